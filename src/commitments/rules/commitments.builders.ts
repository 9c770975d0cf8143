import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { Commitment } from './commitment.ts'

/** An open commitment of a member, for tests; what matters to a test is given by it. */
export function aCommitment(facts: Partial<Commitment> = {}): Commitment {
  return {
    id: 'commitment' as CommitmentId,
    unitId: 'cell' as UnitId,
    owner: { kind: 'person', personId: 'khang' as PersonId },
    state: 'open',
    percent: 0,
    madeOn: '2026-10-03',
    dueOn: '2026-11-30',
    pendingReportId: null,
    ...facts,
  }
}

import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Concerned, RuleFigures } from '../procedure.ts'
import { firstStage } from '../stage-table.ts'
import type { ProcedureKind, ProcedureStage } from '../vocabulary.ts'

export interface OpenContext {
  readonly today: LocalDate
  readonly rules: RuleFigures<'admission.readmissionMonths'>
  /** Kinds of procedure that already run about this person. */
  readonly running: readonly ProcedureKind[]
  /** Why the membership ended; null while it lasts. */
  readonly endReason: string | null
}

export type OpenRefusal =
  | { readonly code: 'already_running'; readonly kind: ProcedureKind }
  | { readonly code: 'no_longer_member' }
  | { readonly code: 'still_member' }
  | { readonly code: 'already_official' }
  | { readonly code: 'out_too_short'; readonly fromOn: LocalDate }
  | { readonly code: 'not_to_be_readmitted' }

export interface ProcedureOpened {
  readonly type: 'procedure_opened'
  readonly kind: ProcedureKind
  readonly stage: ProcedureStage
}

/** Who can be admitted again: removed, or gone at his own wish. Expulsion is for good. Source: Charter art. 4. */
const READMITTABLE: readonly string[] = ['removed', 'left']

/** Begins a procedure about a member, or readmission of one who was. */
export function decideOpen(
  concerned: Concerned,
  kind: Exclude<ProcedureKind, 'admission'>,
  { today, rules, running, endReason }: OpenContext,
): Result<ProcedureOpened, OpenRefusal> {
  const [clash] = running
  if (clash !== undefined && kind !== 'death') return err({ code: 'already_running', kind: clash })
  const isOut = concerned.leftOn !== null && concerned.leftOn <= today
  if (kind === 'readmission') {
    if (!isOut || concerned.leftOn === null) return err({ code: 'still_member' })
    if (!READMITTABLE.includes(endReason ?? '')) return err({ code: 'not_to_be_readmitted' })
    const fromOn = addMonthsToDay(concerned.leftOn, rules['admission.readmissionMonths'].value)
    if (today < fromOn) return err({ code: 'out_too_short', fromOn })
  } else if (isOut) return err({ code: 'no_longer_member' })
  if (kind === 'recognition' && concerned.officialOn !== null) return err({ code: 'already_official' })
  return ok({ type: 'procedure_opened', kind, stage: firstStage(kind) })
}

import type { PaperId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Issuer, issuePaper, type PaperNumber, type PaperType } from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { AdmissionPaper } from '../rules/admission-papers.ts'
import type { StepFacts } from '../rules/facts.ts'
import { composePaper } from './admissions.papers.ts'
import type { Stamp, StoredProcedure } from './admissions.store.ts'
import { findPaperSource, type PaperSource } from './paper-source.ts'

export type PaperRefusal =
  | { readonly code: 'no_committee' }
  | { readonly code: 'paper_not_issued'; readonly why: string }

interface Issued {
  /** Whose ledger the act belongs in: the committee's where it decided. */
  readonly ledgerUnitId: UnitId
}

interface ToIssue {
  readonly paper: AdmissionPaper
  readonly type: PaperType
  readonly issuer: Issuer
  readonly unitId: UnitId
}

/**
 * Numbers the papers a step brings about, inside the step's own act: the cell's resolution when it has voted, with its report on
 * an admission to the committee; the committee's decision when it has decided and gave it no number of its own.
 */
export async function issueWithStep(
  trx: Trx,
  procedure: StoredProcedure,
  facts: StepFacts,
  stamp: Stamp,
): Promise<Result<Issued, PaperRefusal>> {
  const own: Issued = { ledgerUnitId: procedure.unitId }
  const isDecision = 'bodyVote' in facts
  if (!isDecision && !('vote' in facts)) return ok(own)
  const after = { ...procedure, steps: [...procedure.steps, facts] }
  const source = await findPaperSource(trx, after, facts.on)
  if (!source) return err({ code: 'paper_not_issued', why: 'unit_not_in_force' })
  if (isDecision && source.committeeId === null) return err({ code: 'no_committee' })
  const ledgerUnitId = isDecision && source.committeeId !== null ? source.committeeId : procedure.unitId
  if (isDecision && facts.number.kind === 'recorded') return ok({ ledgerUnitId })
  for (const paper of papersToIssue(source, facts, ledgerUnitId)) {
    const issued = await issue(trx, source, paper, stamp)
    if (!issued.ok) return issued
  }
  return ok({ ledgerUnitId })
}

function papersToIssue({ procedure: { kind } }: PaperSource, facts: StepFacts, unitId: UnitId): readonly ToIssue[] {
  const isExit = kind === 'removal' || kind === 'leaving'
  if ('bodyVote' in facts) {
    const paper = isExit ? 'exitDecision' : kind === 'recognition' ? 'recognitionDecision' : 'decision'
    const issuer = facts.bodyVote.body === 'standing_committee' ? 'standingCommittee' : 'committee'
    return [{ paper, type: 'decision', issuer, unitId }]
  }
  const paper = isExit ? 'exitResolution' : kind === 'recognition' ? 'recognitionResolution' : 'cellResolution'
  const resolution = { paper, type: 'resolution', issuer: 'cell', unitId } as const
  if (paper !== 'cellResolution') return [resolution]
  return [resolution, { paper: 'cellReport', type: 'report', issuer: 'cell', unitId }]
}

async function issue(
  trx: Trx,
  source: PaperSource,
  { paper, type, issuer, unitId }: ToIssue,
  { at, actId }: Stamp,
): Promise<Result<null, PaperRefusal>> {
  const compose = (number: PaperNumber) => {
    const model = composePaper(source, paper, number)
    if (model === undefined) throw new Error(`no facts for the paper ${paper}`) // the step that issues it brings them
    return model
  }
  const issued = await issuePaper(trx, {
    id: newId<'paper'>({ now: () => at }) satisfies PaperId,
    unitId,
    issuer,
    type,
    template: paper,
    issuedOn: source.on,
    subject: compose({ kind: 'draft', ordinal: null }).subject.join(' '),
    layout: source.rules['paper.layout'].value,
    origin: { kind: 'admission', id: source.procedure.id },
    actId,
    at,
    compose,
  })
  return issued.ok ? ok(null) : err({ code: 'paper_not_issued', why: issued.error.code })
}

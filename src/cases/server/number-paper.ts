import type { ActId, CaseId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  citedNumber,
  commissionFrame,
  fencedPaper,
  type IssueRefusal,
  issuePaper,
  type PaperNumber,
  paperFrame,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type CaseState, lastOf } from '../rules/case.ts'
import type { CaseEntry, EntryPaper } from '../rules/entries.ts'
import { concludedIn } from '../rules/inspection/conclusion.ts'
import type { NumberedPaper } from '../rules/vocabulary.ts'
import { namesOf } from './cases.queries.ts'

/** What the register says of a numbered paper: no name, nothing of the matter. */
export interface Registered {
  readonly typeName: string
  readonly subject: string
  readonly template: string
}

export interface ToNumber {
  readonly caseId: CaseId
  readonly unitId: UnitId
  readonly type: NumberedPaper
  readonly registered: Registered
  readonly on: LocalDate
  /** The case as it stands before the act that numbers the paper. */
  readonly state: CaseState
  readonly at: Date
  readonly actId: ActId
  readonly by: PersonId
}

interface PaperOfCase {
  readonly unitId: UnitId
  readonly on: LocalDate
  /** The entry the paper was signed with; null: it is signed now. */
  readonly signedWith: CaseEntry | null
  /** Who draws it up now; null: whoever made that entry did. */
  readonly by: PersonId | null
}

/** Who may sign nothing of the case when an entry was made: the member concerned, and who had been kept out by then. */
function barredAt(state: CaseState, entry: CaseEntry | null): ReadonlySet<PersonId> {
  const before = entry === null ? state.entries : state.entries.slice(0, state.entries.indexOf(entry))
  const out = before.flatMap((one) => (one.act === 'keep_out' ? [one.body.personId] : []))
  return new Set([state.subjectId, ...out])
}

/**
 * Head and signature of who leads the case: the cell, or the commission of a committee. Whoever is kept out signs nothing, the
 * secretary included: his deputy does, or else who chaired the meeting in his place.
 */
export async function frameFor(trx: Trx, state: CaseState, { unitId, on, signedWith, by }: PaperOfCase) {
  const barred = barredAt(state, signedWith)
  const chairId = lastOf(state, 'open_hearing')?.body.chairId ?? concludedIn(state)?.body.chairId
  if (state.byCommission) {
    // The plan comes before any meeting of the case: whoever of the commission issued it signs it.
    const isPlan = signedWith === null ? chairId === undefined : signedWith.act === 'issue_plan'
    return await commissionFrame(trx, unitId, on, { barred, by: (isPlan ? null : chairId) ?? signedWith?.by ?? by })
  }
  const frame = await paperFrame(trx, unitId, on, barred)
  if (!frame || frame.signer.name !== null) return frame
  const [chair] = chairId === undefined ? [] : await namesOf(trx, [chairId])
  return chair ? { ...frame, signer: { ...frame.signer, post: 'CHỦ TRÌ HỘI NGHỊ', name: chair.name } } : frame
}

/** Takes the next number of the cell's series. The register keeps that the paper is there; what it says stays in the case. */
export async function numberPaper(trx: Trx, asked: ToNumber): Promise<Result<EntryPaper, IssueRefusal>> {
  const { caseId, unitId, type, registered, on, at, actId, state, by } = asked
  const frame = await frameFor(trx, state, { unitId, on, signedWith: null, by })
  if (!frame) return err({ code: 'unit_not_in_force' })
  const { typeName, subject, template } = registered
  const rules = await rulesFor(trx, unitId, on)
  const issued = await issuePaper(trx, {
    ...{
      id: newId<'paper'>({ now: () => at }) as PaperId,
      unitId,
      issuer: state.byCommission ? 'inspectionCommission' : 'cell',
      type,
      template,
      issuedOn: on,
    },
    ...{ subject, layout: rules['paper.layout'].value, origin: { kind: 'case', id: caseId }, actId, at },
    compose: (number) => fencedPaper({ head: frame.head(number), signer: frame.signer }, typeName, subject),
  })
  return issued.ok ? ok(issued.value) : issued
}

/** The number a paper prints; a draft where it has none. */
export function numberOf(paper: EntryPaper | null | undefined): PaperNumber {
  return paper ? { kind: 'numbered', number: paper.number, symbol: paper.symbol } : { kind: 'draft', ordinal: null }
}

/** `12-TB/CB`. */
export function symbolOf(paper: EntryPaper | null): string | null {
  return paper === null ? null : citedNumber(paper)
}

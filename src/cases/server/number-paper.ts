import type { ActId, CaseId, PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
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
import type { EntryPaper } from '../rules/entries.ts'
import type { NumberedPaper } from '../rules/vocabulary.ts'

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
  /** The inspection commission of a committee speaks, in a series of its own. */
  readonly byCommission: boolean
  readonly at: Date
  readonly actId: ActId
}

/** Head and signature of who leads the case: the cell, or the commission of a committee. */
export async function frameFor(
  trx: Trx,
  { unitId, byCommission, on }: { readonly unitId: UnitId; readonly byCommission: boolean; readonly on: LocalDate },
) {
  return byCommission ? await commissionFrame(trx, unitId, on) : await paperFrame(trx, unitId, on)
}

/** Takes the next number of the cell's series. The register keeps that the paper is there; what it says stays in the case. */
export async function numberPaper(trx: Trx, asked: ToNumber): Promise<Result<EntryPaper, IssueRefusal>> {
  const { caseId, unitId, type, registered, on, at, actId, byCommission } = asked
  const frame = await frameFor(trx, { unitId, byCommission, on })
  if (!frame) return err({ code: 'unit_not_in_force' })
  const { typeName, subject, template } = registered
  const rules = await rulesFor(trx, unitId, on)
  const issued = await issuePaper(trx, {
    ...{
      id: newId<'paper'>({ now: () => at }) as PaperId,
      unitId,
      issuer: byCommission ? 'inspectionCommission' : 'cell',
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
  return paper === null ? null : `${String(paper.number).padStart(2, '0')}-${paper.symbol}`
}

import type { ActId, PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  citedNumber,
  type IssueRefusal,
  issuePaper,
  paperFrame,
  registeredReportPaper,
  reportAddendumPaper,
  type SignerFacts,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { periodInWords } from './period-words.ts'
import type { Period, Submission } from './periods.store.ts'
import { REPORTED, reportSubject } from './report-words.ts'

export interface ToNumber {
  readonly period: Period
  readonly unitId: UnitId
  readonly isCell: boolean
  readonly on: LocalDate
  readonly at: Date
  readonly actId: ActId
}

export interface NumberedReport {
  readonly paperId: PaperId
  readonly signer: SignerFacts
}

const subjectOf = (period: Period) => `${reportSubject(period.form)} ${periodInWords(period.kind, period)}`

/** The next number of the unit's series for a report that is sent. The register says that it is there; its words stay with the period. */
export async function numberReport(trx: Trx, asked: ToNumber): Promise<Result<NumberedReport, IssueRefusal>> {
  const { period, unitId, isCell, on, at, actId } = asked
  const frame = await paperFrame(trx, unitId, on)
  if (!frame) return err({ code: 'unit_not_in_force' })
  const subject = subjectOf(period)
  const issued = await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }) as PaperId, unitId, actId, at },
    ...{ issuer: isCell ? 'cell' : 'committee', type: 'report', template: 'periodReport', issuedOn: on, subject },
    layout: (await rulesFor(trx, unitId, on))['paper.layout'].value,
    origin: { kind: 'reportPeriod', id: period.id },
    compose: (number) => registeredReportPaper({ head: frame.head(number), signer: frame.signer, subject }),
  })
  return issued.ok ? ok({ paperId: issued.value.id, signer: frame.signer }) : issued
}

export interface Amending {
  readonly period: Period & { readonly lockedOn: LocalDate }
  /** Null where the addendum is about the figures of all. */
  readonly amends: { readonly unitName: string; readonly paper: Submission['paper'] } | null
  readonly text: string
  readonly on: LocalDate
  readonly at: Date
  readonly actId: ActId
}

/** An addendum as a paper of the committee, which names the report it is about by its number. */
export async function numberAddendum(trx: Trx, asked: Amending): Promise<Result<PaperId, IssueRefusal>> {
  const { period, amends, text, on, at, actId } = asked
  const frame = await paperFrame(trx, period.unitId, on)
  if (!frame) return err({ code: 'unit_not_in_force' })
  const facts = {
    ...{ report: subjectOf(period), lockedOn: period.lockedOn, text, signer: frame.signer },
    amends: amends && {
      unitName: amends.unitName,
      number: amends.paper === null ? null : citedNumber(amends.paper),
      on: amends.paper?.issuedOn ?? null,
    },
    recipients: [...(amends === null ? [] : [amends.unitName]), REPORTED.archive],
  }
  const issued = await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }) as PaperId, unitId: period.unitId, actId, at },
    ...{ issuer: 'committee', type: 'report', template: 'reportAddendum', issuedOn: on },
    subject: `${REPORTED.amending} ${facts.report}`,
    layout: (await rulesFor(trx, period.unitId, on))['paper.layout'].value,
    origin: { kind: 'reportPeriod', id: period.id },
    compose: (number) => reportAddendumPaper({ ...facts, head: frame.head(number) }),
  })
  return issued.ok ? ok(issued.value.id) : issued
}

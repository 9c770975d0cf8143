import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type HoursFacts, type InspectionFacts, paperFrame, type TakingFacts } from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { findUnitOn, unitHeader } from '#units/public.ts'
import { type CaseState, entriesOf, lastOf } from '../../rules/case.ts'
import type { Hours } from '../../rules/common/bodies.ts'
import { filesOf } from '../../rules/common/hand-in-file.ts'
import { DENUNCIATION_PROCEDURES } from '../../rules/denunciation/acts.ts'
import type { CaseFigures } from '../../rules/figures.ts'
import { INSPECTION_PROCEDURES } from '../../rules/inspection/acts.ts'
import { type ConclusionEntry, concludedIn } from '../../rules/inspection/conclusion.ts'
import { namesOf } from '../cases.queries.ts'
import { frameFor, symbolOf } from '../number-paper.ts'
import { biographyOf } from './biography.ts'
import { findingsOf, settlingOf } from './findings.ts'

const SHEETED = [...INSPECTION_PROCEDURES, ...DENUNCIATION_PROCEDURES] as const

/** Everything the papers of a case draw on, with names. Undefined before its plan is issued. */
export async function inspectionFacts(
  trx: Trx,
  state: CaseState,
  unitId: UnitId,
  { settleDays }: Pick<CaseFigures, 'settleDays'>,
): Promise<InspectionFacts | undefined> {
  const planned = lastOf(state, 'issue_plan')
  const frame = planned && (await frameFor(trx, state, { unitId, on: planned.on, signedWith: planned, by: null }))
  const header = planned && (await unitHeader(trx, unitId, planned.on))
  if (!planned || !frame || !header) return undefined
  const kind = SHEETED.find((one) => one === state.procedure) ?? 'duty_inspection'
  const chair = concludedIn(state)?.body.chairId
  const by = lastOf(state, 'announce')?.body.byPersonId
  const recorderId = concludedIn(state)?.body.recorderId ?? undefined
  const calendar = lastOf(state, 'set_calendar')
  const doing = (calendar?.body.rows ?? []).map(({ personId }) => personId)
  const named = [state.subjectId, ...state.team.map(({ personId }) => personId), ...doing, chair, by, recorderId]
  const people = await namesOf(trx, [...new Set(named.filter((id) => id !== undefined))])
  const person = (id: PersonId | undefined) => ({ name: people.find((one) => one.id === id)?.name ?? '', post: null })
  return {
    kind,
    biography:
      kind === 'sign_inspection' || kind === 'denunciation' ? await biographyOf(trx, state.subjectId, planned.on) : [],
    calendar: calendar
      ? { on: calendar.on, rows: calendar.body.rows.map((row) => ({ ...row, who: person(row.personId).name })) }
      : null,
    head: frame.head({ kind: 'unnumbered' }),
    ownHead: (await ownHead(trx, state, planned.on)) ?? frame.head({ kind: 'unnumbered' }),
    subject: person(state.subjectId),
    team: state.team.map(({ personId, role }) => ({ name: person(personId).name, role })),
    settling: settlingOf(state, settleDays),
    byCommission: state.byCommission,
    subjectUnit:
      state.subjectUnitId === null ? null : ((await findUnitOn(trx, state.subjectUnitId, planned.on))?.name ?? ''),
    isSecretaryAlone: state.variant === 'secretary_alone',
    plan: {
      ...planned.body,
      on: planned.on,
      agreedOn: planned.body.agreed.on,
      yearPlan: lastOf(state, 'open')?.body.yearPlan ?? null,
      symbol: symbolOf(planned.paper),
      contents: state.contents.map(({ text }) => text),
    },
    ...courseFacts(state),
    ...outcomeFacts(state, { chair: person(chair), by: person(by), recorder: person(recorderId) }),
    signer: frame.signer,
    closingSigner: await closingSigner(trx, state, unitId, frame.signer),
    unitName: frame.name,
    superiorName: state.byCommission ? frame.head({ kind: 'unnumbered' }).superiorName : header.superiorBody,
  }
}

/** Head of the organisation of whoever a commission's case is about: his cell, or the unit he speaks for. Of a cell's own case the cell's. */
async function ownHead(trx: Trx, { byCommission, subjectId, subjectUnitId }: CaseState, on: LocalDate) {
  if (!byCommission) return undefined
  const roll = trx.selectFrom('membership').select('unitId').where('personId', '=', subjectId).where('fromOn', '<=', on)
  const own = await roll
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .executeTakeFirst()
  const unitId = subjectUnitId ?? own?.unitId
  const frame = unitId === undefined ? undefined : await paperFrame(trx, unitId as UnitId, on)
  return frame?.head({ kind: 'unnumbered' })
}

/** Who signed what ends the case: the notice, the decision or the submission. Whoever signs the plan, before there is one. */
async function closingSigner(trx: Trx, state: CaseState, unitId: UnitId, before: InspectionFacts['signer']) {
  const closing = lastOf(state, 'issue_decision') ?? lastOf(state, 'submit_up') ?? lastOf(state, 'issue_notice')
  const frame = closing && (await frameFor(trx, state, { unitId, on: closing.on, signedWith: closing, by: null }))
  return frame?.signer ?? before
}

/** As far as it was told. */
export function hoursOf(hours: Hours | null | undefined): HoursFacts {
  return { startedAt: hours?.from ?? null, endedAt: hours?.to ?? null }
}

function taking(kind: TakingFacts['kind'], opinion: string): TakingFacts {
  return { kind, opinion }
}

function courseFacts(state: CaseState): Pick<InspectionFacts, 'opened' | 'report' | 'sessions' | 'findings' | 'draft'> {
  const contentOf = (id: string) => state.contents.find((one) => one.id === id)?.text ?? ''
  const opened = lastOf(state, 'deploy')
  const draft = lastOf(state, 'draft')
  return {
    opened: opened
      ? {
          on: opened.on,
          outline: opened.body.outline.map(({ contentId, text }) => ({
            content: contentOf(contentId),
            questions: text,
          })),
          reportDueOn: opened.body.reportDueOn,
          taking: taking(opened.body.taking, opened.body.memberOpinion),
          lateReason: opened.lateReason,
        }
      : null,
    report: reportFacts(state),
    sessions: entriesOf(state, 'hold_session').map(({ on, body }) => ({
      on,
      place: body.place,
      ...hoursOf(body.hours),
      others: body.othersPresent,
      course: body.course,
      withMember: body.withMember && {
        came: body.withMember.came,
        taking: taking(body.withMember.taking, body.withMember.opinion ?? ''),
      },
    })),
    findings: findingsOf(state),
    draft: draft ? { on: draft.on, proposal: draft.body.proposal } : null,
  }
}

function reportFacts(state: CaseState): InspectionFacts['report'] {
  const handedIn = lastOf(state, 'hand_in_report') ?? lastOf(state, 'record_report')
  if (handedIn)
    return {
      ...{ on: handedIn.on, text: handedIn.body.text, reason: null },
      attached: filesOf(handedIn).map(({ title }) => title),
    }
  const none = lastOf(state, 'record_no_report')
  return none ? { on: none.on, text: null, reason: none.body.reason, attached: [] } : null
}

type Person = InspectionFacts['subject']

function outcomeFacts(
  state: CaseState,
  { chair, by, recorder }: Readonly<Record<'chair' | 'by' | 'recorder', Person>>,
): Pick<InspectionFacts, 'conclusion' | 'notice' | 'announced'> {
  const concluded = concludedIn(state)
  const notice = lastOf(state, 'issue_notice')
  const announced = lastOf(state, 'announce')
  return {
    conclusion: concluded
      ? {
          ...concluded.body,
          on: concluded.on,
          chair,
          ...hoursOf(concluded.body.hours),
          recorder: recorder.name || null,
          ...statementOf(concluded.body.statement),
          ...judgedIn(state, concluded),
        }
      : null,
    notice: notice?.paper ? { on: notice.on, symbol: symbolOf(notice.paper) ?? '' } : null,
    announced: announced
      ? { on: announced.on, by, taking: taking(announced.body.taking, announced.body.otherOpinion) }
      : null,
  }
}

/** What was found of each content and of the whole, where the procedure judges it. */
function judgedIn(state: CaseState, concluded: ConclusionEntry): Pick<Conclusion, 'judged' | 'outcome'> {
  if (concluded.act === 'conclude') return { judged: [], outcome: null }
  if (concluded.act === 'conclude_supervision') return { judged: [], outcome: concluded.body.outcome }
  const textOf = (contentId: string) => state.contents.find(({ id }) => id === contentId)?.text ?? ''
  if (concluded.act === 'conclude_denunciation') {
    const { outcomes } = concluded.body
    const judged = outcomes.map(({ contentId, outcome }) => ({ content: textOf(contentId), outcome }))
    const isDiscipline = outcomes.some(({ mustBeDisciplined }) => mustBeDisciplined)
    return { judged, outcome: isDiscipline ? 'must_be_disciplined' : null }
  }
  const judged = concluded.body.outcomes.map(({ contentId, outcome }) => ({ content: textOf(contentId), outcome }))
  return { judged, outcome: concluded.body.outcome }
}

type Conclusion = NonNullable<InspectionFacts['conclusion']>

function statementOf({ kind, text }: { readonly kind: 'given' | 'none' | 'absent'; readonly text: string }) {
  return { statement: kind === 'given' ? text : null, absentReason: kind === 'absent' ? text : null }
}

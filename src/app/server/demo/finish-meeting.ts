import { addDays } from '#kernel/local-date.ts'
import { meetingPapersApi, meetingsApi } from '#meetings/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Cast, MonthPlan, Teller } from './story.ts'

type View = ReplyOf<typeof meetingsApi.meeting>

/** Points the cell gives itself where people judge: full, but for the places every cell finds something to mend. */
const SHARE_WHERE_WEAK = 0.85

/** Judges every criterion facts do not fill, with a sentence each. */
export async function scoreOneself({ call }: Teller, cast: Cast, meetingId: string, turn: number): Promise<void> {
  const params = { id: meetingId }
  const by = cast.secretary.id
  const sheet = await call(by, meetingsApi.score, { params })
  const maxOf = new Map(
    sheet.frame.groups.flatMap(({ criteria }) => criteria.map((criterion) => [criterion.id, criterion] as const)),
  )
  const open = sheet.lines.filter(({ source }) => source === 'open')
  const changes = open.map((line, index) => {
    const criterion = maxOf.get(line.criterionId)
    const isWeak = criterion?.kind === 'points' && (index + turn) % 3 === 0
    const points = isWeak ? Math.round(line.max * SHARE_WHERE_WEAK * 2) / 2 : line.max
    const sentence = isWeak ? 'Còn ít ý kiến thảo luận, cần gợi mở hơn.' : 'Thực hiện đầy đủ.'
    return sheet.frame.style === 'passFail'
      ? { criterionId: line.criterionId, met: true, sentence }
      : { criterionId: line.criterionId, points, sentence }
  })
  await call(by, meetingsApi.selfScore, { params, body: { changes } })
}

/** Minutes drafted from the facts and adopted by vote, while those who were there still sit. */
export async function adoptMinutes({ call }: Teller, cast: Cast, { meeting, voteBase }: View): Promise<void> {
  const params = { id: meeting.id }
  const by = cast.secretary.id
  await call(by, meetingsApi.draftMinutes, { params, body: {} })
  await call(by, meetingsApi.adoptMinutes, {
    params,
    body: { inFavour: voteBase.presentEligible, against: 0, abstained: 0 },
  })
}

/** Posts and reports after so many days; the committee's office decides the grade some days later. */
export async function reportAndGrade(teller: Teller, cast: Cast, meetingId: string, plan: MonthPlan): Promise<void> {
  const { call, clock } = teller
  const params = { id: meetingId }
  clock.goTo(addDays(plan.meetsOn, plan.daysToReport), '20:05')
  const { mayIssue } = await call(cast.secretary.id, meetingPapersApi.list, { params })
  for (const part of mayIssue)
    await call(cast.secretary.id, meetingPapersApi.issueResolution, { params, body: { part } })
  clock.addMinutes(10)
  await call(cast.secretary.id, meetingsApi.postResult, { params, body: {} })
  // Posted late, the closing of the meeting is no longer computed: the cell judges it.
  if (plan.daysToReport > 2) await scoreOneself(teller, cast, meetingId, plan.turn)
  await call(cast.secretary.id, meetingsApi.report, { params, body: {} })
  clock.goTo(addDays(plan.meetsOn, plan.daysToReport + 4), '09:00')
  const { meeting } = await call(cast.officer, meetingsApi.meeting, { params })
  const grade = plan.gradedDown === null ? meeting.ownGrade : 'fair'
  if (grade === null) return
  const body = { grade, points: plan.gradedDown === null ? meeting.ownPoints : 84, reason: plan.gradedDown }
  await call(cast.officer, meetingsApi.decideGrade, { params, body })
}

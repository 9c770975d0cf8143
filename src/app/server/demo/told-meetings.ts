import { localInstant } from '#kernel/local-date.ts'
import { meetingsApi } from '#meetings/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { adoptMinutes, reportAndGrade, scoreOneself } from './finish-meeting.ts'
import { callRoll, voteUnanimously } from './hold-meeting.ts'
import { at, type Cast, type MonthPlan, type Teller } from './story.ts'

/** How a meeting told by an article went; the days are the article's, the persons are not. */
interface Told {
  readonly plan: MonthPlan
  readonly startsAtTime: string
  readonly guests: readonly { readonly name: string; readonly office: string; readonly fromSuperior: boolean }[]
  readonly papers: readonly string[]
  readonly speeches: readonly string[]
  readonly guestRemarks: readonly string[]
  readonly limits: readonly { readonly what: string; readonly causes: readonly string[] }[]
  readonly solutions: readonly { readonly what: string; readonly product: string; readonly limit: number }[]
}

/** A thematic meeting of its own, beside the regular one of the month. */
export async function tellThematicMeeting(teller: Teller, cast: Cast, told: Told): Promise<void> {
  const { call, clock } = teller
  const by = cast.secretary.id
  const { plan } = told
  clock.goTo(plan.meetsOn, '06:00')
  clock.addMinutes(-7 * 24 * 60)
  const { id } = await call(by, meetingsApi.openMeeting, {
    params: { unitId: cast.unitId },
    body: { month: plan.month, kind: 'thematic', topic: plan.topic },
  })
  const params = { id }
  const startsAt = localInstant(plan.meetsOn, told.startsAtTime).toISOString()
  await call(by, meetingsApi.setSchedule, { params, body: { startsAt, place: cast.place } })
  for (const guest of told.guests) await call(by, meetingsApi.addGuest, { params, body: guest })
  await writePapers(teller, cast, id, told)
  await call(by, meetingsApi.sendNotice, { params, body: { channels: ['app', 'paper'] } })
  await call(by, meetingsApi.postDocuments, { params, body: {} })
  clock.goTo(plan.meetsOn, told.startsAtTime)
  await call(by, meetingsApi.appoint, { params, body: { office: 'minute_taker', personId: cast.minuteTaker.id } })
  await call(by, meetingsApi.start, { params, body: {} })
  const view = await callRoll(teller, cast, await call(by, meetingsApi.meeting, { params }), plan)
  await discuss(teller, cast, view, told)
  await call(by, meetingsApi.close, { params, body: {} })
  await scoreOneself(teller, cast, id, plan.turn)
  await adoptMinutes(teller, cast, view)
  await reportAndGrade(teller, cast, id, plan)
}

/** Each paper given to a member, handed in and approved before the meeting. */
async function writePapers({ call, clock }: Teller, cast: Cast, meetingId: string, { papers }: Told): Promise<void> {
  const params = { id: meetingId }
  const by = cast.secretary.id
  for (const [index, title] of papers.entries()) {
    const author = at(cast.active, index + 1)
    const { id } = await call(by, meetingsApi.assignPaper, { params, body: { title, authorId: author.id } })
    clock.addMinutes(60)
    const text = `${title}. Phần một: tình hình và kết quả. Phần hai: hạn chế và nguyên nhân. Phần ba: đề xuất cách làm của chi bộ trong thời gian tới.`
    await call(author.id, meetingsApi.handInPaper, { params, body: { paperId: id ?? '', text } })
    await call(by, meetingsApi.reviewPaper, { params, body: { paperId: id ?? '', verdict: 'approved' } })
  }
}

type View = ReplyOf<typeof meetingsApi.meeting>

async function discuss(teller: Teller, cast: Cast, view: View, told: Told): Promise<void> {
  const { call, clock } = teller
  const params = { id: view.meeting.id }
  const by = cast.secretary.id
  for (const item of view.agenda) {
    await call(by, meetingsApi.startItem, { params, body: { itemId: item.id } })
    if (item.code === 'thematic.presentation') await present(teller, cast, view, told, item.id)
    if (item.code === 'thematic.discussion') await speak(teller, cast, view, told, item.id)
    if (item.code === 'thematic.closing') await conclude(teller, cast, view, told, item.id)
    clock.addMinutes(Math.max(2, item.plannedMinutes))
    await call(by, meetingsApi.endItem, { params, body: { itemId: item.id } })
  }
}

async function present({ call }: Teller, cast: Cast, view: View, { papers }: Told, itemId: string): Promise<void> {
  for (const [index, title] of papers.entries()) {
    const body = {
      itemId,
      personId: at(cast.active, index + 1).id,
      kind: 'reading',
      seconds: 480,
      text: `Trình bày tham luận: ${title}`,
    } as const
    await call(cast.secretary.id, meetingsApi.recordTurn, { params: { id: view.meeting.id }, body })
  }
}

async function speak(
  { call }: Teller,
  cast: Cast,
  view: View,
  { speeches, guestRemarks }: Told,
  itemId: string,
): Promise<void> {
  const params = { id: view.meeting.id }
  const present = view.roster.filter(({ place }) => place === 'obliged').map(({ person }) => person.id)
  const speakers = cast.active.filter(({ id }) => present.includes(id))
  for (const [index, text] of speeches.entries()) {
    const body = { itemId, personId: at(speakers, index + 1).id, kind: 'debate', seconds: 240, text } as const
    await call(cast.secretary.id, meetingsApi.recordTurn, { params, body })
  }
  for (const [index, text] of guestRemarks.entries()) {
    const guest = view.guests[index]
    if (!guest) continue
    await call(cast.secretary.id, meetingsApi.recordTurn, {
      params,
      body: { itemId, guestId: guest.id, kind: 'guest_remark', seconds: 300, text },
    })
  }
}

/** Limits with their causes, and the solutions against them as promises with owner and day. */
async function conclude(
  teller: Teller,
  cast: Cast,
  view: View,
  { limits, solutions, plan }: Told,
  itemId: string,
): Promise<void> {
  const { call } = teller
  const params = { id: view.meeting.id }
  const by = cast.secretary.id
  const shortcomings: (string | null)[] = []
  for (const { what, causes } of limits) {
    const { id } = await call(by, meetingsApi.recordShortcoming, {
      params,
      body: { itemId, what, causes: [...causes] },
    })
    shortcomings.push(id)
  }
  await voteUnanimously(teller, cast, view, { kind: 'resolution', itemId })
  for (const [index, { what, product, limit }] of solutions.entries()) {
    const month =
      `${plan.meetsOn.slice(0, 4)}-${String(Math.min(12, Number(plan.meetsOn.slice(5, 7)) + 1 + (index % 3))).padStart(2, '0')}` as MonthPlan['month']
    const body = {
      itemId,
      shortcomingId: shortcomings[limit] ?? null,
      what,
      product,
      owner: { kind: 'person', personId: at(cast.active, index + 2).id },
      dueOn: `${month}-25`,
      reportMonth: month,
    } as const
    await call(by, meetingsApi.recordCommitment, { params, body })
  }
  const conclusion =
    'Chi bộ thống nhất những hạn chế, nguyên nhân đã nêu và các giải pháp khắc phục; giao việc cụ thể từng đồng chí.'
  await call(by, meetingsApi.concludeItem, { params, body: { itemId, conclusion } })
}

export type { Told }

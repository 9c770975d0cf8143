import { addDays, localDateAt, monthOf } from '#kernel/local-date.ts'
import { meetingsApi } from '#meetings/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { at, type Cast, type MonthPlan, type Teller } from './story.ts'

type View = ReplyOf<typeof meetingsApi.meeting>

/** Everyone on the roster marked at once: the excused and the missing first among those expected, the rest present. Answers the meeting as it stands then. */
export async function callRoll(
  { call }: Teller,
  cast: Cast,
  view: View,
  plan: Pick<MonthPlan, 'excused' | 'unexcused' | 'turn'>,
): Promise<View> {
  const officers = new Set<string>([cast.secretary.id, cast.minuteTaker.id, ...(cast.deputy ? [cast.deputy.id] : [])])
  const expected = view.roster.filter(({ place, person }) => place === 'obliged' && !officers.has(person.id))
  const away = new Map(
    Array.from({ length: Math.min(plan.excused + plan.unexcused, expected.length) }, (_, index) => {
      const line = expected[(plan.turn * 3 + index) % expected.length]
      return [line?.person.id, index < plan.excused ? 'absent_excused' : 'absent_unexcused'] as const
    }),
  )
  const marks = view.roster.map(({ person, place }) => {
    const mark = away.get(person.id)
    if (mark !== undefined)
      return { personId: person.id, mark, reason: mark === 'absent_excused' ? 'Ốm, có báo trước' : null }
    const byPlace = {
      exempt: 'exempt',
      temp_away: 'temp_elsewhere',
      suspended: 'suspended',
      obliged: 'present',
      temp_here: 'present',
    } as const
    return { personId: person.id, mark: byPlace[place] }
  })
  const params = { id: view.meeting.id }
  await call(cast.secretary.id, meetingsApi.rollCall, { params, body: { marks } })
  return await call(cast.secretary.id, meetingsApi.meeting, { params })
}

/** The programme item by item, with its time; debate has its speakers, decisions their open votes. */
export async function goThroughProgramme(teller: Teller, cast: Cast, view: View, plan: MonthPlan): Promise<void> {
  const { call, clock } = teller
  const params = { id: view.meeting.id }
  const by = cast.secretary.id
  let said = 0
  for (const item of view.agenda) {
    await call(by, meetingsApi.startItem, { params, body: { itemId: item.id } })
    if (item.kind === 'debate') {
      const speakers = item.code?.endsWith('discussion')
        ? plan.speeches.length - said
        : Math.min(1, plan.speeches.length - said)
      for (let index = 0; index < speakers; index += 1, said += 1) {
        const speaker = at(cast.active, plan.turn * 5 + said + 3)
        if (isAway(view, speaker.id, cast, plan)) continue
        const body = {
          itemId: item.id,
          personId: speaker.id,
          kind: 'debate',
          seconds: 150 + ((said * 47) % 180),
          text: plan.speeches[said] ?? '',
        } as const
        await call(by, meetingsApi.recordTurn, { params, body })
      }
    }
    await decideOn(teller, cast, view, plan, item)
    clock.addMinutes(Math.max(1, item.plannedMinutes))
    await call(by, meetingsApi.endItem, { params, body: { itemId: item.id } })
  }
}

/** What an item ends with: its vote, and where a resolution is adopted the tasks and the conclusion. */
async function decideOn(
  teller: Teller,
  cast: Cast,
  view: View,
  plan: MonthPlan,
  item: View['agenda'][number],
): Promise<void> {
  const vote = VOTE_OF_STEP[item.code ?? '']
  if (vote) await voteUnanimously(teller, cast, view, { kind: vote, itemId: item.id })
  if (item.code === 'thematic.discussion') await adoptTheme(teller, cast, view, plan, item.id)
  if (vote !== 'resolution') return
  const promises = isCombined(view) ? plan.promises.slice(1) : plan.promises
  await promise(teller, cast, view, { ...plan, promises }, item.id)
  const body = { itemId: item.id, conclusion: CONCLUSION }
  await teller.call(cast.secretary.id, meetingsApi.concludeItem, { params: { id: view.meeting.id }, body })
}

const isCombined = (view: View) => view.meeting.kind === 'combined'

/** The thematic part of a combined meeting ends with its own conclusion, task and resolution. */
async function adoptTheme(teller: Teller, cast: Cast, view: View, plan: MonthPlan, itemId: string): Promise<void> {
  if (!isCombined(view)) return
  const params = { id: view.meeting.id }
  await promise(teller, cast, view, { ...plan, promises: plan.promises.slice(0, 1) }, itemId)
  await teller.call(cast.secretary.id, meetingsApi.concludeItem, { params, body: { itemId, conclusion: OF_THE_THEME } })
  await voteUnanimously(teller, cast, view, { kind: 'thematic_resolution', itemId })
}

const OF_THE_THEME =
  'Chuyên đề sát việc của thôn; chi bộ thống nhất nhận định và giao đồng chí phụ trách thực hiện ngay trong quý.'

const CONCLUSION =
  'Chi bộ nhất trí với kết quả tháng qua và nhiệm vụ tháng tới; đồng chí được giao việc báo cáo kết quả tại kỳ sinh hoạt đã ghi.'

type VoteKind = 'programme' | 'minute_taker' | 'resolution' | 'thematic_resolution' | 'score'

const VOTE_OF_STEP: Readonly<Record<string, VoteKind>> = {
  'regular.appoint_secretary': 'minute_taker',
  'regular.adopt_programme': 'programme',
  'regular.adopt_conclusion': 'resolution',
  'regular.score_meeting': 'score',
  'thematic.closing': 'resolution',
}

/** The same arithmetic as callRoll: whoever is away this month does not speak. */
function isAway(view: View, personId: string, cast: Cast, plan: MonthPlan): boolean {
  const officers = new Set<string>([cast.secretary.id, cast.minuteTaker.id, ...(cast.deputy ? [cast.deputy.id] : [])])
  const expected = view.roster.filter(({ place, person }) => place === 'obliged' && !officers.has(person.id))
  return Array.from(
    { length: plan.excused + plan.unexcused },
    (_, index) => expected[(plan.turn * 3 + index) % expected.length]?.person.id,
  ).includes(personId as View['meeting']['id'])
}

/** `view` is of after the roll call: it says how many present may vote. */
export async function voteUnanimously(
  { call }: Teller,
  cast: Cast,
  view: View,
  { kind, itemId }: { readonly kind: VoteKind; readonly itemId: string },
): Promise<void> {
  const body = { kind, itemId, question: '', inFavour: view.voteBase.presentEligible, against: 0, abstained: 0 }
  await call(cast.secretary.id, meetingsApi.vote, { params: { id: view.meeting.id }, body })
}

/** The lines of the resolution, each with its owner, product, day and the meeting that hears of it. */
async function promise(
  { call, clock }: Teller,
  cast: Cast,
  view: View,
  plan: MonthPlan,
  itemId: string,
): Promise<void> {
  const on = localDateAt(clock.now())
  for (const [index, line] of plan.promises.entries()) {
    const dueOn = addDays(on, 20 + index * 7)
    const body = {
      itemId,
      what: line.what,
      product: line.product,
      owner: { kind: 'person', personId: at(cast.active, plan.turn * 2 + index).id },
      dueOn,
      reportMonth: monthOf(addDays(on, 31)),
    } as const
    await call(cast.secretary.id, meetingsApi.recordCommitment, { params: { id: view.meeting.id }, body })
  }
}

import { addDays, firstDayOf, localDateAt, localInstant } from '#kernel/local-date.ts'
import { meetingsApi } from '#meetings/public.ts'
import { adoptMinutes, reportAndGrade, scoreOneself } from './finish-meeting.ts'
import { callRoll, goThroughProgramme } from './hold-meeting.ts'
import type { Cast, MonthPlan, Teller } from './story.ts'

/** Opens the month and prepares it: the committee (or secretary and deputy) meets, day and place are set, notice and papers go out. */
export async function prepareMonth(
  teller: Teller,
  cast: Cast,
  plan: MonthPlan,
  upTo: 'schedule' | 'documents',
): Promise<string> {
  const { call, clock } = teller
  const by = cast.secretary.id
  const earliest = firstDayOf(plan.month)
  const dayBefore = (days: number) =>
    addDays(plan.meetsOn, -days) < earliest ? earliest : addDays(plan.meetsOn, -days)
  clock.goTo(dayBefore(6), '08:00')
  const opened = await call(by, meetingsApi.openMonth, {
    params: { unitId: cast.unitId },
    body: { month: plan.month, topic: plan.topic },
  })
  const main = opened.meetings.find(({ kind }) => kind === 'regular' || kind === 'combined')
  const prep = opened.meetings.find(({ kind }) => kind === 'cell_committee' || kind === 'conferring')
  if (!main) throw new Error('demonstration: a month without its meeting')
  if (prep) await holdPreparation(teller, cast, plan, prep.id)
  await call(by, meetingsApi.setSchedule, { params: { id: main.id }, body: scheduleOf(cast, plan) })
  if (upTo === 'schedule') return main.id
  clock.goTo(dayBefore(3), '19:00')
  await call(by, meetingsApi.sendNotice, { params: { id: main.id }, body: { channels: ['app', 'paper'] } })
  clock.goTo(
    addDays(plan.meetsOn, -plan.documentsDaysBefore) < earliest
      ? earliest
      : addDays(plan.meetsOn, -plan.documentsDaysBefore),
    '19:20',
  )
  await call(by, meetingsApi.postDocuments, { params: { id: main.id }, body: {} })
  return main.id
}

function scheduleOf(cast: Cast, plan: MonthPlan) {
  return { startsAt: localInstant(plan.meetsOn, '19:30').toISOString(), place: cast.place }
}

async function holdPreparation(teller: Teller, cast: Cast, plan: MonthPlan, meetingId: string): Promise<void> {
  const { call, clock } = teller
  const by = cast.secretary.id
  const params = { id: meetingId }
  clock.addMinutes(11 * 60)
  const startsAt = clock.now().toISOString()
  await call(by, meetingsApi.setSchedule, { params, body: { startsAt, place: cast.place } })
  await call(by, meetingsApi.appoint, {
    params,
    body: { office: 'minute_taker', personId: (cast.deputy ?? cast.minuteTaker).id },
  })
  await call(by, meetingsApi.start, { params, body: {} })
  const present = { ...plan, excused: 0, unexcused: 0 }
  const view = await callRoll(teller, cast, await call(by, meetingsApi.meeting, { params }), present)
  clock.addMinutes(45)
  await call(by, meetingsApi.close, { params, body: {} })
  await adoptMinutes(teller, cast, view)
}

/** A whole month of a cell, from its opening to the committee's grade. */
export async function liveMonth(teller: Teller, cast: Cast, plan: MonthPlan): Promise<string> {
  const { call, clock } = teller
  const by = cast.secretary.id
  const id = await prepareMonth(teller, cast, plan, 'documents')
  const params = { id }
  if (plan.postponedFirst !== null) await postponeOnce(teller, cast, plan, id)
  clock.goTo(plan.meetsOn, '19:31')
  await call(by, meetingsApi.appoint, { params, body: { office: 'minute_taker', personId: cast.minuteTaker.id } })
  await call(by, meetingsApi.start, { params, body: {} })
  const view = await callRoll(teller, cast, await call(by, meetingsApi.meeting, { params }), plan)
  await goThroughProgramme(teller, cast, view, plan)
  await call(by, meetingsApi.close, { params, body: {} })
  await scoreOneself(teller, cast, id, plan.turn)
  await adoptMinutes(teller, cast, view)
  await reportAndGrade(teller, cast, id, plan)
  return id
}

/** The meeting is called off for a reason and set again; the notice goes out once more. */
async function postponeOnce({ call, clock }: Teller, cast: Cast, plan: MonthPlan, meetingId: string): Promise<void> {
  const params = { id: meetingId }
  const by = cast.secretary.id
  await call(by, meetingsApi.postpone, { params, body: { reason: plan.postponedFirst ?? '' } })
  await call(by, meetingsApi.setSchedule, {
    params,
    body: { startsAt: localInstant(plan.meetsOn, '19:30').toISOString(), place: cast.place },
  })
  if (localDateAt(clock.now()) <= plan.meetsOn)
    await call(by, meetingsApi.sendNotice, { params, body: { channels: ['in_person'] } })
}

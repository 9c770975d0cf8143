import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ClassContext, ClassEffect, ClassFacts, TrainingClass } from '../class.ts'
import type { ClassBodies, ClassRefusal } from '../class-acts.ts'

/** The first day of the class; null while no session is set. */
export function firstDay(sessions: readonly { readonly onDay: LocalDate }[]): LocalDate | null {
  return sessions.reduce<LocalDate | null>((day, { onDay }) => (day === null || onDay < day ? onDay : day), null)
}

/** Nominations end before the first session. */
function checkNominateBy(
  nominateBy: LocalDate,
  sessions: readonly { readonly onDay: LocalDate }[],
): Result<null, ClassRefusal> {
  const first = firstDay(sessions)
  return first === null || nominateBy <= first ? ok(null) : err({ code: 'training_nominate_by_late', on: first })
}

export function decideDescribe(state: TrainingClass, facts: ClassFacts): Result<ClassEffect, ClassRefusal> {
  const inTime = checkNominateBy(facts.nominateBy, state.sessions)
  if (!inTime.ok) return inTime
  const left = state.trainees.find(
    ({ state: standing, role }) =>
      (standing === 'nominated' || standing === 'confirmed') && !facts.audience.includes(role),
  )
  return left ? err({ code: 'training_not_for_role', name: left.name }) : ok({ kind: 'facts', facts })
}

/** A session whose attendance was taken stays as it was held. */
export function decideSetSessions(
  state: TrainingClass,
  { sessions }: ClassBodies['set_sessions'],
): Result<ClassEffect, ClassRefusal> {
  const known = new Map(state.sessions.map((session) => [session.id, session]))
  if (sessions.some(({ id }) => id !== null && !known.has(id))) return err({ code: 'training_session_unknown' })
  const changed = state.sessions.find((held) => {
    const now = sessions.find(({ id }) => id === held.id)
    return held.markedOn !== null && (!now || now.onDay !== held.onDay || now.topic !== held.topic)
  })
  if (changed) return err({ code: 'training_session_marked', on: changed.onDay })
  if (sessions.length === 0 && state.stage !== 'draft') return err({ code: 'training_no_session' })
  const inTime = state.stage === 'settled' ? ok(null) : checkNominateBy(state.nominateBy, sessions)
  return inTime.ok ? ok({ kind: 'sessions', sessions }) : inTime
}

/** Seats for units below the organiser, each once, never fewer than are taken. */
export function decideSetQuotas(
  state: TrainingClass,
  { quotas }: ClassBodies['set_quotas'],
  { unitsBelow }: Pick<ClassContext, 'unitsBelow'>,
): Result<ClassEffect, ClassRefusal> {
  if (quotas.some(({ unitId }) => !unitsBelow.has(unitId))) return err({ code: 'training_unit_outside' })
  if (new Set(quotas.map(({ unitId }) => unitId)).size < quotas.length) return err({ code: 'training_unit_twice' })
  const takenBy = Map.groupBy(
    state.trainees.filter(({ state: standing }) => standing === 'nominated' || standing === 'confirmed'),
    ({ fromUnitId }) => fromUnitId,
  )
  for (const [unitId, those] of takenBy) {
    const seats = quotas.find((quota) => quota.unitId === unitId)?.seats ?? 0
    if (unitId !== null && seats < those.length) return err({ code: 'training_quota_below', taken: those.length })
  }
  return ok({ kind: 'quotas', quotas })
}

/** The plan goes out: there is something to attend and someone to nominate, or people of committees outside are expected. */
export function decideOpen(
  state: TrainingClass,
  { on }: ClassBodies['open'],
  { today }: Pick<ClassContext, 'today'>,
): Result<ClassEffect, ClassRefusal> {
  if (on > today) return err({ code: 'training_day_wrong', from: '', to: today })
  if (state.sessions.length === 0) return err({ code: 'training_no_session' })
  return ok({ kind: 'nothing' })
}

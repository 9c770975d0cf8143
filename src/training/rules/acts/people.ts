import { err, ok, type Result } from '#kernel/result.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { ClassContext, ClassEffect, TrainingClass } from '../class.ts'
import type { ClassBodies, ClassRefusal } from '../class-acts.ts'

const keyOf = ({ name, fromName }: { readonly name: string; readonly fromName: string }) =>
  `${withoutMarks(name)}|${withoutMarks(fromName)}`.toLowerCase()

/** People of committees outside the installation, each once. */
export function decideAddOutside(
  state: TrainingClass,
  { people }: ClassBodies['add_outside'],
): Result<ClassEffect, ClassRefusal> {
  const seen = new Set(state.trainees.filter(isIn).map(keyOf))
  for (const person of people) {
    if (!state.audience.includes(person.role)) return err({ code: 'training_not_for_role', name: person.name })
    const key = keyOf(person)
    if (seen.has(key)) return err({ code: 'training_person_twice', name: person.name })
    seen.add(key)
  }
  return ok({ kind: 'outside', people, state: state.stage === 'settled' ? 'confirmed' : 'nominated' })
}

export function isIn({ state }: { readonly state: string }): boolean {
  return state === 'nominated' || state === 'confirmed'
}

/** The organiser takes the list as it stands, or declines with a reason. Whoever has left the unit that named him is not taken silently. */
export function decideSettle(
  state: TrainingClass,
  { on, declined }: ClassBodies['settle'],
  { today, moved }: Pick<ClassContext, 'today' | 'moved'>,
): Result<ClassEffect, ClassRefusal> {
  const from = state.openedOn ?? on
  if (on < from || on > today) return err({ code: 'training_day_wrong', from, to: today })
  const named = state.trainees.filter(({ state: standing }) => standing === 'nominated')
  const refused = new Set(declined.map(({ id }) => id))
  if (declined.some(({ id }) => !named.some((one) => one.id === id))) return err({ code: 'training_trainee_unknown' })
  if (declined.some(({ reason }) => reason === '')) return err({ code: 'training_reason_missing' })
  const taken = named.filter(({ id }) => !refused.has(id))
  if (taken.length === 0) return err({ code: 'training_nobody' })
  const gone = taken.find(({ id }) => moved.has(id))
  if (gone) return err({ code: 'training_member_moved', name: gone.name })
  return ok({ kind: 'settled', confirmed: taken.map(({ id }) => id), declined })
}

import { err, ok, type Result } from '#kernel/result.ts'
import type { ClassContext, ClassEffect, TrainingClass } from '../class.ts'
import type { ClassBodies, ClassRefusal } from '../class-acts.ts'
import { resultsOf } from '../results.ts'

const confirmedOf = ({ trainees }: TrainingClass) => trainees.filter(({ state }) => state === 'confirmed')

/** Attendance of one session, on its day or later; it may be corrected until the class is closed. */
export function decideMark(
  state: TrainingClass,
  { sessionId, absent }: ClassBodies['mark'],
  { today }: Pick<ClassContext, 'today'>,
): Result<ClassEffect, ClassRefusal> {
  const session = state.sessions.find(({ id }) => id === sessionId)
  if (!session) return err({ code: 'training_session_unknown' })
  if (session.onDay > today) return err({ code: 'training_session_ahead', on: session.onDay })
  const all = confirmedOf(state).map(({ id }) => id)
  if (absent.some((id) => !all.includes(id))) return err({ code: 'training_trainee_unknown' })
  const present = all.filter((id) => !absent.includes(id))
  return ok({ kind: 'marked', sessionId, present, absent: all.filter((id) => absent.includes(id)) })
}

export function decideScore(state: TrainingClass, { scores }: ClassBodies['score']): Result<ClassEffect, ClassRefusal> {
  const all = new Set(confirmedOf(state).map(({ id }) => id))
  if (scores.some(({ id }) => !all.has(id))) return err({ code: 'training_trainee_unknown' })
  return ok({ kind: 'scores', scores })
}

/** Every session held and marked: results follow, with a number of the unit's series for each who is certified. */
export function decideClose(
  state: TrainingClass,
  { on, firstNumber }: ClassBodies['close'],
  { today, rules, lastNumber }: Pick<ClassContext, 'today' | 'rules' | 'lastNumber'>,
): Result<ClassEffect, ClassRefusal> {
  const missing = state.sessions.find(({ markedOn }) => markedOn === null)
  if (missing) return err({ code: 'training_attendance_missing', on: missing.onDay })
  const from = state.sessions.at(-1)?.onDay ?? on
  if (on < from || on > today) return err({ code: 'training_day_wrong', from, to: today })
  if (firstNumber !== null && firstNumber <= lastNumber) return err({ code: 'training_number_used', last: lastNumber })
  const results = resultsOf(confirmedOf(state), state.sessions.length, rules, firstNumber ?? lastNumber + 1)
  const last = results.reduce((most, { number }) => Math.max(most, number ?? 0), lastNumber)
  return ok({ kind: 'closed', results, lastNumber: last })
}

/** A certificate given by mistake holds no more; its number is not given again. */
export function decideVoidCertificate(
  { id, reason }: ClassBodies['void_certificate'],
  { certified }: Pick<ClassContext, 'certified'>,
): Result<ClassEffect, ClassRefusal> {
  if (reason === '') return err({ code: 'training_reason_missing' })
  if (certified.get(id) !== 'issued') return err({ code: 'training_no_certificate' })
  return ok({ kind: 'void', traineeId: id, reason })
}

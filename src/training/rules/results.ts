import type { ResultRules, Trainee, TraineeResult } from './class.ts'
import type { TrainingGrade } from './vocabulary.ts'

/** Giỏi, khá, trung bình or not enough, by the thresholds of the rule book. */
export function gradeOf(
  score: number,
  { passFrom, goodFrom, excellentFrom }: Omit<ResultRules, 'attendancePercent'>,
): TrainingGrade {
  if (score >= excellentFrom) return 'excellent'
  if (score >= goodFrom) return 'good'
  return score >= passFrom ? 'average' : 'below'
}

/** Enough of the sessions attended. */
export function hasAttended(attended: number, sessions: number, percent: number): boolean {
  return sessions > 0 && attended * 100 >= percent * sessions
}

/**
 * What came of each: who attended enough and, where the class was tested, reached the score. A class in which anybody has a score was
 * tested: who then has none has not passed. Numbers go up from `firstNumber` in the order given.
 */
export function resultsOf(
  trainees: readonly Pick<Trainee, 'id' | 'score' | 'attended'>[],
  sessions: number,
  rules: ResultRules,
  firstNumber: number,
): readonly TraineeResult[] {
  const isTested = trainees.some(({ score }) => score !== null)
  let next = firstNumber
  return trainees.map(({ id, score, attended }) => {
    const grade = score === null ? 'not_tested' : gradeOf(score, rules)
    const enough = isTested ? score !== null && grade !== 'below' : true
    const passed = enough && hasAttended(attended, sessions, rules.attendancePercent)
    const number = passed ? next : null
    if (passed) next += 1
    return { traineeId: id, grade, passed, number }
  })
}

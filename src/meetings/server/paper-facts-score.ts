import type { MeetingMinutesFacts } from '#papers/public.ts'
import type { ScoreFrame } from '#rulebook/rules/score-frame.ts'
import type { ScoreSheet } from '../rules/meeting.ts'
import { scoreRules } from '../rules/score-judging.ts'
import { voteFacts } from './paper-facts.ts'
import type { PaperSource } from './paper-source.ts'
import { GRADE_NAMES } from './paper-words.ts'

/** The cell's own score as minutes and resolution state it, as far as it goes then; null where the cell did not score. */
export function scoreFacts(source: PaperSource): MeetingMinutesFacts['score'] {
  const own = source.meeting.scores.find(({ column }) => column === 'own')
  if (own === undefined) return null
  const vote = source.meeting.votes.findLast(({ kind }) => kind === 'score')
  return {
    ...figuresOf(own, scoreRules(source.rules).frame),
    gradeName: own.grade === null ? null : (GRADE_NAMES[own.grade] ?? ''),
    weaknesses: weaknessesOf(own.lines),
    vote: vote === undefined ? null : voteFacts(vote),
  }
}

/** Posting the result follows the minutes, so a sheet seldom has its total when they are written: then what is judged stands there. */
function figuresOf({ lines, total }: ScoreSheet, { style, total: most }: ScoreFrame) {
  const judged = lines.filter(({ source }) => source !== 'pending')
  const waiting = lines.filter(({ source }) => source === 'pending').map(({ criterionId }) => criterionId)
  if (style === 'passFail') {
    return { points: judged.filter(({ met }) => met).length, total: judged.length, counted: 'groups' as const, waiting }
  }
  const sum = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0)
  return {
    points: total ?? sum(judged.map(({ points }) => points ?? 0)),
    total: total === null ? sum(judged.map(({ max }) => max)) : most,
    counted: 'points' as const,
    waiting,
  }
}

type Lines = PaperSource['meeting']['scores'][number]['lines']

/** What was written where points were taken off. */
export function weaknessesOf(lines: Lines): string | null {
  const said = lines.filter(({ points, max, sentence }) => sentence !== null && (points ?? max) < max)
  return said.length === 0 ? null : said.map(({ sentence }) => sentence).join('; ')
}

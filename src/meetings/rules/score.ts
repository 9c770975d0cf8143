import type { Grade, GradeBand, ScoreCriterion, ScoreFrame } from '#rulebook/rules/score-frame.ts'
import { computeCriterion } from './score-criteria.ts'
import type { MeetingFacts } from './score-facts.ts'
import type { CriterionScore } from './score-line.ts'
import type { MeetingKind } from './vocabulary.ts'

export interface ComputedSheet {
  readonly lines: readonly CriterionScore[]
  readonly total: number | null
  readonly grade: Grade | null
  /** Criteria still waiting for people. */
  readonly open: readonly string[]
}

export interface ScoreRules {
  readonly frame: ScoreFrame
  readonly grades: readonly GradeBand[]
  readonly inapplicable: 'full' | 'scale' | 'exclude'
}

/** Fills the sheet from the facts of the meeting; what facts cannot say stays open for people. */
export function computeScore(rules: ScoreRules, kind: MeetingKind, facts: MeetingFacts): ComputedSheet {
  const lines = criteriaOf(rules.frame).map((criterion) => {
    if (!applies(criterion, kind)) return inapplicable(criterion, rules.inapplicable)
    return computeCriterion(criterion, facts, rules.frame.style)
  })
  return sumUp(rules, lines)
}

export function criteriaOf(frame: ScoreFrame): readonly ScoreCriterion[] {
  return frame.groups.flatMap((group) => group.criteria)
}

function applies(criterion: ScoreCriterion, kind: MeetingKind): boolean {
  if (criterion.appliesTo === 'always' || kind === 'combined') return true
  return criterion.appliesTo === (kind === 'thematic' ? 'thematic' : 'regular')
}

function inapplicable(criterion: ScoreCriterion, rule: ScoreRules['inapplicable']): CriterionScore {
  return {
    criterionId: criterion.id,
    max: criterion.max,
    points: rule === 'full' ? criterion.max : 0,
    met: null,
    level: null,
    source: 'inapplicable',
    reasonCode: `inapplicable.${rule}`,
    facts: {},
    sentence: null,
    computedPoints: null,
  }
}

/** Total and grade of the lines; both null while a line is open. A pass-or-fail sheet has neither. */
export function sumUp(
  { frame, grades, inapplicable: rule }: ScoreRules,
  lines: readonly CriterionScore[],
): ComputedSheet {
  const undecided = lines.filter((line) => line.source === 'open' || line.source === 'pending')
  const open = undecided.map((line) => line.criterionId)
  if (frame.style === 'passFail' || undecided.length > 0) return { lines, total: null, grade: null, open }

  const earned = lines.reduce((sum, line) => sum + (line.points ?? 0), 0)
  const leftOut = lines.reduce((sum, line) => sum + (line.source === 'inapplicable' ? line.max : 0), 0)
  const reachable = frame.total - leftOut
  const total = rule === 'scale' && reachable > 0 ? roundHalfUp((earned * frame.total) / reachable) : earned
  return { lines, total, grade: gradeOf(total, grades), open }
}

/** Two decimals at most; a grade is decided on what stands on the sheet. */
function roundHalfUp(points: number): number {
  return Math.round(points * 100) / 100
}

/** The grade of a total: the band with the highest lower bound it reaches. */
export function gradeOf(total: number, bands: readonly GradeBand[]): Grade | null {
  const reached = bands.filter((band) => total >= band.from).sort((left, right) => right.from - left.from)
  return reached[0]?.grade ?? null
}

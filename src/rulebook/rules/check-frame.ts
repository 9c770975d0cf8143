import {
  CRITERION_KINDS,
  SCORE_APPLICABILITY,
  SCORE_FACTS,
  type ScoreCriterion,
  type ScoreFrame,
  type ScoreGroup,
} from './score-frame.ts'
import {
  aNumber,
  anObject,
  aText,
  firstProblem,
  inside,
  listOf,
  nullOr,
  oneOf,
  type Problem,
  type Shape,
} from './shape.ts'

const anyPoints = aNumber(0, 1000)

const criterion = anObject({
  id: aText(20),
  title: aText(500),
  max: anyPoints,
  kind: oneOf(CRITERION_KINDS),
  levels: listOf(anObject({ code: aText(60), points: anyPoints, atLeast: nullOr(aNumber(0, 10_000)) }), 0, 20),
  fact: nullOr(oneOf(SCORE_FACTS)),
  appliesTo: oneOf(SCORE_APPLICABILITY),
})

const frameShape = anObject({
  code: aText(60),
  title: aText(300),
  total: anyPoints,
  style: oneOf(['points', 'passFail']),
  groups: listOf(
    anObject({ id: aText(20), title: aText(300), max: anyPoints, criteria: listOf(criterion, 1, 60) }),
    1,
    30,
  ),
})

/** A score sheet whose criteria sum to their group, groups to the total, and levels fall from the full points. */
export const checkFrame: Shape = (value, at) => frameShape(value, at) ?? checkMeaning(value as ScoreFrame, at)

function checkMeaning(frame: ScoreFrame, at: string): Problem | null {
  const ids = frame.groups.flatMap((group) => group.criteria.map((each) => each.id))
  if (new Set(ids).size < ids.length) return { at: inside(at, 'groups'), problem: 'listed_twice' }
  if (sum(frame.groups) !== frame.total) return { at: inside(at, 'total'), problem: 'sums_differ' }
  if (frame.style === 'points' ? frame.total === 0 : frame.total !== 0)
    return { at: inside(at, 'total'), problem: 'out_of_range' }
  return firstProblem(frame.groups.map((group, index) => () => checkGroup(group, inside(at, `groups.${index}`))))
}

function checkGroup(group: ScoreGroup, at: string): Problem | null {
  if (sum(group.criteria) !== group.max) return { at: inside(at, 'max'), problem: 'sums_differ' }
  return firstProblem(
    group.criteria.map((each, index) => () => checkLevels(each, inside(at, `criteria.${index}.levels`))),
  )
}

function checkLevels({ kind, levels, max, fact }: ScoreCriterion, at: string): Problem | null {
  if (kind !== 'pick') return levels.length === 0 ? null : { at, problem: 'levels_wrong' }
  if (levels.length < 2 || levels[0]?.points !== max) return { at, problem: 'levels_wrong' }
  if (new Set(levels.map((level) => level.code)).size < levels.length) return { at, problem: 'listed_twice' }
  const falling = levels.every((level, index) => index === 0 || level.points < (levels[index - 1]?.points ?? 0))
  return falling && (fact === null || boundsFall(levels)) ? null : { at, problem: 'levels_wrong' }
}

/** A level read from a fact needs its lower bound, and the last one must catch whatever is left. */
function boundsFall(levels: ScoreCriterion['levels']): boolean {
  const bounds = levels.map((level) => level.atLeast ?? Number.NaN)
  return bounds.every((bound, index) => index === 0 || bound < (bounds[index - 1] ?? 0)) && bounds.at(-1) === 0
}

/** Halves are the smallest part of a point, so sums are compared exactly in halves. */
function sum(parts: readonly { readonly max: number }[]): number {
  return parts.reduce((total, part) => total + part.max * 2, 0) / 2
}

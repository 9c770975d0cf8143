import type { ScoreCriterion, ScoreFrame, ScoreGroup, ScoreLevel } from '../rules/score-frame.ts'
import { numberOf, readNumber, writeNumber } from './typed-number.ts'

/** A score sheet as it stands in the form. Numbers of groups and criteria follow from their order. */
export interface TypedFrame {
  readonly code: string
  readonly title: string
  readonly total: string
  readonly style: ScoreFrame['style']
  readonly groups: readonly TypedGroup[]
}

export interface TypedGroup {
  /** Tells the group from the others while the form is open. */
  readonly key: string
  readonly title: string
  readonly max: string
  /** A single criterion bears the number of its group, as the national frame prints it. */
  readonly isNumberedAlone: boolean
  readonly criteria: readonly TypedCriterion[]
}

export interface TypedCriterion extends Pick<ScoreCriterion, 'kind' | 'fact' | 'appliesTo'> {
  readonly key: string
  readonly title: string
  readonly max: string
  readonly levels: readonly TypedLevel[]
}

export interface TypedLevel {
  readonly code: string
  readonly points: string
  readonly atLeast: string
}

/** The code of a sheet a committee has written itself. */
const OWN_SHEET = 'own-sheet'

export function typedFrame({ code, title, total, style, groups }: ScoreFrame): TypedFrame {
  return { code, title, total: writeNumber(total), style, groups: groups.map(typedGroup) }
}

function typedGroup({ id, title, max, criteria }: ScoreGroup, index: number): TypedGroup {
  const isNumberedAlone = criteria.length === 1 && criteria[0]?.id === id
  return { key: `g${index}`, title, max: writeNumber(max), isNumberedAlone, criteria: criteria.map(typedCriterion) }
}

function typedCriterion(criterion: ScoreCriterion, index: number): TypedCriterion {
  const { title, max, kind, fact, appliesTo, levels } = criterion
  return { key: `c${index}`, title, max: writeNumber(max), kind, fact, appliesTo, levels: levels.map(typedLevel) }
}

function typedLevel({ code, points, atLeast }: ScoreLevel): TypedLevel {
  return { code, points: writeNumber(points), atLeast: atLeast === null ? '' : writeNumber(atLeast) }
}

/** The sheet the form stands for. */
export function readFrame({ code, title, total, style, groups }: TypedFrame): unknown {
  return {
    code,
    title: title.trim(),
    total: readNumber(total),
    style,
    groups: groups.map((group, at) => {
      const id = String(at + 1)
      const isAlone = group.isNumberedAlone && group.criteria.length === 1
      return {
        id,
        title: group.title.trim(),
        max: readNumber(group.max),
        criteria: group.criteria.map((criterion, index) =>
          readCriterion(criterion, isAlone ? id : `${id}.${index + 1}`),
        ),
      }
    }),
  }
}

function readCriterion({ title, max, kind, fact, appliesTo, levels }: TypedCriterion, id: string) {
  const picked = kind === 'pick' ? levels : []
  return {
    id,
    title: title.trim(),
    max: readNumber(max),
    kind,
    levels: picked.map((level) => ({
      code: level.code,
      points: readNumber(level.points),
      atLeast: fact === null ? null : readNumber(level.atLeast),
    })),
    fact,
    appliesTo,
  }
}

/** Any change makes the sheet the committee's own. */
export function withFrame(frame: TypedFrame, change: Partial<Omit<TypedFrame, 'code'>>): TypedFrame {
  return { ...frame, ...change, code: OWN_SHEET }
}

export function newGroup(groups: readonly TypedGroup[]): TypedGroup {
  return {
    key: freeName('g', keysOf(groups)),
    title: '',
    max: '',
    isNumberedAlone: false,
    criteria: [newCriterion([])],
  }
}

export function newCriterion(criteria: readonly TypedCriterion[]): TypedCriterion {
  const key = freeName('c', keysOf(criteria))
  return { key, title: '', max: '', kind: 'yesNo', fact: null, appliesTo: 'always', levels: [] }
}

export function newLevel(levels: readonly TypedLevel[]): TypedLevel {
  const code = freeName(
    'level_',
    levels.map((level) => level.code),
  )
  return { code, points: '', atLeast: '' }
}

/** What the parts of a sheet or of a group add up to; what cannot be read counts as nothing. */
export function sumOf(parts: readonly { readonly max: string }[]): number {
  return parts.reduce((sum, part) => sum + (numberOf(part.max) ?? 0) * 2, 0) / 2
}

/** True where the figure written differs from the sum of the parts. */
export function isSumOff(written: string, parts: readonly { readonly max: string }[]): boolean {
  return numberOf(written) !== sumOf(parts)
}

/** One place up or down in a list. */
export function moved<T extends { readonly key: string }>(list: readonly T[], key: string, by: -1 | 1): readonly T[] {
  const from = list.findIndex((one) => one.key === key)
  const [here, there] = [list[from], list[from + by]]
  if (here === undefined || there === undefined) return list
  return list.map((one, index) => (index === from ? there : index === from + by ? here : one))
}

export function replaced<T extends { readonly key: string }>(list: readonly T[], next: T): readonly T[] {
  return list.map((one) => (one.key === next.key ? next : one))
}

const keysOf = (list: readonly { readonly key: string }[]) => list.map((one) => one.key)

function freeName(prefix: string, taken: readonly string[]): string {
  let n = taken.length
  while (taken.includes(`${prefix}${n}`)) n += 1
  return `${prefix}${n}`
}

/** How a value fails its shape. */
export const VALUE_PROBLEMS = [
  'wrong_shape',
  'out_of_range',
  'sums_differ',
  'levels_wrong',
  'listed_twice',
  'wrong_order',
] as const
export type ValueProblem = (typeof VALUE_PROBLEMS)[number]

export interface Problem {
  /** Where inside the value, dotted; empty for the value itself. */
  readonly at: string
  readonly problem: ValueProblem
}

/** Answers null where the value has the shape. */
export type Shape = (value: unknown, at: string) => Problem | null

export const aBoolean: Shape = (value, at) => (typeof value === 'boolean' ? null : { at, problem: 'wrong_shape' })

export function aNumber(lowest: number, highest: number): Shape {
  return (value, at) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { at, problem: 'wrong_shape' }
    return value >= lowest && value <= highest ? null : { at, problem: 'out_of_range' }
  }
}

export function aWhole(lowest: number, highest: number): Shape {
  return (value, at) =>
    aNumber(lowest, highest)(value, at) ?? (Number.isInteger(value) ? null : { at, problem: 'wrong_shape' })
}

export function aText(longest: number): Shape {
  return (value, at) => {
    if (typeof value !== 'string' || value.trim() === '') return { at, problem: 'wrong_shape' }
    return value.length <= longest ? null : { at, problem: 'out_of_range' }
  }
}

export function oneOf(words: readonly string[]): Shape {
  return (value, at) => (typeof value === 'string' && words.includes(value) ? null : { at, problem: 'wrong_shape' })
}

export function nullOr(shape: Shape): Shape {
  return (value, at) => (value === null ? null : shape(value, at))
}

/** Exactly these keys: a key too many is a mistake or something smuggled in. */
export function anObject(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { at, problem: 'wrong_shape' }
    const found = value as Readonly<Record<string, unknown>>
    if (Object.keys(found).some((key) => !Object.hasOwn(shapes, key))) return { at, problem: 'wrong_shape' }
    return firstProblem(
      Object.entries(shapes).map(
        ([key, shape]) =>
          () =>
            shape(found[key], inside(at, key)),
      ),
    )
  }
}

export function listOf(shape: Shape, fewest: number, most: number): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return { at, problem: 'wrong_shape' }
    if (value.length < fewest || value.length > most) return { at, problem: 'out_of_range' }
    return firstProblem(value.map((item: unknown, index) => () => shape(item, inside(at, String(index)))))
  }
}

export function firstProblem(checks: readonly (() => Problem | null)[]): Problem | null {
  for (const check of checks) {
    const problem = check()
    if (problem !== null) return problem
  }
  return null
}

export function inside(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`
}

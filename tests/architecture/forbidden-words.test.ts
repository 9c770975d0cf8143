import { describe, expect, it } from 'vitest'
import { findLines, sourceFiles } from './source-files.ts'

interface Ban {
  readonly what: string
  readonly pattern: RegExp
  readonly allowed: RegExp
  /** A line the ban must catch and one it must leave. */
  readonly caught: string
  readonly left: string
}

const BANS: readonly Ban[] = [
  {
    what: 'the environment is read in settings.ts only',
    pattern: /process\s*\.\s*env\b|process\[['"]env/,
    allowed: /^src\/platform\/server\/config\/settings\.ts$/,
    caught: "const port = process.env['PORT']",
    left: 'const port = settings.port // not process.env',
  },
  {
    what: 'nothing is of type any',
    pattern: /(:|\bas|<|\|)\s*any\b(?!['\s]*['"])/,
    // A test may read an answer loosely, with its reason beside it (Biome asks for one).
    allowed: /\.(test|builders)\.tsx?$/,
    caught: 'const x = y as any',
    left: 'const many: Many = all',
  },
  {
    what: 'the type checker is not silenced',
    pattern: /@ts-(ignore|nocheck)/,
    allowed: /^$/,
    caught: 'call() /* @ts-ignore */',
    left: 'call(ts)',
  },
]

describe.each(BANS)('$what', ({ pattern, allowed, caught, left }) => {
  it('holds in the program', () => {
    const found = findLines(sourceFiles('src'), pattern).filter(({ name }) => !allowed.test(name))
    expect(found).toEqual([])
  })

  it('is noticed when broken', () => {
    const files = [{ name: 'x.ts', lines: [left, caught] }]
    expect(findLines(files, pattern)).toEqual([{ name: 'x.ts', line: 2 }])
  })
})

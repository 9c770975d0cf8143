import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, type SourceFile, sourceFiles } from './source-files.ts'

interface Row {
  readonly code: string
  readonly vietnamese: string
  readonly meaning: string
  readonly source: string
  readonly not: readonly string[]
}

function rowsOf(page: string): readonly Row[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, code = '', vietnamese = '', meaning = '', source = '', not = '']) => ({
      code: code.replaceAll('`', ''),
      vietnamese,
      meaning,
      source,
      not: not.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])),
    }))
}

/** Vocabularies: types made of a constant list, in `rules/` of a capability and in the table of rights. */
function vocabulariesOf(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ name }) => /^src\/\w+\/rules\/|^src\/platform\/access\//.test(name) && !/\.(test|builders)\./.test(name))
    .flatMap(({ lines }) =>
      lines.flatMap((line) => /^export type (\w+) = (?:\(typeof|keyof typeof) \w+/.exec(line)?.[1] ?? []),
    )
}

/** The words of the code itself: names split into their parts, comments left out. */
function wordsOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const code = files.flatMap(({ lines }) => lines.map((line) => line.replace(/(^|\s)(\/\/|\*|\/\*\*).*$/, '')))
  const names = code.flatMap((line) => line.match(/[A-Za-z_]\w*/g) ?? [])
  const parts = names.flatMap((name) => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').split('_'))
  return new Set([...names, ...parts.map((part) => part.toLowerCase())])
}

const rows = rowsOf(readFileSync(path.join(ROOT, 'docs/glossary.md'), 'utf8'))
const files = sourceFiles('src').filter(({ name }) => !/\.(test|builders)\./.test(name))
const words = wordsOf(files)
const isUsed = (term: string) => words.has(term) || term.split('_').every((part) => words.has(part.toLowerCase()))

describe('the glossary', () => {
  it('has one whole row for each term', () => {
    const terms = rows.map(({ code }) => code)
    expect(terms.length).toBeGreaterThan(80)
    expect(terms).toEqual([...new Set(terms)])
    expect(
      rows.filter(({ vietnamese, meaning, source }) => vietnamese === '' || meaning === '' || source === ''),
    ).toEqual([])
  })

  it('has a row for every vocabulary of the rules', () => {
    const known = new Set(rows.map(({ code }) => code))
    expect(vocabulariesOf(files).filter((name) => !known.has(name))).toEqual([])
  })

  it('names nothing that is gone from the code', () => {
    expect(rows.filter(({ code }) => !isUsed(code)).map(({ code }) => code)).toEqual([])
  })

  it('is kept to: the words it rules out stand nowhere in the code', () => {
    expect(rows.flatMap(({ not }) => not).filter((word) => words.has(word))).toEqual([])
  })

  it('would notice each', () => {
    const file = (...lines: string[]) => [{ name: 'src/meetings/rules/x.ts', lines }]
    expect(vocabulariesOf(file('export type Colour = (typeof COLOURS)[number]'))).toEqual(['Colour'])
    expect(vocabulariesOf(file('export type Word = keyof typeof WORDS'))).toEqual(['Word'])
    expect([...wordsOf(file('const chapterName = 1 // a docket'))]).toEqual(['const', 'chapterName', 'chapter', 'name'])
    expect(rowsOf('| `cell` | chi bộ | smallest | Charter | chapter, branch |')[0]?.not).toEqual(['chapter', 'branch'])
  })
})

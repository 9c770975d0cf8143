import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

const LONGEST = 250

const tooLong = (files: readonly SourceFile[]) =>
  files.filter(({ lines }) => lines.length > LONGEST).map(({ name, lines }) => `${name}: ${lines.length} lines`)

describe('sizes', () => {
  it(`no file is longer than ${LONGEST} lines`, () => {
    expect(tooLong(sourceFiles('src', 'tests', 'scripts', 'bench'))).toEqual([])
  })

  it('a file of 251 lines would be found, one of 250 not', () => {
    const file = (name: string, length: number) => ({ name, lines: new Array<string>(length).fill('') })
    expect(tooLong([file('long', 251), file('fits', 250)])).toEqual(['long: 251 lines'])
  })
})

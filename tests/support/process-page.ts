import { readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve(import.meta.dirname, '../../docs/processes')

/** A page of `docs/processes`, as the tests that hold it to the code read it. */
export class ProcessPage {
  readonly #text: string

  constructor(file: string) {
    this.#text = readFileSync(path.join(FOLDER, file), 'utf8')
  }

  /** Cells of the table rows under a heading that begin with a code; without a heading those of the whole page. */
  rowsOf(heading?: string): readonly (readonly string[])[] {
    const part = heading === undefined ? this.#text : this.#text.split(`## ${heading}\n`)[1]?.split('\n## ')[0]
    const rows = (part ?? '').split('\n').filter((line) => line.startsWith('| `'))
    return rows.map((line) => line.split('|').slice(1, -1))
  }

  /** The codes those rows begin with, in their order. */
  namesOf(heading?: string): readonly string[] {
    return this.rowsOf(heading).flatMap(([cell]) => codesIn(cell).slice(0, 1))
  }
}

/** What stands as code in a cell. */
export function codesIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([\w.]+)`/g)].map((match) => match[1] ?? '')
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

export interface SourceFile {
  readonly name: string
  readonly lines: readonly string[]
}

/** Our own code under the folders, generated files left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs)$/.test(entry.name) && !/\.gen\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => ({
      name: path.relative(ROOT, file),
      lines: readFileSync(file, 'utf8').trimEnd().split('\n'),
    }))
}

export interface Finding {
  readonly name: string
  readonly line: number
}

/** Where a pattern stands, comments left out. */
export function findLines(files: readonly SourceFile[], pattern: RegExp): Finding[] {
  return files.flatMap(({ name, lines }) =>
    lines.flatMap((line, at) =>
      pattern.test(line.replace(/(^|\s)(\/\/|\*|\/\*\*).*$/, '')) ? [{ name, line: at + 1 }] : [],
    ),
  )
}

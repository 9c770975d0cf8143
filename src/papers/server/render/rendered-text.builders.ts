import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { PaperModel } from '#papers/rules/paper-model.ts'

/** Text read back out of rendered files, for tests. Spaces and line ends are left out: the two forms break lines differently. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '')
}

export function docxPart(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name]
  if (part === undefined) throw new Error(`no ${name} in the Word file`)
  return strFromU8(part)
}

export function docxText(file: Uint8Array): string {
  const texts = docxPart(file, 'word/document.xml').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
  return squeezed([...texts].map(([, text = '']) => unescaped(text)).join(''))
}

/** Without page numbers and without the head rows a table repeats on each further page: neither is text of the paper. */
export function pdfText(file: Uint8Array, model: PaperModel): string {
  const heads = [...model.body, ...model.annex].flatMap((block) =>
    block.kind === 'table' ? [squeezed(block.columns.map((column) => column.title).join(''))] : [],
  )
  const [first = '', ...further] = poppler(file, ['-raw', '-enc', 'UTF-8']).split('\f')
  const pages = further.filter((page) => page.trim() !== '').map((page, index) => withoutNumber(page, index + 2))
  return pages.reduce((text, page) => text + withoutRepeatedHead(page, text, heads), squeezed(first))
}

function withoutNumber(page: string, number: number): string {
  const text = squeezed(page)
  if (text.startsWith(String(number))) return text.slice(String(number).length)
  if (text.endsWith(String(number))) return text.slice(0, -String(number).length)
  throw new Error(`page ${number} carries no number`)
}

/** A head row that stands at the top of a page is repeated when its table began before. */
function withoutRepeatedHead(page: string, before: string, heads: readonly string[]): string {
  const repeated = heads.find((head) => page.startsWith(head) && before.includes(head))
  return repeated === undefined ? page : page.slice(repeated.length)
}

export interface PdfWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
}

/** The words of each page with their places in points from the upper left corner. */
export function pdfWords(file: Uint8Array): PdfWord[][] {
  const pages = poppler(file, ['-bbox']).split('<page ').slice(1)
  return pages.map((page) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g)].map(
      ([, left, top, right, text = '']) => ({
        text: unescaped(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
      }),
    ),
  )
}

function poppler(file: Uint8Array, options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, file)
    return execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error('These tests read PDF files with pdftotext: install poppler-utils (npm test does where it may).')
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function unescaped(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => names[name] ?? whole)
}

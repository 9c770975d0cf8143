import { err, ok, type Result } from '#kernel/result.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { ChecklistMark } from './vocabulary.ts'

export interface MarkedLine {
  readonly code: string
  readonly mark: ChecklistMark
  readonly note: string
}

/** A line as it is kept: its words are those of the day, so that a later list changes nothing of it. */
export interface KeptLine extends MarkedLine {
  readonly title: string
  readonly confirmed: ChecklistMark | null
  readonly answer: string
}

/** A unit's own marks: every criterion of the list in force once, and what is not met with a word on what is missing. */
export function decideFill(
  criteria: readonly { readonly code: string; readonly title: string }[],
  marked: readonly MarkedLine[],
): Result<readonly KeptLine[], RemedyRefusal> {
  const byCode = new Map(marked.map((line) => [line.code, line]))
  const isWhole = byCode.size === marked.length && marked.length === criteria.length
  const lines = criteria.flatMap(({ code, title }) => {
    const line = byCode.get(code)
    return line ? [{ ...line, title, confirmed: null, answer: '' }] : []
  })
  if (!isWhole || lines.length !== criteria.length) return err({ code: 'checklist_lines' })
  const silent = lines.findIndex(({ mark, note }) => mark !== 'met' && note === '')
  return silent === -1 ? ok(lines) : err({ code: 'remedy_reason_of', at: silent + 1 })
}

export interface ConfirmedLine {
  readonly code: string
  readonly confirmed: ChecklistMark
  readonly answer: string
}

/** The level above confirms each line or marks it otherwise with a word; once, and never its own. */
export function decideConfirm(
  list: { readonly lines: readonly KeptLine[]; readonly isConfirmed: boolean; readonly isOwn: boolean },
  asked: readonly ConfirmedLine[],
): Result<readonly KeptLine[], RemedyRefusal> {
  if (list.isConfirmed) return err({ code: 'checklist_confirmed' })
  if (list.isOwn) return err({ code: 'checklist_own' })
  const byCode = new Map(asked.map((line) => [line.code, line]))
  const isWhole = byCode.size === asked.length && asked.length === list.lines.length
  const lines = list.lines.flatMap((line) => {
    const said = byCode.get(line.code)
    return said ? [{ ...line, confirmed: said.confirmed, answer: said.answer }] : []
  })
  if (!isWhole || lines.length !== list.lines.length) return err({ code: 'checklist_lines' })
  const silent = lines.findIndex(({ mark, confirmed, answer }) => confirmed !== mark && answer === '')
  return silent === -1 ? ok(lines) : err({ code: 'remedy_reason_of', at: silent + 1 })
}

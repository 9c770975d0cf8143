import { err, ok, type Result } from '#kernel/result.ts'
import type { Preview, PreviewRow } from './preview.ts'
import type { RowEffect } from './row-effect.ts'

export interface ConfirmImport {
  /** Digest of the preview the person saw. */
  readonly seen: string
  /** Digest of the preview made now, under lock, from the same file. */
  readonly now: string
  /** Sheet rows of doubtful rows whose proposals the person accepts; the other doubtful rows stay out. */
  readonly acceptedRows: readonly number[]
}

export type ConfirmRefusal =
  | { readonly code: 'register_moved' }
  | { readonly code: 'row_not_doubtful'; readonly row: number }
  | { readonly code: 'nothing_to_import' }

export interface ImportDecided {
  readonly type: 'roster_imported'
  readonly effects: readonly { readonly row: number; readonly effect: Exclude<RowEffect, { kind: 'none' }> }[]
  readonly leftOut: readonly number[]
}

/** Takes the sure rows and the accepted ones; refuses when the register is no longer what the person looked at. */
export function decideImport(preview: Preview, input: ConfirmImport): Result<ImportDecided, ConfirmRefusal> {
  if (input.seen !== input.now) return err({ code: 'register_moved' })
  const accepted = new Set(input.acceptedRows)
  const doubtful = new Set(preview.rows.filter(({ verdict }) => verdict === 'doubtful').map(({ row }) => row))
  const stray = input.acceptedRows.find((row) => !doubtful.has(row))
  if (stray !== undefined) return err({ code: 'row_not_doubtful', row: stray })
  const goesIn = ({ verdict, row }: PreviewRow) => (verdict === 'doubtful' ? accepted.has(row) : verdict !== 'refused')
  const effects = preview.rows
    .filter(goesIn)
    .flatMap(({ row, effect }) => (effect.kind === 'none' ? [] : [{ row, effect }]))
  if (effects.length === 0) return err({ code: 'nothing_to_import' })
  return ok({
    type: 'roster_imported',
    effects,
    leftOut: preview.rows.filter((row) => !goesIn(row)).map(({ row }) => row),
  })
}

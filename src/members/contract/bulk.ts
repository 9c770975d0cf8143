import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut } from '#platform/contract/fields.ts'
import { BULK_NOTE_CODES, BULK_PHASES, CELL_MATCHES } from '../rules/bulk/bulk.ts'
import { NOTE_CODES, type NoteCode } from '../rules/import/notes.ts'
import { ROW_VERDICTS } from '../rules/import/preview.ts'
import { cellNote, columnChoices, columnShown, FILE_REFUSALS, rowEffectOut } from './import.ts'
import { unitParams } from './shared.ts'

/** Most bytes a committee's list may have. */
export const MAX_BULK_BYTES = 24 * 1024 * 1024
/** Most names of cells that are shown, and rows that come in one answer. */
export const CELLS_SHOWN = 200
export const ROWS_AT_MOST = 1_000

const noteCodes = Object.keys(NOTE_CODES) as NoteCode[]
const counted = z.array(z.object({ code: z.enum([...noteCodes, ...BULK_NOTE_CODES]), n: z.int() }))
const unitShown = z.object({ id: idOut, name: z.string(), parentName: z.string() })

/** Why a list failed, as a refusal of any endpoint would say it. */
const fault = z.looseObject({ code: z.string() })

export const bulkList = z.object({
  id: idOut,
  phase: z.enum(BULK_PHASES),
  /** Under way, but nobody has been at it for long: it may be started again. */
  isSilent: z.boolean(),
  fileName: z.string(),
  fileDigest: z.string(),
  asOfOn: dayOut,
  startedAt: instantOut,
  byName: z.string().nullable(),
  doneRows: z.int(),
  allRows: z.int().nullable(),
  fault: fault.nullable(),
  /** Names the comparison: confirming refuses another. */
  seen: z.string().nullable(),
  layout: z
    .object({
      sheet: z.string(),
      headerRow: z.int(),
      cellColumn: z.string().nullable(),
      parentColumn: z.string().nullable(),
      remembered: z.int(),
      shown: z.array(columnShown),
    })
    .nullable(),
  counts: z
    .object({ verdicts: z.partialRecord(z.enum(ROW_VERDICTS), z.int()), doubts: counted, refusals: counted })
    .nullable(),
  /** Names of cells that a person has to settle, or has settled; those found surely are only counted. */
  cells: z.array(
    z.object({
      name: z.string(),
      match: z.enum(CELL_MATCHES),
      unitId: idOut.nullable(),
      rows: z.int(),
      firstRow: z.int(),
      candidates: z.array(unitShown),
    }),
  ),
  cellCounts: z.object({ sure: z.int(), chosen: z.int(), open: z.int() }),
  made: z
    .object({ created: z.int(), changed: z.int(), left: z.int(), at: instantOut, undoneAt: instantOut.nullable() })
    .nullable(),
})
export type BulkList = z.output<typeof bulkList>

const bulkParams = unitParams.extend({ bulkId: id<'bulk'>() })

export const bulkApi = {
  start: defineEndpoint({
    name: 'members.bulkStart',
    method: 'POST',
    path: '/units/:unitId/members/bulk',
    access: 'member.import',
    act: false,
    params: unitParams,
    body: z.object({ asOfOn: day, columns: columnChoices, cellColumn: z.string().max(3).nullable().optional() }),
    upload: { maxBytes: MAX_BULK_BYTES },
    reply: z.object({ id: idOut }),
    refusals: ['bulk_running', 'bulk_busy', 'roster_day_in_future', 'workbook_empty'],
  }),

  lists: defineEndpoint({
    name: 'members.bulkLists',
    method: 'GET',
    path: '/units/:unitId/members/bulk',
    access: 'member.import',
    act: false,
    params: unitParams,
    reply: z.object({ lists: z.array(bulkList) }),
    refusals: [],
  }),

  rows: defineEndpoint({
    name: 'members.bulkRows',
    method: 'GET',
    path: '/units/:unitId/members/bulk/:bulkId/rows',
    access: 'member.import',
    act: false,
    params: bulkParams,
    query: z.object({
      verdict: z.enum(ROW_VERDICTS),
      after: z.coerce.number().int().min(0).default(0),
      size: z.coerce.number().int().min(1).max(ROWS_AT_MOST).default(50),
    }),
    reply: z.object({
      rows: z.array(
        z.object({
          row: z.int(),
          name: z.string(),
          cell: z.string(),
          verdict: z.enum(ROW_VERDICTS),
          effect: rowEffectOut,
          notes: z.array(cellNote.extend({ code: z.enum([...noteCodes, ...BULK_NOTE_CODES]) })),
        }),
      ),
      next: z.int().nullable(),
    }),
    refusals: [],
  }),

  cells: defineEndpoint({
    name: 'members.bulkCells',
    method: 'POST',
    path: '/units/:unitId/members/bulk/:bulkId/cells',
    access: 'member.import',
    act: false,
    params: bulkParams,
    body: z.object({
      chosen: z
        .array(z.object({ name: z.string().max(500), unitId: id<'unit'>().nullable() }))
        .min(1)
        .max(CELLS_SHOWN),
    }),
    reply: z.object({ id: idOut }),
    refusals: ['bulk_not_ready', 'bulk_busy', 'bulk_cell_unknown'],
  }),

  confirm: defineEndpoint({
    name: 'members.bulkConfirm',
    method: 'POST',
    path: '/units/:unitId/members/bulk/:bulkId/confirm',
    access: 'member.import',
    act: true,
    params: bulkParams,
    body: z.object({
      seen: z.string().max(100),
      /** Doubtful rows go in whose doubts are all among these. */
      acceptedDoubts: z.array(z.enum(noteCodes)).max(100),
      /** And these, one by one. */
      acceptedRows: z.array(z.int().min(1)).max(5_000),
    }),
    reply: z.object({ created: z.int(), changed: z.int(), left: z.int() }),
    refusals: ['bulk_not_ready', 'register_moved', 'row_not_doubtful', 'nothing_to_import'],
  }),

  undo: defineEndpoint({
    name: 'members.bulkUndo',
    method: 'POST',
    path: '/units/:unitId/members/bulk/:bulkId/undo',
    access: 'member.import',
    act: true,
    params: bulkParams,
    reply: z.object({ undone: z.int() }),
    refusals: ['import_already_undone', 'import_built_on'],
  }),
}

/** What reading may refuse a file for, after the answer to its start. */
export const BULK_FAULTS = [...FILE_REFUSALS, 'bulk_reading_failed', 'bulk_broke_off'] as const

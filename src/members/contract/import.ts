import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut } from '#platform/contract/fields.ts'
import { ROSTER_COLUMNS } from '../rules/import/columns.ts'
import { NOTE_CODES, NOTE_LEVELS } from '../rules/import/notes.ts'
import { ROW_VERDICTS } from '../rules/import/preview.ts'
import { LEAVE_KINDS } from '../rules/leave.ts'
import { LEAVING_REASONS, MEMBER_FIELDS } from '../rules/member.ts'
import { MEMBER_TAGS } from '../rules/tags.ts'
import { factsOut, unitParams } from './shared.ts'

/** Most bytes a roster file may have. */
export const MAX_ROSTER_BYTES = 10 * 1024 * 1024

const leave = z.object({ kind: z.enum(LEAVE_KINDS), fromOn: dayOut, reason: z.string() }).nullable()
const tags = z.array(z.enum(MEMBER_TAGS)).readonly()

/** What a row does to the register. */
export const rowEffectOut = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), facts: factsOut, joinedOn: dayOut, tags, leave }),
  z.object({
    kind: z.literal('change'),
    personId: idOut,
    changes: z
      .array(z.object({ field: z.enum(MEMBER_FIELDS), from: z.string().nullable(), to: z.string().nullable() }))
      .readonly(),
    tagsAdded: tags,
    tagsRemoved: tags,
    leave,
  }),
  z.object({ kind: z.literal('leave'), personId: idOut, on: dayOut, reason: z.enum(LEAVING_REASONS) }),
  z.object({ kind: z.literal('none'), personId: idOut.nullable() }),
])

export const cellNote = z.object({
  row: z.int(),
  column: z.string().nullable(),
  field: z.string().nullable(),
  code: z.enum(Object.keys(NOTE_CODES)),
  level: z.enum(NOTE_LEVELS),
  found: z.string(),
  proposed: z.string().nullable(),
})

export const columnShown = z.object({
  column: z.string(),
  header: z.string(),
  field: z.enum(ROSTER_COLUMNS).nullable(),
  samples: z.array(z.string()).readonly(),
})

export const importPreview = z.object({
  /** Names this file, this register and what would be done: confirming refuses when any of them moved. */
  seen: z.string(),
  asOfOn: dayOut,
  sheet: z.string(),
  headerRow: z.int(),
  columns: z.array(z.object({ column: z.string(), field: z.string() })).readonly(),
  ignoredColumns: z.array(z.object({ column: z.string(), header: z.string() })).readonly(),
  skippedRows: z.array(z.int()).readonly(),
  rows: z
    .array(
      z.object({
        row: z.int(),
        name: z.string(),
        verdict: z.enum(ROW_VERDICTS),
        effect: rowEffectOut,
        notes: z.array(cellNote).readonly(),
      }),
    )
    .readonly(),
  notInFile: z.array(z.object({ personId: idOut, fullName: z.string() })).readonly(),
  /** Every column of the file with its first filled cells; `field` null: not read. */
  layout: z.array(columnShown).readonly(),
  /** How many headers are read as people of this unit said at an earlier import. */
  remembered: z.int(),
})
export type ImportPreview = z.output<typeof importPreview>

export const FILE_REFUSALS = [
  'workbook_empty',
  'not_a_workbook',
  'old_excel_format',
  'workbook_encrypted',
  'workbook_has_macros',
  'workbook_inflates_too_much',
  'workbook_unreadable',
  'text_not_unicode',
  'too_many_rows',
  'header_not_found',
  'column_chosen_twice',
  'column_unknown',
] as const

/** What the person says of columns of the file; remembered for the unit when the import is confirmed. */
export const columnChoices = z
  .array(z.object({ column: z.string().max(3), field: z.enum(ROSTER_COLUMNS).nullable() }))
  .max(200)
  .optional()

export const importApi = {
  preview: defineEndpoint({
    name: 'members.previewImport',
    method: 'POST',
    path: '/units/:unitId/members/import/preview',
    access: 'member.import',
    act: false,
    params: unitParams,
    body: z.object({ asOfOn: day, columns: columnChoices }),
    upload: { maxBytes: MAX_ROSTER_BYTES },
    reply: importPreview,
    refusals: [...FILE_REFUSALS, 'unit_keeps_no_members', 'roster_day_in_future', 'roster_before_cell'],
  }),

  confirm: defineEndpoint({
    name: 'members.confirmImport',
    method: 'POST',
    path: '/units/:unitId/members/import',
    access: 'member.import',
    act: true,
    params: unitParams,
    body: z.object({
      asOfOn: day,
      columns: columnChoices,
      seen: z.string().max(100),
      /** Sheet rows of doubtful rows whose proposals are accepted. */
      acceptedRows: z.array(z.int().min(1)).max(5_000),
    }),
    upload: { maxBytes: MAX_ROSTER_BYTES },
    reply: z.object({
      created: z.int(),
      changed: z.int(),
      left: z.int(),
      leftOutRows: z.array(z.int()),
    }),
    refusals: [
      ...FILE_REFUSALS,
      'unit_keeps_no_members',
      'roster_day_in_future',
      'roster_before_cell',
      'register_moved',
      'row_not_doubtful',
      'nothing_to_import',
    ],
  }),

  imports: defineEndpoint({
    name: 'members.imports',
    method: 'GET',
    path: '/units/:unitId/members/imports',
    access: 'member.import',
    act: false,
    params: unitParams,
    reply: z.object({
      imports: z.array(
        z.object({
          id: idOut,
          at: instantOut,
          byName: z.string().nullable(),
          asOfOn: dayOut,
          created: z.int(),
          changed: z.int(),
          left: z.int(),
          undoneAt: instantOut.nullable(),
          undoneByName: z.string().nullable(),
        }),
      ),
    }),
    refusals: [],
  }),

  undo: defineEndpoint({
    name: 'members.undoImport',
    method: 'POST',
    path: '/units/:unitId/members/imports/:importId/undo',
    access: 'member.import',
    act: true,
    params: unitParams.extend({ importId: id<'act'>() }),
    reply: z.object({ undone: z.int() }),
    refusals: ['import_already_undone', 'import_built_on'],
  }),
}

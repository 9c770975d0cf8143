import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { duty, entered, head, page, reader, row, toRead } from './contract/shapes.ts'
import { ASK_REFUSALS } from './rules/ask-reading.ts'
import { CONFIRM_REFUSALS } from './rules/confirm.ts'
import { KEEP_REFUSALS } from './rules/keep.ts'
import { LIBRARY_LIMITS, READERS } from './rules/vocabulary.ts'

/** A directive with its annexes as a scan. */
export const TEXT_FILE_MAX_BYTES = 20_000_000

const limits = LIBRARY_LIMITS
const inUnit = z.object({ unitId: id<'unit'>() })
const onText = inUnit.extend({ textId: id<'libraryText'>() })
const onDuty = inUnit.extend({ dutyId: id<'libraryDuty'>() })

export type LibraryHead = z.output<typeof head>
export type LibraryRow = z.output<typeof row>
export type LibraryPage = z.output<typeof page>
export type LibraryDuty = z.output<typeof duty>
export type ToRead = z.output<typeof toRead>

export const libraryApi = {
  /** Texts a unit reads: its own, those of the units above it, the catalogue. Newest first; what is asked for in the head before what is in the text. */
  list: defineEndpoint({
    name: 'library.list',
    method: 'GET',
    path: '/units/:unitId/library',
    access: 'library.read',
    act: false,
    params: inUnit,
    query: z.object({ search: line(200, 0).default(''), after: id<'libraryText'>().optional() }),
    reply: z.object({ rows: z.array(row), next: idOut.nullable(), more: z.boolean(), mayKeep: z.boolean() }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'library.show',
    method: 'GET',
    path: '/units/:unitId/library/:textId',
    access: 'library.read',
    act: false,
    params: onText,
    reply: page,
    refusals: [],
  }),
  /** Of these symbols, which are here: what a basis in the rule book links to. */
  cited: defineEndpoint({
    name: 'library.cited',
    method: 'GET',
    path: '/units/:unitId/library-cited',
    access: 'library.read',
    act: false,
    params: inUnit,
    reply: z.object({ rows: z.array(z.object({ id: idOut, symbol: z.string(), issuedOn: dayOut.nullable() })) }),
    query: z.object({ symbols: z.string().max(4000) }),
    refusals: [],
  }),
  keep: defineEndpoint({
    name: 'library.keep',
    method: 'POST',
    path: '/units/:unitId/library',
    access: 'library.keep',
    act: true,
    params: inUnit,
    body: entered,
    reply: z.object({ id: idOut }),
    refusals: [...KEEP_REFUSALS],
  }),
  correct: defineEndpoint({
    name: 'library.correct',
    method: 'POST',
    path: '/units/:unitId/library/:textId',
    access: 'library.keep',
    act: true,
    params: onText,
    body: entered.extend({ basedOn: z.int() }),
    reply: z.object({ version: z.int() }),
    refusals: [...KEEP_REFUSALS, 'text_changed_meanwhile'],
  }),
  /** The text's own file; where no words were typed, those of a Word file are taken over. */
  attach: defineEndpoint({
    name: 'library.attach',
    method: 'POST',
    path: '/units/:unitId/library/:textId/file',
    access: 'library.keep',
    act: true,
    params: onText,
    body: z.object({ basedOn: z.int() }),
    upload: { maxBytes: TEXT_FILE_MAX_BYTES },
    reply: z.object({ version: z.int(), wordsTaken: z.boolean(), wordsRead: z.boolean() }),
    refusals: [
      ...KEEP_REFUSALS,
      'text_changed_meanwhile',
      'text_too_long',
      'upload_limit',
      'file_empty',
      'file_kind_unknown',
      'file_has_macro',
    ],
  }),
  file: defineEndpoint({
    name: 'library.file',
    method: 'GET',
    path: '/units/:unitId/library/:textId/file',
    access: 'library.read',
    act: false,
    params: onText,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  ask: defineEndpoint({
    name: 'library.ask',
    method: 'POST',
    path: '/units/:unitId/library/:textId/duties',
    access: 'library.keep',
    act: true,
    params: onText,
    body: z.object({
      readers: z.array(z.enum(READERS)).min(1).max(READERS.length),
      unitIds: z.array(id<'unit'>()).max(limits.units),
      dueOn: day.nullable(),
      note: text(limits.note),
    }),
    reply: z.object({ id: idOut, dueOn: dayOut }),
    refusals: [...ASK_REFUSALS],
  }),
  endDuty: defineEndpoint({
    name: 'library.endDuty',
    method: 'POST',
    path: '/units/:unitId/library-duties/:dutyId/end',
    access: 'library.keep',
    act: true,
    params: onDuty,
    body: z.object({}),
    reply: z.object({ endedOn: dayOut }),
    refusals: ['reading_over'],
  }),
  /** Who was asked and who has said that he read, by unit and name: a list to work with, in no order of merit. */
  readers: defineEndpoint({
    name: 'library.readers',
    method: 'GET',
    path: '/units/:unitId/library-duties/:dutyId',
    access: 'library.keep',
    act: false,
    params: onDuty,
    reply: z.object({
      duty,
      text: head,
      asked: z.int(),
      read: z.int(),
      /** How many were asked in each unit and how many said that they read, by the names of the units. */
      byUnit: z.array(z.object({ unitId: idOut, unitName: z.string(), asked: z.int(), read: z.int() })),
      rows: z.array(reader),
      isWhole: z.boolean(),
      mayEnd: z.boolean(),
    }),
    refusals: [],
  }),
  /** Typed for somebody of the unit who said so on paper. */
  confirmFor: defineEndpoint({
    name: 'library.confirmFor',
    method: 'POST',
    path: '/units/:unitId/library-duties/:dutyId/readings',
    access: 'library.keep',
    act: true,
    params: onDuty,
    body: z.object({ personId: id<'person'>() }),
    reply: z.object({ readAt: instantOut }),
    refusals: [...CONFIRM_REFUSALS],
  }),
  toRead: defineEndpoint({
    name: 'library.toRead',
    method: 'GET',
    path: '/my/library',
    access: 'signedIn',
    act: false,
    reply: z.object({ rows: z.array(toRead) }),
    refusals: [],
  }),
  confirm: defineEndpoint({
    name: 'library.confirm',
    method: 'POST',
    path: '/my/library-duties/:dutyId/read',
    access: 'signedIn',
    act: true,
    params: z.object({ dutyId: id<'libraryDuty'>() }),
    body: z.object({}),
    reply: z.object({ readAt: instantOut }),
    refusals: [...CONFIRM_REFUSALS],
  }),
}

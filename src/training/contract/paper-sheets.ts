import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, line } from '#platform/contract/fields.ts'
import { SHEET_ACTS, SHEET_STATES, SHEETS_AT_ONCE } from '../rules/paper-sheet.ts'
import { attemptParams } from './contest-shapes.ts'

const contestParams = z.object({ contestId: id<'trainingContest'>() })
const place = z.int().min(0).max(3)

/** What stands on a sheet that came back; `null` where a question was left open. */
const typedSheet = z.object({
  answers: z.array(place.nullable()).min(1).max(200),
  minutes: z.int().min(1).max(1000),
  guess: z.int().min(0).max(100_000_000).nullable(),
})

export const sheetRow = z.object({
  id: idOut,
  name: z.string(),
  cellName: z.string(),
  state: z.enum(SHEET_STATES),
  reason: z.string(),
  /** Who typed it first; empty before. */
  typedBy: z.string(),
  /** Questions on it. */
  places: z.number(),
  can: z.array(z.enum(SHEET_ACTS)),
})
export type SheetRow = z.infer<typeof sheetRow>

/** A contest on paper, for those without a phone: sets drawn by person and printed, what came back typed by two. */
export const paperSheetsApi = {
  sheets: defineEndpoint({
    name: 'training.sheets',
    method: 'GET',
    path: '/training-contests/:contestId/sheets',
    access: 'training.manage',
    act: false,
    params: contestParams,
    query: z.object({ after: id<'trainingAttempt'>().optional() }),
    reply: z.object({ rows: z.array(sheetRow), next: idOut.nullable() }),
    refusals: [],
  }),
  /** Who may take part and has no sitting yet, by a part of the name. */
  sitters: defineEndpoint({
    name: 'training.sitters',
    method: 'GET',
    path: '/training-contests/:contestId/sitters',
    access: 'training.manage',
    act: false,
    params: contestParams,
    query: z.object({ q: line(100, 0).default('') }),
    reply: z.object({ people: z.array(z.object({ personId: idOut, name: z.string(), cellName: z.string() })) }),
    refusals: [],
  }),
  drawSheets: defineEndpoint({
    name: 'training.drawSheets',
    method: 'POST',
    path: '/training-contests/:contestId/sheets',
    access: 'training.manage',
    act: true,
    params: contestParams,
    body: z.object({ personIds: z.array(id<'person'>()).min(1).max(SHEETS_AT_ONCE) }),
    reply: z.object({ drawn: z.number() }),
    refusals: [
      ...['training_contest_not_open', 'training_contest_over', 'training_sheet_person', 'training_sits_already'],
      'training_too_few_questions',
    ],
  }),
  /** The set to be printed; once the contest is closed with what was answered and what is right. */
  printSheet: defineEndpoint({
    name: 'training.printSheet',
    method: 'GET',
    path: '/training-sheets/:attemptId/:format',
    access: 'training.manage',
    act: false,
    params: attemptParams.extend({ format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  actOnSheet: defineEndpoint({
    name: 'training.actOnSheet',
    method: 'POST',
    path: '/training-sheets/:attemptId/acts',
    access: 'training.manage',
    act: true,
    params: attemptParams,
    body: z.discriminatedUnion('act', [
      z.object({ act: z.literal('type'), body: typedSheet }),
      z.object({ act: z.literal('compare'), body: typedSheet }),
      z.object({ act: z.literal('withdraw'), body: z.object({ reason: line(500, 0) }) }),
    ]),
    reply: z.object({ state: z.enum(SHEET_STATES) }),
    refusals: [
      ...['training_contest_not_open', 'training_contest_not_yet', 'training_sheet_state', 'training_own_sheet'],
      ...['training_sheet_second', 'training_sheet_places', 'training_sheet_minutes', 'training_sheet_differs'],
      ...['training_sheet_beside_differs', 'training_reason_missing'],
    ],
  }),
}

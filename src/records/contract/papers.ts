import { z } from 'zod'
import { listQuery } from '#members/contract/lists.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { FILE_PAPERS } from '#rulebook/rules/record-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { PAPER_LIMITS } from '../rules/add-paper.ts'
import { FILE_PAPER_GROUPS } from '../rules/file-index.ts'
import { SCAN_MAX_BYTES, UNFIT_REFUSALS } from '../rules/judge-scan.ts'
import { personParams } from './shapes.ts'

/** Most lines of one printed list: some eighty pages; a longer one is taken away as a table. */
export const LIST_PRINTED = 2000

const paperOut = z.object({
  id: idOut,
  kind: z.enum(FILE_PAPERS),
  title: z.string(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  forYear: z.int().nullable(),
  scan: z.object({ sizeBytes: z.number(), contentType: z.string() }).nullable(),
  cabinet: z.string(),
  folder: z.string(),
  addedByName: z.string(),
  addedAt: instantOut,
})

export const indexOut = z.object({
  personId: idOut,
  fullName: z.string(),
  unitName: z.string(),
  year: z.int(),
  expected: z.array(
    z.object({
      kind: z.enum(FILE_PAPERS),
      group: z.enum(FILE_PAPER_GROUPS),
      forYear: z.int().nullable(),
      needed: z.int(),
      present: z.int(),
      certainty: z.enum(CERTAINTIES),
      basis: z.object({ symbol: z.string(), issuer: z.string(), article: z.string().nullable() }),
    }),
  ),
  papers: z.array(paperOut),
  /** Papers that tell of the family are not among those shown. */
  hidesPrivate: z.boolean(),
  may: z.object({ change: z.boolean() }),
})
export type FileIndex = z.output<typeof indexOut>

const about = z.object({
  kind: z.enum(FILE_PAPERS),
  title: line(PAPER_LIMITS.title),
  number: line(PAPER_LIMITS.number, 0),
  issuedOn: z
    .string()
    .regex(/^(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not_a_day')
    .nullable(),
  forYear: z.int().min(1930).max(2200).nullable(),
  cabinet: line(PAPER_LIMITS.place, 0),
  folder: line(PAPER_LIMITS.place, 0),
})

const addRefusals = ['own_file', 'place_missing', 'year_missing', 'paper_day_in_future', 'member_has_left'] as const
/** What keeps a file from being taken as a scan. */
export const scanRefusals = [...UNFIT_REFUSALS, 'file_empty', 'upload_limit'] as const
const ofPaperRefusals = [...addRefusals, ...scanRefusals, 'secret_in_title', 'same_scan'] as const

const format = z.enum(['pdf', 'docx'])

const paperParams = z.object({ id: id<'recordPaper'>() })

export const recordPapersApi = {
  index: defineEndpoint({
    name: 'records.papers',
    method: 'GET',
    path: '/members/:personId/record/papers',
    access: 'record.read',
    act: false,
    params: personParams,
    reply: indexOut,
    refusals: [],
  }),
  myIndex: defineEndpoint({
    name: 'records.myPapers',
    method: 'GET',
    path: '/me/record/papers',
    access: 'signedIn',
    act: false,
    reply: indexOut,
    refusals: [],
  }),
  /** A paper that lies in a cabinet. */
  add: defineEndpoint({
    name: 'records.addPaper',
    method: 'POST',
    path: '/members/:personId/record/papers',
    access: 'record.change',
    act: true,
    params: personParams,
    body: about,
    reply: z.object({ id: idOut }),
    refusals: ofPaperRefusals,
  }),
  addScan: defineEndpoint({
    name: 'records.addScan',
    method: 'POST',
    path: '/members/:personId/record/scans',
    access: 'record.change',
    act: true,
    params: personParams,
    body: about.extend({ saidNotSecret: z.boolean() }),
    upload: { maxBytes: SCAN_MAX_BYTES },
    reply: z.object({ id: idOut }),
    refusals: ofPaperRefusals,
  }),
  remove: defineEndpoint({
    name: 'records.removePaper',
    method: 'POST',
    path: '/members/:personId/record/papers/:id/removal',
    access: 'record.change',
    act: true,
    params: personParams.extend({ id: id<'recordPaper'>() }),
    body: z.object({ because: text(PAPER_LIMITS.because, 1) }),
    reply: z.object({ id: idOut }),
    refusals: ['own_file', 'paper_gone'],
  }),
  /** The scan itself, through the same fence and log as the file. */
  scan: defineEndpoint({
    name: 'records.scan',
    method: 'GET',
    path: '/members/:personId/record/papers/:id/scan',
    access: 'record.read',
    act: false,
    params: personParams.extend({ id: id<'recordPaper'>() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  myScan: defineEndpoint({
    name: 'records.myScan',
    method: 'GET',
    path: '/me/record/papers/:id/scan',
    access: 'signedIn',
    act: false,
    params: paperParams,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** The phiếu đảng viên, drawn from the file. */
  sheet: defineEndpoint({
    name: 'records.sheet',
    method: 'GET',
    path: '/members/:personId/record/sheet/:format',
    access: 'record.read',
    act: false,
    params: personParams.extend({ format }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  mySheet: defineEndpoint({
    name: 'records.mySheet',
    method: 'GET',
    path: '/me/record/sheet/:format',
    access: 'signedIn',
    act: false,
    params: z.object({ format }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** A list of members as it is asked for, as the official table with all its lines. */
  listPaper: defineEndpoint({
    name: 'records.listPaper',
    method: 'GET',
    path: '/units/:unitId/member-list/:format',
    access: 'member.roster',
    act: false,
    params: z.object({ unitId: id<'unit'>(), format }),
    query: listQuery.extend({ title: line(300, 0).optional() }),
    reply: z.unknown(),
    download: true,
    refusals: ['list_too_long', 'list_too_wide'],
  }),
  /** The list of papers, to be sealed with the file. */
  fileList: defineEndpoint({
    name: 'records.fileList',
    method: 'GET',
    path: '/members/:personId/record/file-list/:format',
    access: 'record.read',
    act: false,
    params: personParams.extend({ format }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}

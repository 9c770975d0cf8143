import { z } from 'zod'
import { PAPER_FORMATS } from '#papers/rules/paper-file-name.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line, text } from '#platform/contract/fields.ts'
import { SCAN_MAX_BYTES, SCAN_REFUSALS } from '#records/rules/judge-scan.ts'
import { BODIES } from './contract/bodies.ts'
import { casePage, caseRow, disciplineRow, lookRow } from './contract/shapes.ts'
import { ACTS_WITH_FILES, MOST_FILES } from './rules/common/hand-in-file.ts'
import { CASE_REFUSALS } from './rules/refusal.ts'
import { CASE_PAPERS, OPENED_BY_HAND, VARIANTS } from './rules/vocabulary.ts'

/** What numbering a paper and giving out requirements can refuse. */
const PAPER_REFUSALS = [
  'unit_not_in_force',
  'paper_type_not_allowed',
  'paper_before_term',
  'owner_unknown',
  'due_before_made',
  'report_before_made',
] as const

const params = z.object({ caseId: id<'case'>() })
const unit = z.object({ unitId: id<'unit'>() })
const when = { on: day, lateReason: line(1000).nullable(), basedOn: z.int().min(1) }

type Acts = keyof typeof BODIES
const variants = (Object.keys(BODIES) as Acts[]).map((act) =>
  z.object({ act: z.literal(act), ...when, body: BODIES[act] }),
)

const withFiles = ACTS_WITH_FILES.map((act) => z.object({ act: z.literal(act), ...when, body: BODIES[act] }))

export type CaseRow = z.output<typeof caseRow>
export type CasePage = z.output<typeof casePage>

export const casesApi = {
  /** The cases of a unit the caller may know of: what is open first. Only what a list needs. */
  list: defineEndpoint({
    name: 'cases.list',
    method: 'GET',
    path: '/units/:unitId/cases',
    access: 'signedIn',
    act: false,
    params: unit,
    reply: z.object({ rows: z.array(caseRow), mayOpen: z.boolean() }),
    refusals: [],
  }),
  /** Cases under way in the units below one, for who oversees them: the clock that ends first on top. */
  below: defineEndpoint({
    name: 'cases.below',
    method: 'GET',
    path: '/units/:unitId/cases-below',
    access: 'case.oversee',
    act: false,
    params: unit,
    reply: z.object({ rows: z.array(caseRow) }),
    refusals: [],
  }),
  /** Cases in which the caller himself has a place: concerned, or in the team. */
  mine: defineEndpoint({
    name: 'cases.mine',
    method: 'GET',
    path: '/my/cases',
    access: 'signedIn',
    act: false,
    reply: z.object({ rows: z.array(caseRow) }),
    refusals: [],
  }),
  /** Disciplines in effect today in a unit, as far as the caller may know of their cases. What has ended leaves by itself. */
  disciplines: defineEndpoint({
    name: 'cases.disciplines',
    method: 'GET',
    path: '/units/:unitId/disciplines',
    access: 'signedIn',
    act: false,
    params: unit,
    reply: z.object({ rows: z.array(disciplineRow) }),
    refusals: [],
  }),
  /** Whom the caller may name in a case of the unit, by a part of the name: of a cell its members, of a committee all below it. */
  people: defineEndpoint({
    name: 'cases.people',
    method: 'GET',
    path: '/units/:unitId/case-people',
    access: 'case.lead',
    act: false,
    params: unit,
    query: z.object({ q: line(100) }),
    reply: z.object({
      people: z.array(
        z.object({
          personId: idOut,
          fullName: z.string(),
          bornYear: z.string().nullable(),
          unitId: idOut,
          unitName: z.string(),
        }),
      ),
      isCell: z.boolean(),
    }),
    refusals: [],
  }),
  open: defineEndpoint({
    name: 'cases.open',
    method: 'POST',
    path: '/units/:unitId/cases',
    access: 'case.lead',
    act: true,
    params: unit,
    body: z.object({
      procedure: z.enum(OPENED_BY_HAND),
      variant: z.enum(VARIANTS),
      subjectId: id<'person'>(),
      /** The case it comes from. */
      parentId: id<'case'>().nullable().default(null),
      /** The item of the plan of the year it is opened for. */
      planItemId: id<'oversightItem'>().nullable().default(null),
      reason: text(1000).default(''),
      /** Of a committee: the unit below it is about, for which that member speaks. */
      subjectUnitId: id<'unit'>().nullable().default(null),
      on: day,
    }),
    reply: z.object({ id: z.string() }),
    refusals: [
      'subject_not_of_the_cell',
      'variant_does_not_fit',
      'day_in_the_future',
      'own_case',
      'parent_does_not_fit',
      'before_parent_concluded',
      'plan_item_does_not_fit',
      'thematic_reason_needed',
      'procedure_of_a_cell',
      'subject_unit_does_not_fit',
    ],
  }),
  /** One case as far as the caller may see it. The look stands in the log the member concerned reads. */
  show: defineEndpoint({
    name: 'cases.show',
    method: 'GET',
    path: '/cases/:caseId',
    access: 'signedIn',
    act: false,
    params,
    reply: casePage,
    refusals: [],
  }),
  /** Who has looked at the case: for the member concerned, and for who leads it. */
  looks: defineEndpoint({
    name: 'cases.looks',
    method: 'GET',
    path: '/cases/:caseId/looks',
    access: 'signedIn',
    act: false,
    params,
    reply: z.object({ rows: z.array(lookRow) }),
    refusals: [],
  }),
  /** One act of its procedure. `basedOn` is the number of entries the caller had before him. */
  act: defineEndpoint({
    name: 'cases.act',
    method: 'POST',
    path: '/cases/:caseId/acts',
    access: 'signedIn',
    act: true,
    params,
    body: z.discriminatedUnion('act', variants as [(typeof variants)[number], ...typeof variants]),
    reply: z.object({ stage: z.string(), version: z.int() }),
    refusals: [...CASE_REFUSALS, ...PAPER_REFUSALS],
  }),
  /** Every paper of the dossier that is for the caller, in one file behind its index. */
  dossier: defineEndpoint({
    name: 'cases.dossier',
    method: 'GET',
    path: '/cases/:caseId/dossier',
    access: 'signedIn',
    act: false,
    params,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** A paper handed in as a scan, by the member concerned or by the team for him. */
  handInFile: defineEndpoint({
    name: 'cases.handInFile',
    method: 'POST',
    path: '/cases/:caseId/files',
    access: 'signedIn',
    act: true,
    params,
    body: z.object({ ...when, title: line(200), saidNotSecret: z.boolean() }),
    upload: { maxBytes: SCAN_MAX_BYTES },
    reply: z.object({ stage: z.string(), version: z.int() }),
    refusals: [...CASE_REFUSALS, ...PAPER_REFUSALS, ...SCAN_REFUSALS, 'file_empty', 'upload_limit'],
  }),
  /** An act in the member's words with the papers he hands in beside them: one act, written whole or not at all. */
  actWithFiles: defineEndpoint({
    name: 'cases.actWithFiles',
    method: 'POST',
    path: '/cases/:caseId/acts-with-files',
    access: 'signedIn',
    act: true,
    params,
    body: z.object({
      said: z.discriminatedUnion('act', withFiles as [(typeof withFiles)[number], ...typeof withFiles]),
      /** What each of the files is, in their order. */
      titles: z.array(line(200)).min(1).max(MOST_FILES),
      saidNotSecret: z.boolean(),
    }),
    upload: { maxBytes: SCAN_MAX_BYTES, maxFiles: MOST_FILES },
    reply: z.object({ stage: z.string(), version: z.int() }),
    refusals: [...CASE_REFUSALS, ...PAPER_REFUSALS, ...SCAN_REFUSALS, 'file_empty', 'files_untitled', 'upload_limit'],
  }),
  /** A file that was handed in, to whom the content of its entry is given; `place`: which of those that came with it. */
  file: defineEndpoint({
    name: 'cases.file',
    method: 'GET',
    path: '/cases/:caseId/files/:entryId',
    access: 'signedIn',
    act: false,
    params: params.extend({ entryId: id<'caseEntry'>() }),
    query: z.object({ place: z.coerce.number().int().min(0).max(MOST_FILES).default(0) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** One paper of the dossier, as far as its content is for the caller. */
  paper: defineEndpoint({
    name: 'cases.paper',
    method: 'GET',
    path: '/cases/:caseId/papers/:paper/:place/:format',
    access: 'signedIn',
    act: false,
    params: z.object({
      caseId: id<'case'>(),
      paper: z.enum(CASE_PAPERS),
      place: z.coerce.number().int().min(0).max(500),
      format: z.enum(PAPER_FORMATS),
    }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}

import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line, text } from '#platform/contract/fields.ts'
import { SCAN_MAX_BYTES, SCAN_REFUSALS } from '#records/rules/judge-scan.ts'
import { handoverPage, handoverRow, termToHandOver } from './contract/shapes.ts'
import { HANDOVER_LIMITS } from './rules/open.ts'
import { HANDOVER_STAGES } from './rules/stages.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofOne = z.object({ id: id<'handover'>() })
const basedOn = z.int().min(1)
const seen = z.string().max(100)
const remarks = text(HANDOVER_LIMITS.remarks)
const standing = z.object({ id: idOut, version: z.int(), stage: z.enum(HANDOVER_STAGES) })

const stageRefusals = ['wrong_handover_stage', 'changed_meanwhile'] as const
const paperRefusals = ['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'] as const

/**
 * Handing an office over: drawn up from what is open, confirmed by both sides or signed by both on paper. What concerns one
 * handover is open to its two sides, whatever office they still hold, and to those who keep the handovers of the unit.
 */
export const handoversApi = {
  list: defineEndpoint({
    name: 'handovers.list',
    method: 'GET',
    path: '/units/:unitId/handovers',
    access: 'handover.keep',
    act: false,
    params: ofUnit,
    reply: z.object({
      rows: z.array(handoverRow),
      /** Terms that ended and were not handed over, and those that run. */
      terms: z.array(termToHandOver),
      /** Who may receive: those in an office of the unit that is handed over. */
      receivers: z.array(z.object({ id: idOut, name: z.string() })),
    }),
    refusals: [],
  }),
  /** Those in which the caller is a side. */
  mine: defineEndpoint({
    name: 'handovers.mine',
    method: 'GET',
    path: '/my/handovers',
    access: 'signedIn',
    act: false,
    reply: z.object({ rows: z.array(handoverRow) }),
    refusals: [],
  }),
  open: defineEndpoint({
    name: 'handovers.open',
    method: 'POST',
    path: '/units/:unitId/handovers',
    access: 'handover.keep',
    act: true,
    params: ofUnit,
    body: z.object({ termId: id<'term'>(), receiverId: id<'person'>(), onDay: day, remarks: remarks.default('') }),
    reply: standing,
    refusals: [
      'office_not_handed_over',
      'handover_exists',
      'receiver_is_giver',
      'receiver_not_in_office',
      'handover_before_term',
      'handover_in_future',
    ],
  }),
  show: defineEndpoint({
    name: 'handovers.show',
    method: 'GET',
    path: '/handovers/:id',
    access: 'signedIn',
    act: false,
    params: ofOne,
    reply: handoverPage,
    refusals: [],
  }),
  /** The sheet: to be signed by hand while it is open, as it was signed afterwards. */
  sheet: defineEndpoint({
    name: 'handovers.sheet',
    method: 'GET',
    path: '/handovers/:id/sheet/:format',
    access: 'signedIn',
    act: false,
    params: ofOne.extend({ format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** Draws the list up anew from what is open now; a confirmation of the old list lapses. */
  drawUp: defineEndpoint({
    name: 'handovers.drawUp',
    method: 'POST',
    path: '/handovers/:id/list',
    access: 'signedIn',
    act: true,
    params: ofOne,
    body: z.object({ basedOn, remarks }),
    reply: standing,
    refusals: [...stageRefusals],
  }),
  confirm: defineEndpoint({
    name: 'handovers.confirm',
    method: 'POST',
    path: '/handovers/:id/confirmation',
    access: 'signedIn',
    act: true,
    params: ofOne,
    body: z.object({ basedOn, seen }),
    reply: standing,
    refusals: [...stageRefusals, ...paperRefusals, 'not_a_side', 'already_confirmed', 'kit_changed'],
  }),
  signOnPaper: defineEndpoint({
    name: 'handovers.signOnPaper',
    method: 'POST',
    path: '/handovers/:id/signature',
    access: 'signedIn',
    act: true,
    params: ofOne,
    body: z.object({ basedOn, seen, signedOn: day }),
    reply: standing,
    refusals: [...stageRefusals, ...paperRefusals, 'kit_changed', 'signed_before_handover', 'handover_in_future'],
  }),
  /** The sheet both signed by hand, page by page. */
  attachScan: defineEndpoint({
    name: 'handovers.attachScan',
    method: 'POST',
    path: '/handovers/:id/scans',
    access: 'signedIn',
    act: true,
    params: ofOne,
    body: z.object({ saidNotSecret: z.boolean() }),
    upload: { maxBytes: SCAN_MAX_BYTES },
    reply: z.object({ id: idOut }),
    refusals: [...SCAN_REFUSALS, 'wrong_handover_stage', 'not_signed_on_paper', 'too_many_scans', 'upload_limit'],
  }),
  scan: defineEndpoint({
    name: 'handovers.scan',
    method: 'GET',
    path: '/handovers/:id/scans/:scanId',
    access: 'signedIn',
    act: false,
    params: ofOne.extend({ scanId: id<'handoverScan'>() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  drop: defineEndpoint({
    name: 'handovers.drop',
    method: 'POST',
    path: '/handovers/:id/dropping',
    access: 'signedIn',
    act: true,
    params: ofOne,
    body: z.object({ basedOn, reason: line(HANDOVER_LIMITS.reason) }),
    reply: standing,
    refusals: [...stageRefusals],
  }),
} as const

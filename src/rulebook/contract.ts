import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { legalBasis } from './contract/basis.ts'
import { END_DAY_REFUSALS, OVERLAY_END_REFUSALS, OVERLAY_REFUSALS } from './rules/decide-overlay.ts'
import { READING_SUBJECTS } from './rules/packs/readings.ts'
import { CERTAINTIES, RULE_CODES } from './rules/rule.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })

const ruleView = z.object({
  code: z.enum(RULE_CODES),
  /** Of the shape its code has in `RuleValues`. */
  value: z.unknown(),
  basis: legalBasis,
  certainty: z.enum(CERTAINTIES),
  from: dayOut,
  to: dayOut.nullable(),
  /** The committee whose own value this is; null: national. */
  setBy: z.object({ unitId: idOut, unitName: z.string() }).nullable(),
  reason: z.string().nullable(),
  /** Where sources disagree: each with what it says. */
  readings: z.array(z.object({ about: z.enum(READING_SUBJECTS), where: z.string(), says: z.string() })),
})
export type RuleView = z.output<typeof ruleView>

const overlayView = z.object({
  id: idOut,
  code: z.enum(RULE_CODES),
  value: z.unknown(),
  from: dayOut,
  to: dayOut.nullable(),
  reason: z.string(),
  setByName: z.string(),
  setAt: instantOut,
  endReason: z.string().nullable(),
  endedByName: z.string().nullable(),
})
export type OverlayView = z.output<typeof overlayView>

/** A value a rule has had: national (with its basis) or a committee's (with who set it, when, why). */
const historyEntry = z.object({
  value: z.unknown(),
  from: dayOut,
  to: dayOut.nullable(),
  basis: legalBasis.nullable(),
  certainty: z.enum(CERTAINTIES),
  setBy: z.object({ unitId: idOut, unitName: z.string() }).nullable(),
  setByName: z.string().nullable(),
  setAt: instantOut.nullable(),
  reason: z.string().nullable(),
  endReason: z.string().nullable(),
  endedByName: z.string().nullable(),
})
export type HistoryEntry = z.output<typeof historyEntry>

const proposal = {
  code: line(100),
  /** Checked against the shape of its code by `checkValue`. */
  value: z.unknown(),
  from: day,
  to: day.nullable(),
}

const preview = z.object({
  before: ruleView,
  after: z.object({ value: z.unknown() }),
  units: z.object({
    /** Units that will follow the new value on its first day, the committee itself included. */
    touched: z.number(),
    /** Units below that keep a nearer value of their own. */
    keepTheirOwn: z.number(),
    /** The first of those touched, by name. */
    names: z.array(z.string()),
  }),
  meetings: z.object({
    open: z.number(),
    adopted: z.number(),
    lastAdoptedOn: dayOut.nullable(),
    /** The first of them, the open ones before the adopted; `on` is null where no day is set yet. */
    lines: z.array(
      z.object({ unitName: z.string(), on: dayOut.nullable(), month: z.string(), isAdopted: z.boolean() }),
    ),
  }),
})
export type OverlayPreview = z.output<typeof preview>

/** The rule book over HTTP. Values travel as plain data; their meaning is `RuleValues`. */
export const rulebookApi = {
  inForce: defineEndpoint({
    name: 'rulebook.inForce',
    method: 'GET',
    path: '/units/:unitId/rules',
    access: 'rule.read',
    act: false,
    params: ofUnit,
    query: z.object({ on: day.optional() }),
    reply: z.object({
      unit: z.object({ id: idOut, name: z.string() }),
      on: dayOut,
      today: dayOut,
      mayChange: z.boolean(),
      rules: z.array(ruleView),
    }),
    refusals: [],
  }),

  overlays: defineEndpoint({
    name: 'rulebook.overlays',
    method: 'GET',
    path: '/units/:unitId/rule-overlays',
    access: 'rule.read',
    act: false,
    params: ofUnit,
    reply: z.object({ overlays: z.array(overlayView) }),
    refusals: [],
  }),

  history: defineEndpoint({
    name: 'rulebook.history',
    method: 'GET',
    path: '/units/:unitId/rules/:code/history',
    access: 'rule.read',
    act: false,
    params: z.object({ unitId: id<'unit'>(), code: z.enum(RULE_CODES) }),
    reply: z.object({ entries: z.array(historyEntry) }),
    refusals: [],
  }),

  preview: defineEndpoint({
    name: 'rulebook.preview',
    method: 'POST',
    path: '/units/:unitId/rule-overlays/preview',
    access: 'rule.change',
    act: false,
    params: ofUnit,
    body: z.object(proposal),
    reply: preview,
    refusals: OVERLAY_REFUSALS,
  }),

  set: defineEndpoint({
    name: 'rulebook.set',
    method: 'POST',
    path: '/units/:unitId/rule-overlays',
    access: 'rule.change',
    act: true,
    params: ofUnit,
    body: z.object({ ...proposal, reason: text(2000), knowsOfAdopted: z.boolean() }),
    reply: z.object({ overlayId: idOut }),
    refusals: OVERLAY_REFUSALS,
  }),

  previewEnd: defineEndpoint({
    name: 'rulebook.previewEnd',
    method: 'GET',
    path: '/rule-overlays/:overlayId/end',
    access: 'rule.change',
    act: false,
    params: z.object({ overlayId: id<'ruleOverlay'>() }),
    query: z.object({ on: day }),
    reply: preview,
    refusals: END_DAY_REFUSALS,
  }),

  end: defineEndpoint({
    name: 'rulebook.end',
    method: 'POST',
    path: '/rule-overlays/:overlayId/end',
    access: 'rule.change',
    act: true,
    params: z.object({ overlayId: id<'ruleOverlay'>() }),
    body: z.object({ on: day, reason: text(2000) }),
    reply: z.object({ endsOn: dayOut }),
    refusals: OVERLAY_END_REFUSALS,
  }),
}

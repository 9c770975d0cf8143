import { z } from 'zod'
import { PAPER_FORMATS } from '#papers/rules/paper-file-name.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut } from '#platform/contract/fields.ts'
import { ruleValue } from '#rulebook/contract/basis.ts'
import { PLAN_BODIES } from './contract/plan-bodies.ts'
import { planItem, planPage, planRow } from './contract/plan-shapes.ts'
import { PLAN_REFUSALS } from './rules/refusal.ts'
import { ITEM_KINDS, PLAN_STAGES } from './rules/vocabulary.ts'

const unitParams = z.object({ unitId: id<'unit'>() })
const planParams = z.object({ planId: id<'oversightPlan'>() })
const year = z.coerce.number().int().min(1950).max(2200)
type Acts = keyof typeof PLAN_BODIES
const basedOn = z.int().min(1).max(1_000_000)
const asked = (Object.keys(PLAN_BODIES) as Acts[]).map((act) =>
  z.object({ act: z.literal(act), basedOn, body: PLAN_BODIES[act] }),
)

export type PlanRow = z.output<typeof planRow>
export type PlanPage = z.output<typeof planPage>
export type PlanItemRow = z.output<typeof planItem>

/** Who or what waits to be looked at. */
const waiting = z.object({ id: idOut, name: z.string(), lastOn: dayOut.nullable(), isPlanned: z.boolean() })

export const oversightApi = {
  /** The plans of a unit, the newest year first; drafts only for those who put them together. */
  plans: defineEndpoint({
    name: 'oversight.plans',
    method: 'GET',
    path: '/units/:unitId/oversight-plans',
    access: 'oversight.read',
    act: false,
    params: unitParams,
    reply: z.object({
      rows: z.array(planRow),
      mayPlan: z.boolean(),
      /** `YYYY-MM-DD` by which the plan of this year is expected. */
      expectedOn: dayOut,
      planDay: ruleValue.omit({ value: true }),
    }),
    refusals: [],
  }),
  plan: defineEndpoint({
    name: 'oversight.plan',
    method: 'GET',
    path: '/oversight-plans/:planId',
    access: 'oversight.read',
    act: false,
    params: planParams,
    reply: planPage,
    refusals: [],
  }),
  /** Begins the plan of a year; what the plan before carried over stands in it. */
  openPlan: defineEndpoint({
    name: 'oversight.openPlan',
    method: 'POST',
    path: '/units/:unitId/oversight-plans',
    access: 'oversight.plan',
    act: true,
    params: unitParams,
    body: z.object({ year: z.int().min(1950).max(2200) }),
    reply: z.object({ id: idOut }),
    refusals: ['plan_of_year_there', 'plan_year_wrong', 'unit_not_in_force'],
  }),
  /** One act on a plan. `basedOn` is the version the caller had before him. */
  actOnPlan: defineEndpoint({
    name: 'oversight.actOnPlan',
    method: 'POST',
    path: '/oversight-plans/:planId/acts',
    access: 'oversight.plan',
    act: true,
    params: planParams,
    body: z.discriminatedUnion('act', asked as [(typeof asked)[number], ...typeof asked]),
    reply: z.object({ stage: z.enum(PLAN_STAGES), version: z.int(), itemId: idOut.nullable() }),
    refusals: [
      ...PLAN_REFUSALS,
      'plan_changed_meanwhile',
      'unit_not_in_force',
      'paper_type_not_allowed',
      'paper_before_term',
    ],
  }),
  planPaper: defineEndpoint({
    name: 'oversight.planPaper',
    method: 'GET',
    path: '/oversight-plans/:planId/paper/:format',
    access: 'oversight.read',
    act: false,
    params: planParams.extend({ format: z.enum(PAPER_FORMATS) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** The report of the year: what came of the plan, as it stands today: a draft until the plan is closed, then the paper that took its number. */
  yearReport: defineEndpoint({
    name: 'oversight.yearReport',
    method: 'GET',
    path: '/oversight-plans/:planId/report/:format',
    access: 'oversight.read',
    act: false,
    params: planParams.extend({ format: z.enum(PAPER_FORMATS) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** What the years cover: who was not inspected, how the year is spread, what is late. Names, never an order of persons by a figure. */
  coverage: defineEndpoint({
    name: 'oversight.coverage',
    method: 'GET',
    path: '/units/:unitId/oversight-coverage',
    access: 'oversight.follow',
    act: false,
    params: unitParams,
    query: z.object({ year: year.optional() }),
    reply: z.object({
      year: z.int(),
      years: ruleValue,
      members: z.int(),
      covered: z.int(),
      /** Nobody looked at their work within the years of the rule; null: never. In the order of names. */
      waiting: z.array(waiting),
      /** Of a committee: the units right below it; null of a cell. A committee's members are counted, its cells name them. */
      units: z.object({ all: z.int(), covered: z.int(), waiting: z.array(waiting) }).nullable(),
      months: z.array(z.object({ month: z.string(), items: z.int(), opened: z.int() })),
      kinds: z.array(z.object({ kind: z.enum(ITEM_KINDS), items: z.int(), done: z.int() })),
      /** Who carries out the year's items, in the order of names; `untrained`: items with nobody trained in their team. */
      staff: z
        .object({
          items: z.int(),
          untrained: z.int(),
          people: z.array(z.object({ id: idOut, name: z.string(), trainedOn: dayOut.nullable(), items: z.int() })),
        })
        .nullable(),
      unsettled: z.array(planItem),
    }),
    refusals: [],
  }),
}

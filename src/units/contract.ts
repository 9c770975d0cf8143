import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line, text } from '#platform/contract/fields.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { decisionIn, decisionOut, decisionRefusals } from './contract/decision.ts'
import { termsApi } from './contract/terms.ts'
import { TERM_BASIS_KINDS } from './rules/begin-term.ts'
import { HELD_OFFICES } from './rules/offices.ts'
import { CELL_TYPES, UNIT_KINDS, UNIT_TEXT_LIMITS } from './rules/unit.ts'
import { UNIT_WARNINGS } from './rules/warnings.ts'

const limits = UNIT_TEXT_LIMITS
const unitParams = z.object({ id: id<'unit'>() })
const cellType = z.enum(CELL_TYPES).nullable()
const count = z.int().min(0).max(10_000_000).nullable()

const names = {
  name: line(limits.name),
  symbol: line(limits.symbol),
  place: line(limits.place, 0),
  cellType,
  basis: line(limits.basis, 0),
  decision: decisionIn.nullable().default(null),
}

const unitRow = z.object({
  id: idOut,
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  cellType,
  parentId: idOut.nullable(),
  unitsBelow: z.int(),
  secretary: z.string().nullable(),
})

const version = z.object({
  fromOn: dayOut,
  toOn: dayOut.nullable(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  cellType,
  symbol: z.string(),
  place: z.string(),
  parentName: z.string().nullable(),
  basis: z.string(),
  decision: decisionOut,
})

const profile = z.object({
  asOfOn: dayOut,
  households: count,
  people: count,
  poorHouseholds: count,
  nearPoorHouseholds: count,
  /** Shares of the households in percent, one decimal, rounded half up. */
  poorPercent: z.number().nullable(),
  nearPoorPercent: z.number().nullable(),
  note: z.string(),
})

const term = z.object({
  id: idOut,
  personId: idOut,
  personName: z.string(),
  office: z.enum(HELD_OFFICES),
  fromOn: dayOut,
  toOn: dayOut.nullable(),
  basisKind: z.enum(TERM_BASIS_KINDS),
  basis: z.string(),
  /** The day the mandate is given for; its extensions, the first one first. */
  dueOn: dayOut.nullable(),
  extensions: z.array(z.object({ dueBefore: dayOut.nullable(), dueOn: dayOut, decision: decisionOut })),
})

const warning = z.object({
  code: z.enum(UNIT_WARNINGS),
  count: z.int().nullable(),
  figure: z.int().nullable(),
  office: z.enum(HELD_OFFICES).nullable(),
  dueOn: dayOut.nullable(),
  basis: z
    .object({ symbol: z.string(), issuer: z.string(), issuedOn: dayOut.nullable(), article: z.string().nullable() })
    .nullable(),
  certainty: z.enum(CERTAINTIES).nullable(),
})

const unitPage = z.object({
  id: idOut,
  /** The day the page tells of. */
  on: dayOut,
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  cellType,
  symbol: z.string(),
  place: z.string(),
  code: z.string().nullable(),
  foundedOn: dayOut,
  closedOn: dayOut.nullable(),
  superior: z.object({ id: idOut, name: z.string(), isVisible: z.boolean() }).nullable(),
  unitsBelow: z.int(),
  officialMembers: z.int().nullable(),
  closing: z.object({ basis: z.string(), decision: decisionOut }).nullable(),
  versions: z.array(version),
  /** Changes decided already that hold from a later day. */
  ahead: z.array(version),
  /** Units decided to be founded below it on a later day. */
  foundedAhead: z.array(z.object({ id: idOut, name: z.string(), foundedOn: dayOut })),
  warnings: z.array(warning),
  profiles: z.array(profile),
  terms: z.array(term),
  can: z.object({
    change: z.boolean(),
    profile: z.boolean(),
    /** Offices of this unit whose terms the caller may record. */
    offices: z.array(z.enum(HELD_OFFICES)),
    /** Kinds that may be founded below it today. */
    found: z.array(z.enum(UNIT_KINDS)),
  }),
})

const changeRefusals = ['unit_closed', 'not_after_last_change', ...decisionRefusals] as const
const placeRefusals = ['parent_not_there', 'kind_not_under_parent'] as const
const cellTypeRefusals = ['cell_type_missing', 'cell_type_needless'] as const

export type UnitRow = z.output<typeof unitRow>
export type UnitPage = z.output<typeof unitPage>

export const unitsApi = {
  /** The units directly below one, or where the caller's reach begins; with `search`, those of a name anywhere in it. */
  list: defineEndpoint({
    name: 'units.list',
    method: 'GET',
    path: '/units',
    access: 'unit.read',
    act: false,
    query: z.object({
      on: day.optional(),
      under: id<'unit'>().optional(),
      search: line(limits.name).optional(),
      after: id<'unit'>().optional(),
    }),
    reply: z.object({ rows: z.array(unitRow), next: idOut.nullable() }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'units.show',
    method: 'GET',
    path: '/units/:id',
    access: 'unit.read',
    act: false,
    params: unitParams,
    query: z.object({ on: day.optional() }),
    reply: unitPage,
    refusals: [],
  }),
  /** Where a unit stands on a day: itself, and what the caller sees above it, the top first. */
  place: defineEndpoint({
    name: 'units.place',
    method: 'GET',
    path: '/units/:id/place',
    access: 'unit.read',
    act: false,
    params: unitParams,
    query: z.object({ on: day.optional() }),
    reply: z.object({
      /** Null on a day on which it was not there. */
      self: unitRow.nullable(),
      above: z.array(z.object({ id: idOut, name: z.string() })),
      foundedOn: dayOut,
      closedOn: dayOut.nullable(),
    }),
    refusals: [],
  }),
  found: defineEndpoint({
    name: 'units.found',
    method: 'POST',
    path: '/units',
    access: 'unit.change',
    act: true,
    body: z.object({
      parentId: id<'unit'>(),
      foundedOn: day,
      kind: z.enum(UNIT_KINDS),
      code: line(limits.code).nullable(),
      ...names,
    }),
    reply: z.object({ id: idOut }),
    refusals: [...placeRefusals, ...cellTypeRefusals, ...decisionRefusals],
  }),
  rename: defineEndpoint({
    name: 'units.rename',
    method: 'POST',
    path: '/units/:id/names',
    access: 'unit.change',
    act: true,
    params: unitParams,
    body: z.object({ on: day, ...names }),
    reply: z.object({ fromOn: dayOut }),
    refusals: [...changeRefusals, ...cellTypeRefusals, 'nothing_changed'],
  }),
  move: defineEndpoint({
    name: 'units.move',
    method: 'POST',
    path: '/units/:id/moves',
    access: 'unit.change',
    act: true,
    params: unitParams,
    body: z.object({ on: day, parentId: id<'unit'>(), kind: z.enum(UNIT_KINDS), ...names }),
    reply: z.object({ fromOn: dayOut }),
    refusals: [...changeRefusals, ...placeRefusals, ...cellTypeRefusals, 'parent_is_below', 'nothing_changed'],
  }),
  close: defineEndpoint({
    name: 'units.close',
    method: 'POST',
    path: '/units/:id/closing',
    access: 'unit.change',
    act: true,
    params: unitParams,
    body: z.object({ on: day, basis: line(limits.basis, 0), decision: decisionIn.nullable().default(null) }),
    reply: z.object({ closedOn: dayOut, termsEnded: z.int() }),
    refusals: [...changeRefusals, 'units_still_below', 'members_still_here'],
  }),
  setProfile: defineEndpoint({
    name: 'units.setProfile',
    method: 'POST',
    path: '/units/:id/profiles',
    access: 'unit.profile',
    act: true,
    params: unitParams,
    body: z.object({
      asOfOn: day,
      households: count,
      people: count,
      poorHouseholds: count,
      nearPoorHouseholds: count,
      note: text(limits.note),
    }),
    reply: profile,
    refusals: [
      'profile_in_future',
      'profile_empty',
      'households_missing',
      'more_poor_than_households',
      'fewer_people_than_households',
    ],
  }),
  ...termsApi,
}

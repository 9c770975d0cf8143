import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line, text } from '#platform/contract/fields.ts'
import { changesApi } from './contract/changes.ts'
import { decisionIn, decisionRefusals } from './contract/decision.ts'
import { count, profile, unitPage, unitRow } from './contract/shapes.ts'
import { termsApi } from './contract/terms.ts'
import { CELL_TYPES, UNIT_KINDS, UNIT_TEXT_LIMITS } from './rules/unit.ts'

const limits = UNIT_TEXT_LIMITS
const unitParams = z.object({ id: id<'unit'>() })
const cellType = z.enum(CELL_TYPES).nullable()

const names = {
  name: line(limits.name),
  symbol: line(limits.symbol),
  place: line(limits.place, 0),
  cellType,
  basis: line(limits.basis, 0),
  decision: decisionIn.nullable().default(null),
}

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
  ...changesApi,
  ...termsApi,
}

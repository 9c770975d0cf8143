import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { LEAVE_KINDS } from '../rules/leave.ts'
import { LIST_LEAVES, MISSING_ITEMS } from '../rules/lists/filter.ts'
import { BIRTH_PRECISIONS, SEXES } from '../rules/member.ts'
import { STANDINGS } from '../rules/standing.ts'
import { MEMBER_TAGS } from '../rules/tags.ts'
import { unitParams } from './shared.ts'

/** Most lines of one page, and most that are printed or taken away at once. */
export const LIST_PAGE = 50
export const LIST_MOST = 20_000

const years = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)

const isTag = (text: string): text is (typeof MEMBER_TAGS)[number] => (MEMBER_TAGS as readonly string[]).includes(text)

/** What is asked for, as it stands in an address; what is left out asks nothing. */
export const listQuery = z.object({
  name: line(100, 0).optional(),
  sex: z.enum(SEXES).optional(),
  ethnicity: z.enum(['kinh', 'minority']).optional(),
  standing: z.enum(STANDINGS).optional(),
  leave: z.enum(LIST_LEAVES).optional(),
  /** Joined by commas. */
  tags: z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().refine(isTag, 'not_a_tag')))
    .optional(),
  ageFrom: years.optional(),
  ageTo: years.optional(),
  yearsFrom: years.optional(),
  yearsTo: years.optional(),
  badgeUntil: day.optional(),
  missing: z.enum(MISSING_ITEMS).optional(),
})
export type ListQuery = z.input<typeof listQuery>

const listLine = z.object({
  personId: idOut,
  fullName: z.string(),
  sex: z.enum(SEXES).nullable(),
  bornOn: dayOut.nullable(),
  bornPrecision: z.enum(BIRTH_PRECISIONS).nullable(),
  ethnicity: z.string().nullable(),
  admittedOn: dayOut.nullable(),
  officialOn: dayOut.nullable(),
  standing: z.enum(STANDINGS),
  leave: z.enum(LEAVE_KINDS).nullable(),
  tags: z.array(z.enum(MEMBER_TAGS)),
  unitId: idOut,
  unitName: z.string(),
  /** Years of the badge the member reaches until `badgeUntil`; null where it is not asked or not reached. */
  badge: z.int().nullable(),
  /** Of somebody admitted anew: the day his Party age counts from. */
  partyAgeFromOn: dayOut.nullable(),
})
export type ListLine = z.output<typeof listLine>

const counted = z.object({ bands: z.array(z.int()).readonly(), unknown: z.int() })

export const MOVES_IN = ['admitted', 'came', 'registered'] as const
export const MOVES_OUT = ['transferred', 'deceased', 'ended'] as const

export const listsApi = {
  list: defineEndpoint({
    name: 'members.list',
    method: 'GET',
    path: '/units/:unitId/lists',
    access: 'member.roster',
    act: false,
    params: unitParams,
    query: listQuery.extend({ after: id<'person'>().optional() }),
    reply: z.object({
      on: dayOut,
      lines: z.array(listLine),
      /** Ask again after this person for what follows; null at the end. */
      next: idOut.nullable(),
      /** How sure the rule is by which the Party age of those admitted anew is counted. */
      partyAgeCertainty: z.enum(CERTAINTIES),
    }),
    refusals: ['list_too_wide'],
  }),

  /** What the list as a whole comes to; asked beside its lines, so that neither waits for the other. */
  figures: defineEndpoint({
    name: 'members.listFigures',
    method: 'GET',
    path: '/units/:unitId/lists/figures',
    access: 'member.roster',
    act: false,
    params: unitParams,
    query: listQuery,
    reply: z.object({
      total: z.int(),
      /** The list is longer than is counted: `total` are counted, the parts are not. */
      isMore: z.boolean(),
      parts: z
        .object({
          official: z.int(),
          probationary: z.int(),
          female: z.int(),
          minority: z.int(),
          onLeave: z.int(),
          /** How many are of each group; groups overlap. */
          byTag: z.array(z.object({ tag: z.enum(MEMBER_TAGS), count: z.int() })),
        })
        .nullable(),
    }),
    refusals: ['list_too_wide'],
  }),

  export: defineEndpoint({
    name: 'members.exportList',
    method: 'GET',
    path: '/units/:unitId/lists.xlsx',
    access: 'member.roster',
    act: false,
    params: unitParams,
    query: listQuery.extend({ title: line(300, 0).optional() }),
    reply: z.unknown(),
    download: true,
    refusals: ['list_too_long', 'list_too_wide'],
  }),

  composition: defineEndpoint({
    name: 'members.composition',
    method: 'GET',
    path: '/units/:unitId/composition',
    access: 'member.roster',
    act: false,
    params: unitParams,
    reply: z.object({
      on: dayOut,
      total: z.int(),
      ages: counted,
      partyYears: counted,
      movement: z.array(
        z.object({
          year: z.int(),
          in: z.record(z.enum(MOVES_IN), z.int()),
          out: z.record(z.enum(MOVES_OUT), z.int()),
        }),
      ),
    }),
    refusals: ['list_too_wide'],
  }),

  saved: defineEndpoint({
    name: 'members.savedLists',
    method: 'GET',
    path: '/units/:unitId/lists/saved',
    access: 'member.roster',
    act: false,
    params: unitParams,
    reply: z.object({
      lists: z.array(z.object({ id: idOut, name: z.string(), filter: z.record(z.string(), z.string()) })),
    }),
    refusals: [],
  }),

  save: defineEndpoint({
    name: 'members.saveList',
    method: 'PUT',
    path: '/units/:unitId/lists/saved',
    access: 'member.roster',
    act: false,
    params: unitParams,
    body: z.object({ name: line(80), filter: listQuery }),
    reply: z.object({ id: idOut }),
    refusals: ['too_many_saved_lists'],
  }),

  forget: defineEndpoint({
    name: 'members.forgetList',
    method: 'DELETE',
    path: '/units/:unitId/lists/saved/:listId',
    access: 'member.roster',
    act: false,
    params: unitParams.extend({ listId: id<'list'>() }),
    reply: z.object({ done: z.boolean() }),
    refusals: [],
  }),
}

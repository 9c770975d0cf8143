import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { PARTY_AGE_STARTS } from '#rulebook/rules/admission-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { factsIn, factsOut, leaveOut, personParams, rosterLine, unitParams } from './contract/shared.ts'
import { ENTRY_REASONS } from './rules/entry.ts'
import { LEAVE_KINDS } from './rules/leave.ts'
import { LEAVING_REASONS } from './rules/member.ts'
import { STANDINGS } from './rules/standing.ts'
import { MEMBER_TAGS } from './rules/tags.ts'

/** What the caller may do with this member today; the screen offers nothing else. */
const mayDo = z.object({ change: z.boolean(), sensitive: z.boolean() })

const record = z.object({
  personId: idOut,
  unitId: idOut,
  unitName: z.string(),
  joinedOn: dayOut,
  leftOn: dayOut.nullable(),
  standing: z.enum(STANDINGS),
  /** Fields the caller may not see are null, and `may.sensitive` is false. */
  facts: factsOut,
  tags: z.array(z.enum(MEMBER_TAGS)),
  leaves: z.array(leaveOut),
  /** Memberships of the Party that ended before he was admitted anew. */
  former: z.array(
    z.object({
      admittedOn: dayOut.nullable(),
      officialOn: dayOut.nullable(),
      endedOn: dayOut,
      endReason: z.enum(LEAVING_REASONS),
    }),
  ),
  /** Of those admitted anew: since when Party age counts, and how sure the rule is. Null for all others. */
  partyAge: z
    .object({ fromOn: dayOut, start: z.enum(PARTY_AGE_STARTS), certainty: z.enum(CERTAINTIES), basis: z.string() })
    .nullable(),
  /** Why he was entered by hand; null where a procedure or a list brought him. */
  entry: z.object({ reason: z.enum(ENTRY_REASONS), paper: z.string(), note: z.string() }).nullable(),
  /** Why he left this cell, and by what paper where no procedure led to it. Null while he is there, and to who may not know. */
  exit: z.object({ reason: z.enum(LEAVING_REASONS), paper: z.string() }).nullable(),
  may: mayDo,
})
export type MemberRecord = z.output<typeof record>

const tags = z.array(z.enum(MEMBER_TAGS)).max(MEMBER_TAGS.length)

const FACTS_REFUSALS = [
  'name_unfit',
  'born_in_future',
  'admitted_before_birth',
  'admitted_in_future',
  'official_before_admission',
  'number_unfit',
  'number_in_use',
] as const

export const membersApi = {
  roster: defineEndpoint({
    name: 'members.roster',
    method: 'GET',
    path: '/units/:unitId/members',
    access: 'member.roster',
    act: false,
    params: unitParams,
    query: z.object({ on: day.optional() }),
    reply: z.object({
      on: dayOut,
      figures: z.object({
        total: z.int(),
        official: z.int(),
        probationary: z.int(),
        obligedToAttend: z.int(),
        byLeave: z.record(z.enum(LEAVE_KINDS), z.int()),
        /** In the order of the vocabulary; groups overlap, so the sum may pass the total. */
        byTag: z.array(z.object({ tag: z.enum(MEMBER_TAGS), count: z.int() })),
      }),
      lines: z.array(rosterLine),
    }),
    refusals: [],
  }),

  one: defineEndpoint({
    name: 'members.one',
    method: 'GET',
    path: '/members/:personId',
    access: 'member.roster',
    act: false,
    params: personParams,
    reply: record,
    refusals: [],
  }),

  mine: defineEndpoint({
    name: 'members.mine',
    method: 'GET',
    path: '/me/member',
    access: 'signedIn',
    act: false,
    reply: record,
    refusals: [],
  }),

  enrol: defineEndpoint({
    name: 'members.enrol',
    method: 'POST',
    path: '/units/:unitId/members',
    access: 'member.change',
    act: true,
    params: unitParams,
    body: z.object({
      facts: factsIn,
      joinedOn: day,
      tags,
      /** Why by hand, and the paper it rests on: who goes through a procedure is not entered here. */
      entry: z.object({ reason: z.enum(ENTRY_REASONS), paper: line(200, 0), note: line(500, 0) }),
    }),
    reply: z.object({ personId: idOut }),
    refusals: [
      ...FACTS_REFUSALS,
      'unit_keeps_no_members',
      'joined_in_future',
      'joined_before_admission',
      'paper_missing',
      'reason_missing',
    ],
  }),

  setTags: defineEndpoint({
    name: 'members.setTags',
    method: 'PUT',
    path: '/members/:personId/tags',
    access: 'member.change',
    act: true,
    params: personParams,
    body: z.object({ tags, basedOn: tags }),
    reply: z.object({ added: tags, removed: tags }),
    refusals: ['member_has_left', 'nothing_to_change', 'changed_meanwhile'],
  }),

  leaveCell: defineEndpoint({
    name: 'members.leaveCell',
    method: 'POST',
    path: '/members/:personId/departure',
    access: 'member.change',
    act: true,
    params: personParams,
    /** Removal, leaving, death and transfer are procedures of their own and cannot be entered here. */
    body: z.object({
      leftOn: day,
      reason: z.enum(LEAVING_REASONS).extract(['entered_by_mistake', 'expelled']),
      paper: line(200, 0),
    }),
    reply: z.object({ leftOn: dayOut }),
    refusals: ['member_has_left', 'left_before_joining', 'left_in_future', 'paper_missing'],
  }),

  search: defineEndpoint({
    name: 'members.search',
    method: 'GET',
    path: '/people',
    access: 'member.roster',
    act: false,
    query: z.object({ q: line(100), unitId: id<'unit'>().optional() }),
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
    }),
    refusals: [],
  }),

  export: defineEndpoint({
    name: 'members.export',
    method: 'GET',
    path: '/units/:unitId/members.xlsx',
    access: 'member.roster',
    act: false,
    params: unitParams,
    query: z.object({ on: day.optional() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}

import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, line, month, text } from '#platform/contract/fields.ts'
import { ATTENDANCE_MARKS, TURN_KINDS, VOTE_KINDS } from '../rules/vocabulary.ts'
import { GATE, happenedAt, onMeeting, ownId, TIMES } from './shared.ts'

const itemId = id<'agendaItem'>()
const personId = id<'person'>()
const hands = z.number().int().min(0).max(100_000)

/** Acts in the chair's room. Each may wait in the browser while the network is away: `happenedAt` keeps the true time. */
export const holdApi = {
  start: defineEndpoint({
    ...onMeeting,
    name: 'meetings.start',
    path: '/meetings/:id/start',
    body: z.object({ happenedAt }),
    refusals: [
      ...GATE,
      'schedule_needed',
      'chair_needed',
      'in_the_future',
      'outside_month',
      'too_few_official_members',
    ],
  }),
  rollCall: defineEndpoint({
    ...onMeeting,
    name: 'meetings.roll_call',
    path: '/meetings/:id/attendance',
    body: z.object({
      marks: z
        .array(
          z.object({
            personId,
            mark: z.enum(ATTENDANCE_MARKS),
            arrivedAt: happenedAt,
            leftAt: happenedAt,
            reason: line(500).nullable().default(null),
            /** The mark the officer saw, null where there was none; the room always says it. Not said: nothing is compared. */
            basedOn: z.enum(ATTENDANCE_MARKS).nullish(),
          }),
        )
        .min(1)
        .max(2000),
    }),
    refusals: [
      ...GATE,
      'not_on_the_roster',
      'mark_does_not_fit',
      'marked_twice',
      'marked_meanwhile',
      'left_before_arriving',
      'reason_needed',
      'in_the_future',
    ],
  }),
  startItem: defineEndpoint({
    ...onMeeting,
    name: 'meetings.start_item',
    path: '/meetings/:id/items/start',
    body: z.object({ itemId, happenedAt }),
    refusals: [...GATE, ...TIMES, 'no_such_item', 'item_already_held', 'ends_before_it_starts'],
  }),
  endItem: defineEndpoint({
    ...onMeeting,
    name: 'meetings.end_item',
    path: '/meetings/:id/items/end',
    body: z.object({ itemId, happenedAt }),
    refusals: [...GATE, ...TIMES, 'no_such_item', 'item_not_running', 'ends_before_it_starts'],
  }),
  concludeItem: defineEndpoint({
    ...onMeeting,
    name: 'meetings.conclude_item',
    path: '/meetings/:id/items/conclude',
    body: z.object({ itemId, conclusion: text(20_000, 1), basedOn: z.string().max(20_000).nullable().default(null) }),
    refusals: [...GATE, 'no_such_item', 'item_not_running', 'changed_meanwhile'],
  }),
  recordTurn: defineEndpoint({
    ...onMeeting,
    name: 'meetings.record_turn',
    path: '/meetings/:id/turns',
    body: z.object({
      itemId: itemId.nullable().default(null),
      personId: personId.nullable().default(null),
      guestId: id<'guest'>().nullable().default(null),
      kind: z.enum(TURN_KINDS),
      seconds: z.number().int().min(0).max(36_000),
      text: text(20_000),
      happenedAt,
    }),
    refusals: [
      ...GATE,
      ...TIMES,
      'speaker_needed',
      'no_such_guest',
      'no_such_item',
      'not_on_the_roster',
      'not_present',
    ],
  }),
  readOpinion: defineEndpoint({
    ...onMeeting,
    name: 'meetings.read_opinion',
    path: '/meetings/:id/opinions/read',
    body: z.object({ opinionId: id<'handedOpinion'>(), happenedAt }),
    refusals: [...GATE, ...TIMES, 'no_such_opinion', 'already_read'],
  }),
  vote: defineEndpoint({
    ...onMeeting,
    name: 'meetings.vote',
    path: '/meetings/:id/votes',
    body: z.object({
      id: ownId<'vote'>(),
      kind: z.enum(VOTE_KINDS),
      itemId: itemId.nullable().default(null),
      question: text(2000),
      inFavour: hands,
      against: hands,
      abstained: hands,
      happenedAt,
    }),
    refusals: [...GATE, ...TIMES, 'roll_call_incomplete', 'more_votes_than_voters', 'no_such_item'],
  }),
  recordCommitment: defineEndpoint({
    ...onMeeting,
    name: 'meetings.record_commitment',
    path: '/meetings/:id/commitments',
    body: z.object({
      itemId: itemId.nullable().default(null),
      shortcomingId: id<'shortcoming'>().nullable().default(null),
      what: text(2000, 1),
      product: line(500).nullable().default(null),
      owner: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('person'), personId }),
        z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
      ]),
      dueOn: day,
      reportMonth: month,
    }),
    refusals: [...GATE, 'no_such_item', 'not_on_the_roster', 'owner_unknown', 'no_such_shortcoming', 'due_in_the_past'],
  }),
  recordShortcoming: defineEndpoint({
    ...onMeeting,
    name: 'meetings.record_shortcoming',
    path: '/meetings/:id/shortcomings',
    body: z.object({
      id: ownId<'shortcoming'>(),
      itemId: itemId.nullable().default(null),
      what: text(2000, 1),
      causes: z.array(text(2000, 1)).min(1).max(20),
    }),
    refusals: [...GATE, 'no_such_item', 'cause_needed'],
  }),
  reserveOpinion: defineEndpoint({
    ...onMeeting,
    name: 'meetings.reserve_opinion',
    path: '/meetings/:id/reserved-opinions',
    body: z.object({ personId, voteId: id<'vote'>().nullable().default(null), text: text(20_000, 1) }),
    refusals: [...GATE, 'not_on_the_roster', 'no_such_vote'],
  }),
  close: defineEndpoint({
    ...onMeeting,
    name: 'meetings.close',
    path: '/meetings/:id/close',
    body: z.object({ happenedAt }),
    refusals: [...GATE, ...TIMES, 'not_ready_to_close', 'ends_before_it_starts'],
  }),
} as const

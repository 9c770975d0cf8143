import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, instant, line, month, text } from '#platform/contract/fields.ts'
import { AGENDA_ITEM_KINDS, AGENDA_PHASES } from '#rulebook/rules/agenda-step.ts'
import { ADDED_LINK_KINDS, MEETING_OFFICES, NOTICE_CHANNELS, TEXTS_AN_ITEM } from '../rules/vocabulary.ts'
import { GATE, happenedAt, ISSUING, onMeeting, ownId, unitParams } from './shared.ts'

const itemId = id<'agendaItem'>()
const personId = id<'person'>()
const minutes = z.number().int().min(0).max(600)
const reason = line(500)

/** Acts that open a month and prepare its meetings. */
export const prepareApi = {
  openMonth: defineEndpoint({
    name: 'meetings.open_month',
    method: 'POST',
    path: '/units/:unitId/months',
    access: 'meeting.prepare',
    act: true,
    params: unitParams,
    body: z.object({ month, topic: line(300).nullable().default(null) }),
    reply: z.object({
      prepForm: z.string(),
      committeeMissing: z.boolean(),
      meetings: z.array(z.object({ id: idOut, kind: z.string() })),
    }),
    refusals: ['month_already_open', 'too_few_official_members', 'no_secretary'],
  }),
  openMeeting: defineEndpoint({
    name: 'meetings.open_meeting',
    method: 'POST',
    path: '/units/:unitId/meetings',
    access: 'meeting.prepare',
    act: true,
    params: unitParams,
    body: z.object({ month, kind: z.enum(['thematic', 'extraordinary']), topic: line(300).nullable().default(null) }),
    reply: z.object({ id: idOut }),
    refusals: ['topic_needed', 'too_few_official_members', 'no_secretary'],
  }),
  setSchedule: defineEndpoint({
    ...onMeeting,
    name: 'meetings.set_schedule',
    path: '/meetings/:id/schedule',
    body: z.object({ startsAt: instant.transform((value) => new Date(value)), place: line(300) }),
    refusals: [...GATE, 'outside_month'],
  }),
  setTopic: defineEndpoint({
    ...onMeeting,
    name: 'meetings.set_topic',
    path: '/meetings/:id/topic',
    body: z.object({ topic: line(300) }),
    refusals: [...GATE, 'topic_needed'],
  }),
  addItem: defineEndpoint({
    ...onMeeting,
    name: 'meetings.add_item',
    path: '/meetings/:id/items',
    body: z.object({
      title: line(500),
      phase: z.enum(AGENDA_PHASES).default('proceedings'),
      kind: z.enum(AGENDA_ITEM_KINDS),
      plannedMinutes: minutes,
      presenterId: personId.nullable().default(null),
      links: z
        .array(z.object({ kind: z.enum(ADDED_LINK_KINDS), id: z.uuid() }))
        .max(200)
        .default([]),
    }),
    refusals: [...GATE, 'not_on_the_roster'],
  }),
  changeItem: defineEndpoint({
    ...onMeeting,
    name: 'meetings.change_item',
    path: '/meetings/:id/items/change',
    body: z.object({
      itemId,
      title: line(500).nullable().default(null),
      kind: z.enum(AGENDA_ITEM_KINDS).nullable().default(null),
      plannedMinutes: minutes.nullable().default(null),
      presenterId: personId.nullable().default(null),
    }),
    refusals: [...GATE, 'no_such_item', 'item_already_held', 'not_on_the_roster'],
  }),
  moveItem: defineEndpoint({
    ...onMeeting,
    name: 'meetings.move_item',
    path: '/meetings/:id/items/move',
    body: z.object({ itemId, beforeId: itemId.nullable() }),
    refusals: [...GATE, 'no_such_item', 'item_already_held'],
  }),
  /** The directives an item rests on: all of them, in the order given; none takes them off. */
  quoteTexts: defineEndpoint({
    ...onMeeting,
    name: 'meetings.quote_texts',
    path: '/meetings/:id/items/quote',
    body: z.object({ itemId, textIds: z.array(id<'libraryText'>()).max(TEXTS_AN_ITEM) }),
    refusals: [...GATE, 'no_such_item', 'item_already_held', 'quoted_text_unknown', 'quoted_text_secret'],
  }),
  dropItem: defineEndpoint({
    ...onMeeting,
    name: 'meetings.drop_item',
    path: '/meetings/:id/items/drop',
    body: z.object({ itemId }),
    refusals: [...GATE, 'no_such_item', 'item_already_held'],
  }),
  addGuest: defineEndpoint({
    ...onMeeting,
    name: 'meetings.add_guest',
    path: '/meetings/:id/guests',
    body: z.object({ id: ownId<'guest'>(), name: line(200), office: text(300), fromSuperior: z.boolean() }),
    refusals: GATE,
  }),
  appoint: defineEndpoint({
    ...onMeeting,
    name: 'meetings.appoint',
    path: '/meetings/:id/offices',
    body: z.object({ office: z.enum(MEETING_OFFICES), personId }),
    refusals: [...GATE, 'not_on_the_roster'],
  }),
  postDocuments: defineEndpoint({
    ...onMeeting,
    name: 'meetings.post_documents',
    path: '/meetings/:id/documents-posted',
    body: z.object({ happenedAt }),
    refusals: [...GATE, 'in_the_future', 'already_posted'],
  }),
  sendNotice: defineEndpoint({
    ...onMeeting,
    name: 'meetings.send_notice',
    path: '/meetings/:id/notice',
    body: z.object({
      /** How each person is told; whoever is left out is told by `channels`. */
      channels: z.array(z.enum(NOTICE_CHANNELS)).min(1),
      except: z
        .array(z.object({ personId, channels: z.array(z.enum(NOTICE_CHANNELS)).min(1) }))
        .max(2000)
        .default([]),
      happenedAt,
    }),
    refusals: [...GATE, ...ISSUING, 'schedule_needed', 'in_the_future'],
  }),
  postpone: defineEndpoint({
    ...onMeeting,
    name: 'meetings.postpone',
    path: '/meetings/:id/postpone',
    body: z.object({ reason }),
    refusals: [...GATE, 'reason_needed'],
  }),
  cancel: defineEndpoint({
    ...onMeeting,
    name: 'meetings.cancel',
    path: '/meetings/:id/cancel',
    body: z.object({ reason }),
    refusals: [...GATE, 'reason_needed'],
  }),
  assignPaper: defineEndpoint({
    ...onMeeting,
    name: 'meetings.assign_paper',
    path: '/meetings/:id/papers',
    body: z.object({
      title: line(500),
      authorId: personId,
      itemId: itemId.nullable().default(null),
      dueOn: day.nullable().default(null),
    }),
    refusals: [...GATE, 'not_on_the_roster', 'no_such_item', 'due_in_the_past'],
  }),
  handInPaper: defineEndpoint({
    ...onMeeting,
    name: 'meetings.hand_in_paper',
    path: '/meetings/:id/papers/hand-in',
    body: z.object({ paperId: id<'meetingPaper'>(), text: text(100_000, 1) }),
    refusals: [...GATE, 'no_such_paper', 'paper_already_approved'],
  }),
  reviewPaper: defineEndpoint({
    ...onMeeting,
    name: 'meetings.review_paper',
    path: '/meetings/:id/papers/review',
    body: z.object({
      paperId: id<'meetingPaper'>(),
      verdict: z.enum(['approved', 'returned']),
      remark: text(2000).nullable().default(null),
    }),
    refusals: [...GATE, 'no_such_paper', 'paper_not_handed_in', 'reason_needed'],
  }),
  askAbsence: defineEndpoint({
    ...onMeeting,
    name: 'meetings.ask_absence',
    path: '/meetings/:id/absences',
    body: z.object({ personId, reason }),
    refusals: [...GATE, 'not_on_the_roster', 'absence_already_asked', 'reason_needed'],
  }),
  answerAbsence: defineEndpoint({
    ...onMeeting,
    name: 'meetings.answer_absence',
    path: '/meetings/:id/absences/answer',
    body: z.object({ personId, accepted: z.boolean(), answer: text(500).nullable().default(null) }),
    refusals: [...GATE, 'no_such_request', 'already_answered', 'reason_needed'],
  }),
  handInOpinion: defineEndpoint({
    ...onMeeting,
    name: 'meetings.hand_in_opinion',
    path: '/meetings/:id/opinions',
    body: z.object({ personId, itemId: itemId.nullable().default(null), text: text(20_000, 1) }),
    refusals: [...GATE, 'not_on_the_roster', 'no_such_item'],
  }),
} as const

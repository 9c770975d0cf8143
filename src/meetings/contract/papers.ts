import { z } from 'zod'
import { paperView } from '#papers/contract/paper-view.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, instantOut } from '#platform/contract/fields.ts'
import { RESOLUTION_PARTS } from '../rules/meeting-halves.ts'
import { OFFICIAL_PAPERS } from '../rules/official-papers.ts'
import { NOTICE_CHANNELS } from '../rules/vocabulary.ts'
import { GATE, happenedAt, ISSUING, meetingParams, onMeeting, person } from './shared.ts'

const ofPaper = z.object({ id: id<'meeting'>(), paper: z.enum(OFFICIAL_PAPERS) })
/** Of the notice: a copy made out to one member or guest. */
const copy = z.object({ to: z.uuid().optional() })

const onPaper = {
  method: 'GET',
  access: 'signedIn',
  act: false,
  params: ofPaper,
  query: copy,
  refusals: [],
} as const

/** What could not reach somebody: no address is known, no mail server is set, the mail server did not take it. */
export const DISPATCH_FAILURES = ['no_address', 'no_mail_server', 'mail_refused'] as const

/** Papers of one meeting in official form, their files, the package for the handbook, and the proof of dispatch. */
export const meetingPapersApi = {
  list: defineEndpoint({
    name: 'meetings.papers',
    method: 'GET',
    path: '/meetings/:id/official-papers',
    access: 'signedIn',
    act: false,
    params: meetingParams,
    reply: z.object({
      papers: z.array(
        z.object({
          paper: z.enum(OFFICIAL_PAPERS),
          /** Null: a draft, or a sheet that takes no number. */
          issued: z.object({ paperId: idOut, number: z.int(), symbol: z.string(), issuedOn: dayOut }).nullable(),
          numbered: z.boolean(),
        }),
      ),
      /** Resolutions adopted and not issued yet. */
      mayIssue: z.array(z.enum(RESOLUTION_PARTS)),
    }),
    refusals: [],
  }),
  text: defineEndpoint({
    ...onPaper,
    name: 'meetings.paper_text',
    path: '/meetings/:id/official-papers/:paper',
    /** The paper line by line, as it reads, and with its facts marked. */
    reply: z.object({ lines: z.array(z.string()), paper: paperView }),
  }),
  pdf: defineEndpoint({
    ...onPaper,
    name: 'meetings.paper_pdf',
    path: '/meetings/:id/official-papers/:paper/pdf',
    reply: z.unknown(),
    download: true,
  }),
  docx: defineEndpoint({
    ...onPaper,
    name: 'meetings.paper_docx',
    path: '/meetings/:id/official-papers/:paper/docx',
    reply: z.unknown(),
    download: true,
  }),
  handbook: defineEndpoint({
    name: 'meetings.handbook_package',
    method: 'GET',
    path: '/meetings/:id/handbook-package',
    access: 'signedIn',
    act: false,
    params: meetingParams,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  calendar: defineEndpoint({
    name: 'meetings.calendar',
    method: 'GET',
    path: '/meetings/:id/calendar',
    access: 'signedIn',
    act: false,
    params: meetingParams,
    reply: z.unknown(),
    download: true,
    refusals: ['schedule_needed'],
  }),
  issueResolution: defineEndpoint({
    ...onMeeting,
    name: 'meetings.issue_resolution',
    path: '/meetings/:id/resolution',
    body: z.object({ part: z.enum(RESOLUTION_PARTS).default('regular') }),
    refusals: [...GATE, ...ISSUING, 'resolution_not_adopted', 'already_issued'],
  }),
  dispatches: defineEndpoint({
    name: 'meetings.dispatches',
    method: 'GET',
    path: '/meetings/:id/dispatches',
    access: 'signedIn',
    act: false,
    params: meetingParams,
    reply: z.object({
      mayHandOver: z.boolean(),
      dispatches: z.array(
        z.object({
          id: idOut,
          person,
          toSuperior: z.boolean(),
          channel: z.enum(NOTICE_CHANNELS),
          sentAt: instantOut,
          deliveredAt: instantOut.nullable(),
          failure: z.enum(DISPATCH_FAILURES).nullable(),
        }),
      ),
      noticeSentAt: instantOut.nullable(),
      /** Papers sent ahead, approved for reading. */
      papers: z.array(z.object({ id: idOut, title: z.string() })),
      /** Who opened what himself; `paperId` null is the notice. */
      opened: z.array(z.object({ personId: idOut, paperId: idOut.nullable(), openedAt: instantOut })),
    }),
    refusals: [],
  }),
  handOver: defineEndpoint({
    ...onMeeting,
    name: 'meetings.hand_over_notice',
    path: '/meetings/:id/dispatches/handed-over',
    /** Notices on paper that reached their people's hands. */
    body: z.object({ dispatchIds: z.array(id<'noticeDispatch'>()).min(1).max(2000), happenedAt }),
    refusals: ['in_the_future'],
  }),
  markOpened: defineEndpoint({
    ...onMeeting,
    name: 'meetings.mark_opened',
    path: '/meetings/:id/opened',
    /** What the caller himself opens: a paper sent ahead, or null for the notice. */
    body: z.object({ paperId: id<'meetingPaper'>().nullable() }),
    reply: z.object({ openedAt: instantOut }),
    refusals: ['not_sent_to_you', 'no_such_paper'],
  }),
} as const

import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, instantOut, month } from '#platform/contract/fields.ts'
import {
  ADDED_LINK_KINDS,
  ATTENDANCE_MARKS,
  MEETING_KINDS,
  MEETING_ROLES,
  PREP_FORMS,
  TURN_KINDS,
} from '../rules/vocabulary.ts'
import { promisedView } from './promised.ts'
import { meetingParams, nullablePerson } from './shared.ts'
import { agendaItemView, gradeOut, meetingLine, meetingView, scoreLineView } from './views.ts'

const monthOfUnit = z.object({ unitId: id<'unit'>(), month })

/** What a month page must say of each of its meetings beside the meeting itself. */
const meetingFigures = z.object({
  agendaItems: z.number(),
  plannedMinutes: z.number(),
  papers: z.number(),
  papersApproved: z.number(),
  absencesAsked: z.number(),
  opinions: z.number(),
  marked: z.number(),
  present: z.number(),
  noticed: z.number(),
  votes: z.number(),
  commitments: z.number(),
  minutesDrafted: z.boolean(),
  handbookTicks: z.number(),
})

/** One cell in a committee's month table: no order by result, no ranking. */
const cellLine = z.object({
  unitId: idOut,
  unitName: z.string(),
  members: z.number(),
  secretary: nullablePerson,
  /** The regular or combined meeting of the month; null: not planned yet. */
  meeting: meetingLine.nullable(),
  present: z.number().nullable(),
  obliged: z.number().nullable(),
  thematicHeld: z.number(),
  /** Thematic meetings of the month beside it, each reported and graded by itself. */
  thematic: z.array(meetingLine),
  late: z.object({ report: z.boolean(), posting: z.boolean() }),
})

export const readApi = {
  month: defineEndpoint({
    name: 'meetings.month',
    method: 'GET',
    path: '/units/:unitId/months/:month',
    access: 'meeting.read',
    act: false,
    params: monthOfUnit,
    reply: z.object({
      unit: z.object({ id: idOut, name: z.string() }),
      month: z.string(),
      isOpen: z.boolean(),
      prepForm: z.enum(PREP_FORMS),
      official: z.number(),
      members: z.number(),
      minOfficialMembers: z.number(),
      committeeMissing: z.boolean(),
      meetings: z.array(z.object({ meeting: meetingLine, figures: meetingFigures })),
      /** What the next agenda will open with or may take up. */
      openCommitments: z.number(),
      topics: z.array(z.object({ id: idOut, title: z.string(), guidance: z.string(), setByName: z.string() })),
      clocks: z.object({ postDaysBefore: z.number().nullable(), reportDaysAfter: z.number().nullable() }),
      mayPrepare: z.boolean(),
    }),
    refusals: [],
  }),
  /** Meetings the reader reaches whose programme quotes a directive of the unit's library: the latest ones. */
  quoting: defineEndpoint({
    name: 'meetings.quoting',
    method: 'GET',
    path: '/units/:unitId/library/:textId/meetings',
    access: 'meeting.read',
    act: false,
    params: z.object({ unitId: id<'unit'>(), textId: id<'libraryText'>() }),
    reply: z.object({
      rows: z.array(
        z.object({
          id: idOut,
          unitId: idOut,
          unitName: z.string(),
          kind: z.enum(MEETING_KINDS),
          month: z.string(),
          /** When it began, or is to begin. */
          at: instantOut.nullable(),
        }),
      ),
      isWhole: z.boolean(),
    }),
    refusals: [],
  }),
  meeting: defineEndpoint({
    name: 'meetings.meeting',
    method: 'GET',
    path: '/meetings/:id',
    access: 'signedIn',
    act: false,
    params: meetingParams,
    reply: meetingView,
    refusals: [],
  }),
  /** What waits for the meeting and stands in no item of its programme. */
  brought: defineEndpoint({
    name: 'meetings.brought',
    method: 'GET',
    path: '/meetings/:id/brought',
    access: 'meeting.prepare',
    act: false,
    params: meetingParams,
    reply: z.object({
      items: z.array(
        agendaItemView
          .pick({ origin: true, kind: true, code: true, title: true, plannedMinutes: true })
          .extend({ links: z.array(z.object({ kind: z.enum(ADDED_LINK_KINDS), id: z.string() })) }),
      ),
      /** What the items' links of kind `commitment` point to. */
      promised: z.array(promisedView),
    }),
    refusals: [],
  }),
  score: defineEndpoint({
    name: 'meetings.score',
    method: 'GET',
    path: '/meetings/:id/score',
    access: 'signedIn',
    act: false,
    params: meetingParams,
    /** The sheet as facts fill it now: what a hand change departs from. */
    reply: z.object({
      frame: z.object({
        code: z.string(),
        title: z.string(),
        total: z.number(),
        style: z.enum(['points', 'passFail']),
        groups: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            max: z.number(),
            criteria: z.array(
              z.object({
                id: z.string(),
                title: z.string(),
                max: z.number(),
                kind: z.enum(['pick', 'yesNo', 'points']),
                levels: z.array(z.object({ code: z.string(), points: z.number(), atLeast: z.number().nullable() })),
              }),
            ),
          }),
        ),
      }),
      lines: z.array(scoreLineView),
      total: z.number().nullable(),
      grade: gradeOut,
      open: z.array(z.string()),
    }),
    refusals: [],
  }),
  history: defineEndpoint({
    name: 'meetings.history',
    method: 'GET',
    path: '/units/:unitId/meetings',
    access: 'meeting.read',
    act: false,
    params: z.object({ unitId: id<'unit'>() }),
    query: z.object({ before: month.optional() }),
    reply: z.object({ meetings: z.array(meetingLine), next: z.string().nullable() }),
    refusals: [],
  }),
  committeeMonth: defineEndpoint({
    name: 'meetings.committee_month',
    method: 'GET',
    path: '/units/:unitId/month-table/:month',
    access: 'meeting.read',
    act: false,
    params: monthOfUnit,
    reply: z.object({ month: z.string(), cells: z.array(cellLine), mayGrade: z.boolean() }),
    refusals: [],
  }),
  mine: defineEndpoint({
    name: 'meetings.mine',
    method: 'GET',
    path: '/my/meetings',
    access: 'signedIn',
    act: false,
    reply: z.object({
      meetings: z.array(
        z.object({
          meeting: meetingLine,
          unitName: z.string(),
          roles: z.array(z.enum(MEETING_ROLES)),
          absence: z.object({ reason: z.string(), state: z.string(), answer: z.string().nullable() }).nullable(),
          papers: z.array(z.object({ id: idOut, title: z.string(), state: z.string(), dueOn: dayOut.nullable() })),
          /** How the caller was marked at the roll call; null before it. */
          mark: z.enum(ATTENDANCE_MARKS).nullable(),
          /** What the record holds of the caller's own words, in order. */
          said: z.array(z.object({ id: idOut, kind: z.enum(TURN_KINDS), seconds: z.number(), text: z.string() })),
        }),
      ),
    }),
    refusals: [],
  }),
} as const

import { z } from 'zod'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { AGENDA_ITEM_KINDS, AGENDA_PHASES, STEP_PERFORMERS } from '#rulebook/rules/agenda-step.ts'
import { GRADES } from '#rulebook/rules/score-frame.ts'
import { SCORE_SOURCES } from '../rules/score-line.ts'
import {
  ABSENCE_STATES,
  AGENDA_ORIGINS,
  ATTENDANCE_MARKS,
  HANDBOOK_STEPS,
  LINK_KINDS,
  MEETING_KINDS,
  MEETING_PAPER_STATES,
  MEETING_ROLES,
  MEETING_STAGES,
  MINUTES_BLOCK_KINDS,
  NOTICE_CHANNELS,
  ROSTER_PLACES,
  SCORE_COLUMNS,
  STANDINGS,
  TURN_KINDS,
  VOTE_KINDS,
} from '../rules/vocabulary.ts'
import { promisedView } from './promised.ts'
import { quotedTextView } from './quoted.ts'
import { rulesView } from './rules-view.ts'
import { nullablePerson, person } from './shared.ts'

export const gradeOut = z.enum(GRADES).nullable()
const instantOrNull = instantOut.nullable()
const facts = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string()), z.null()]))

/** One meeting in a list: what a month page, a table and a next-meeting card show. */
export const meetingLine = z.object({
  id: idOut,
  unitId: idOut,
  kind: z.enum(MEETING_KINDS),
  stage: z.enum(MEETING_STAGES),
  month: z.string(),
  topic: z.string().nullable(),
  startsAt: instantOrNull,
  place: z.string().nullable(),
  startedAt: instantOrNull,
  endedAt: instantOrNull,
  chair: nullablePerson,
  minuteTaker: nullablePerson,
  observer: nullablePerson,
  prepMeetingId: idOut.nullable(),
  noticeSentAt: instantOrNull,
  documentsPostedAt: instantOrNull,
  resultPostedAt: instantOrNull,
  adoptedAt: instantOrNull,
  reportedAt: instantOrNull,
  resolutionPaperId: idOut.nullable(),
  ownPoints: z.number().nullable(),
  ownGrade: gradeOut,
  decidedPoints: z.number().nullable(),
  decidedGrade: gradeOut,
  decidedReason: z.string().nullable(),
  stoppedReason: z.string().nullable(),
  version: z.number(),
})
export type MeetingLine = z.output<typeof meetingLine>

export const agendaItemView = z.object({
  id: idOut,
  position: z.number(),
  phase: z.enum(AGENDA_PHASES),
  kind: z.enum(AGENDA_ITEM_KINDS),
  performer: z.enum(STEP_PERFORMERS),
  plannedMinutes: z.number(),
  presenter: nullablePerson,
  origin: z.enum(AGENDA_ORIGINS),
  /** Names a prescribed step, an obligation or an event; the words are the reader's. */
  code: z.string().nullable(),
  title: z.string().nullable(),
  optional: z.boolean(),
  links: z.array(z.object({ kind: z.enum(LINK_KINDS), id: z.string() })),
  startedAt: instantOrNull,
  endedAt: instantOrNull,
  conclusion: z.string().nullable(),
})

export const rosterView = z.object({
  person,
  standing: z.enum(STANDINGS),
  place: z.enum(ROSTER_PLACES),
  mark: z.enum(ATTENDANCE_MARKS).nullable(),
  arrivedAt: instantOrNull,
  leftAt: instantOrNull,
  reason: z.string().nullable(),
  absence: z.object({ reason: z.string(), state: z.enum(ABSENCE_STATES), answer: z.string().nullable() }).nullable(),
})

export const paperView = z.object({
  id: idOut,
  itemId: idOut.nullable(),
  title: z.string(),
  author: person,
  dueOn: dayOut.nullable(),
  state: z.enum(MEETING_PAPER_STATES),
  text: z.string().nullable(),
  remark: z.string().nullable(),
})

export const voteView = z.object({
  id: idOut,
  kind: z.enum(VOTE_KINDS),
  itemId: idOut.nullable(),
  question: z.string(),
  at: instantOut,
  base: z.number(),
  /** Who the majority was counted on. */
  basePeople: z.array(person),
  presentEligible: z.number(),
  required: z.number(),
  inFavour: z.number(),
  against: z.number(),
  abstained: z.number(),
  passed: z.boolean(),
})

export const turnView = z.object({
  id: idOut,
  itemId: idOut.nullable(),
  person: nullablePerson,
  guestId: idOut.nullable(),
  kind: z.enum(TURN_KINDS),
  startedAt: instantOut,
  seconds: z.number(),
  text: z.string(),
})

export const opinionView = z.object({
  id: idOut,
  itemId: idOut.nullable(),
  person,
  text: z.string(),
  readAt: instantOrNull,
})

export const commitmentView = z.object({
  id: idOut,
  itemId: idOut.nullable(),
  shortcomingId: idOut.nullable(),
  what: z.string(),
  product: z.string().nullable(),
  ownerPerson: nullablePerson,
  ownerUnitId: idOut.nullable(),
  dueOn: dayOut,
  reportMonth: z.string(),
})

export const scoreLineView = z.object({
  criterionId: z.string(),
  max: z.number(),
  points: z.number().nullable(),
  met: z.boolean().nullable(),
  level: z.string().nullable(),
  source: z.enum(SCORE_SOURCES),
  reasonCode: z.string().nullable(),
  facts,
  sentence: z.string().nullable(),
  computedPoints: z.number().nullable(),
})

export const scoreSheetView = z.object({
  column: z.enum(SCORE_COLUMNS),
  lines: z.array(scoreLineView),
  total: z.number().nullable(),
  grade: gradeOut,
})

export const minutesView = z.object({
  lockedAt: instantOrNull,
  blocks: z.array(
    z.object({
      id: idOut,
      position: z.number(),
      kind: z.enum(MINUTES_BLOCK_KINDS),
      itemId: idOut.nullable(),
      subjectId: z.string().nullable(),
      facts,
      text: z.string().nullable(),
      version: z.number(),
    }),
  ),
  addenda: z.array(z.object({ id: idOut, text: z.string(), reason: z.string() })),
})

/** A whole meeting, as far as the caller may see it: a plain member sees no draft, no reason of absence and no note of others. */
export const meetingView = z.object({
  meeting: meetingLine.extend({ unitName: z.string() }),
  mine: z.object({ personId: idOut, roles: z.array(z.enum(MEETING_ROLES)), allowed: z.array(z.string()) }),
  clocks: z.object({ documentsBy: dayOut.nullable(), resultBy: dayOut.nullable(), requiredMinutes: z.number() }),
  /** Figures of the rules that hold for this meeting, for a room that must work without the network. */
  rules: rulesView,
  roster: z.array(rosterView),
  /** Members of the committee above sent to follow the cell: they may observe the scoring without standing on the roster. */
  followers: z.array(person),
  voteBase: z.object({ official: z.number(), base: z.number(), presentEligible: z.number() }),
  agenda: z.array(agendaItemView),
  /** Those the items' links of kind `text` point to. */
  texts: z.array(quotedTextView),
  promised: z.array(promisedView),
  budget: z.object({
    plannedReading: z.number(),
    plannedDebate: z.number(),
    realReading: z.number(),
    realDebate: z.number(),
  }),
  guests: z.array(z.object({ id: idOut, name: z.string(), office: z.string(), fromSuperior: z.boolean() })),
  papers: z.array(paperView),
  opinions: z.array(opinionView),
  turns: z.array(turnView),
  votes: z.array(voteView),
  shortcomings: z.array(
    z.object({ id: idOut, itemId: idOut.nullable(), what: z.string(), causes: z.array(z.string()) }),
  ),
  commitments: z.array(commitmentView),
  reservedOpinions: z.array(z.object({ id: idOut, person, voteId: idOut.nullable(), text: z.string() })),
  dispatches: z.array(z.object({ person, toSuperior: z.boolean(), channel: z.enum(NOTICE_CHANNELS), at: instantOut })),
  /** For the chair alone: who is in the room and has not spoken yet. Null for everyone else. */
  silent: z.array(z.object({ person, lastSpokeOn: dayOut.nullable() })).nullable(),
  minutes: minutesView.nullable(),
  scores: z.array(scoreSheetView),
  handbook: z.array(z.object({ step: z.enum(HANDBOOK_STEPS), at: instantOut })),
})
export type MeetingView = z.output<typeof meetingView>

import { z } from 'zod'
import { dayOut, idOut } from '#platform/contract/fields.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { INSPECTING_OFFICES } from '#rulebook/rules/training-values.ts'
import {
  CLASS_ACTS,
  CLASS_STAGES,
  TRAINEE_ROLES,
  TRAINEE_STATES,
  TRAINING_GRADES,
  TRAINING_KINDS,
} from '../rules/vocabulary.ts'

const named = z.object({ id: idOut, name: z.string() })
const role = z.enum(TRAINEE_ROLES)

/** A figure of the rule book with what it rests on. */
export const ruleFigure = z.object({ value: z.number(), basis: z.string(), certainty: z.enum(CERTAINTIES) })

export const classRow = z.object({
  id: idOut,
  code: z.string(),
  title: z.string(),
  kind: z.enum(TRAINING_KINDS),
  stage: z.enum(CLASS_STAGES),
  organiser: named,
  firstOn: dayOut.nullable(),
  lastOn: dayOut.nullable(),
  nominateBy: dayOut,
  trainees: z.number(),
  /** Seats of the unit the list is of, and how many are taken; null where the class gives it none. */
  seats: z.object({ all: z.number(), taken: z.number() }).nullable(),
})

export const trainee = z.object({
  id: idOut,
  /** Null for somebody outside the register. */
  personId: idOut.nullable(),
  name: z.string(),
  from: z.object({ id: idOut.nullable(), name: z.string() }),
  role,
  state: z.enum(TRAINEE_STATES),
  reason: z.string(),
  score: z.number().nullable(),
  grade: z.enum(TRAINING_GRADES).nullable(),
  passed: z.boolean().nullable(),
  attended: z.number(),
  /** No longer in the unit that named him. */
  hasMoved: z.boolean(),
  certificate: z.object({ symbol: z.string(), state: z.enum(['issued', 'void']), reason: z.string() }).nullable(),
  /** The caller may take his nomination back. */
  mayWithdraw: z.boolean(),
})

export const classPage = z.object({
  id: idOut,
  code: z.string(),
  title: z.string(),
  kind: z.enum(TRAINING_KINDS),
  basis: z.string(),
  place: z.string(),
  audience: z.array(role),
  nominateBy: dayOut,
  stage: z.enum(CLASS_STAGES),
  stageReason: z.string(),
  openedOn: dayOut.nullable(),
  settledOn: dayOut.nullable(),
  closedOn: dayOut.nullable(),
  version: z.number(),
  organiser: named,
  sessions: z.array(
    z.object({
      id: idOut,
      onDay: dayOut,
      starts: z.string(),
      place: z.string(),
      topic: z.string(),
      lecturer: z.string(),
      minutes: z.number(),
      markedOn: dayOut.nullable(),
      /** Who was absent, once it is marked. */
      absent: z.array(named),
    }),
  ),
  quotas: z.array(z.object({ unitId: idOut, name: z.string(), seats: z.number(), taken: z.number() })),
  /** How many the caller may see; who they are is asked for a page at a time. */
  people: z.object({ all: z.number(), nominated: z.number(), confirmed: z.number(), passed: z.number() }),
  /** Units of the caller that have seats: for them he may nominate. */
  nominatesFor: z.array(named),
  rules: z.object({ attendancePercent: ruleFigure, passFrom: ruleFigure, nominationDays: ruleFigure }),
  papers: z.array(z.object({ id: idOut, symbol: z.string(), subject: z.string(), issuedOn: dayOut })),
  /** Acts the caller may do now. */
  can: z.array(z.enum(CLASS_ACTS)),
})

export const nomineeRow = z.object({
  personId: idOut,
  name: z.string(),
  bornYear: z.string().nullable(),
  unitName: z.string(),
  roles: z.array(role),
})

export const countsShape = z.object({
  classes: z.number(),
  trainees: z.number(),
  organisations: z.number(),
  byRole: z.array(z.object({ role, count: z.number() })),
})

/** People of one organisation in the classes counted; `key` names it, in the installation or outside. */
export const countedFrom = z.object({ key: z.string(), name: z.string(), classes: z.number(), trainees: z.number() })

export const certificateFound = z.object({
  symbol: z.string(),
  state: z.enum(['issued', 'void']),
  voidReason: z.string(),
  issuedOn: dayOut,
  name: z.string(),
  from: z.string(),
  classTitle: z.string(),
})

export const coverageShape = z.object({
  inspectors: z.number(),
  trained: z.number(),
  cells: z.number(),
  cellsTrained: z.number(),
  /** Months after taking the office. */
  within: ruleFigure,
  untrained: z.array(
    z.object({
      personId: idOut,
      name: z.string(),
      unit: named,
      offices: z.array(z.enum(INSPECTING_OFFICES)),
      isInTeam: z.boolean(),
      expectedBy: dayOut.nullable(),
      next: z.object({ id: idOut, title: z.string(), firstOn: dayOut }).nullable(),
    }),
  ),
})

export const ownClass = z.object({
  traineeId: idOut,
  title: z.string(),
  organiser: z.string(),
  place: z.string(),
  stage: z.enum(CLASS_STAGES),
  state: z.enum(TRAINEE_STATES),
  firstOn: dayOut.nullable(),
  lastOn: dayOut.nullable(),
  grade: z.enum(TRAINING_GRADES).nullable(),
  passed: z.boolean().nullable(),
  certificate: z.string().nullable(),
})

export type OwnClass = z.infer<typeof ownClass>
export type CoverageReply = z.infer<typeof coverageShape>
export type ClassRow = z.infer<typeof classRow>
export type ClassPage = z.infer<typeof classPage>
export type TraineeRow = z.infer<typeof trainee>
export type NomineeRow = z.infer<typeof nomineeRow>

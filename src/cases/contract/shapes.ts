import { z } from 'zod'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { DISCIPLINE_FORMS } from '#rulebook/rules/discipline-values.ts'
import {
  CASE_ACTS,
  CASE_CLOCKS,
  CASE_PAPERS,
  CASE_ROLES,
  CASE_STAGES,
  OPENED_BY_HAND,
  PROCEDURES,
  VARIANTS,
} from '../rules/vocabulary.ts'
import { disciplineView } from './discipline-view.ts'

const person = z.object({ id: idOut, name: z.string() })

const clock = z.object({
  clock: z.enum(CASE_CLOCKS),
  fromOn: dayOut,
  dueOn: dayOut,
  doneOn: dayOut.nullable(),
  lateReason: z.string().nullable(),
})

/** One line of a list of cases. */
export const caseRow = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  procedure: z.enum(PROCEDURES),
  subject: person,
  /** Name of the unit it is about, for which that person speaks; null: it is about himself. */
  subjectUnit: z.string().nullable(),
  stage: z.enum(CASE_STAGES),
  suspended: z.boolean(),
  openedOn: dayOut,
  /** The next clock that runs; null: none. */
  dueOn: dayOut.nullable(),
  roles: z.array(z.enum(CASE_ROLES)),
})

/** An entry as far as the reader may see it: `body` is null where its content is not for him. */
const entry = z.object({
  id: idOut,
  act: z.enum(CASE_ACTS),
  on: dayOut,
  at: instantOut,
  by: person.nullable(),
  stage: z.enum(CASE_STAGES),
  lateReason: z.string().nullable(),
  body: z.record(z.string(), z.unknown()).nullable(),
})

export const casePage = caseRow.extend({
  variant: z.enum(VARIANTS),
  /** The unit it is about; null: it is about the member himself. */
  subjectUnitId: idOut.nullable(),
  /** Led by the inspection commission of a committee. */
  byCommission: z.boolean(),
  version: z.int(),
  team: z.array(person.extend({ role: z.string() })),
  clocks: z.array(clock),
  entries: z.array(entry),
  /** Papers of the dossier the caller may have, in the order of its index. */
  papers: z.array(z.object({ paper: z.enum(CASE_PAPERS), place: z.int() })),
  /** Acts the caller may do now, by the same rule that decides them. */
  may: z.array(z.enum(CASE_ACTS)),
  /** Names of everyone the entries speak of. */
  people: z.array(person),
  /** Cases this one comes from or leads to, as far as the caller may know of them. */
  linked: z.array(caseRow),
  /** Meetings of the cell that were held, the newest first, for whoever says which of them decided. */
  meetings: z.array(z.object({ id: idOut, on: dayOut })),
  /** What may be opened out of it now, by the caller. */
  followUps: z.array(z.enum(OPENED_BY_HAND)),
  /** Documents it rests on that others took the place of since it was opened; it keeps the rules of its day. */
  replaced: z.array(
    z.object({ symbol: z.string(), by: z.string(), issuer: z.string(), on: dayOut, isRead: z.boolean() }),
  ),
  /** Of a discipline case; null of others. */
  discipline: disciplineView.nullable(),
})

/** A discipline that stands in lists: in effect on the day it is asked for. What has ended is not among them. */
export const disciplineRow = z.object({
  caseId: idOut,
  person,
  form: z.enum(DISCIPLINE_FORMS),
  effectFrom: dayOut,
  expiresOn: dayOut.nullable(),
})

export const lookRow = z.object({ at: instantOut, by: person, place: z.string() })

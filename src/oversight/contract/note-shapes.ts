import { z } from 'zod'
import { day, dayOut, id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import type { NoteBodies } from '../rules/note.ts'
import {
  ESCALATIONS,
  NOTE_ACTS,
  NOTE_LINKS,
  NOTE_ROLES,
  NOTE_STAGES,
  type NoteAct,
  PLAN_TEXT_LIMITS,
  REMINDED_HOW,
} from '../rules/vocabulary.ts'

const { long, short } = PLAN_TEXT_LIMITS
const person = z.object({ id: idOut, name: z.string() })
const words = text(long)
const said = z.object({ text: words })

/** What is written down, as it comes over the wire; what may not be empty the rule says. */
export const notedIn = z.object({
  personId: id<'person'>(),
  topic: line(30, 0),
  link: z.object({ kind: z.enum(NOTE_LINKS), text: line(short, 0), dutyLineId: id<'dutyLine'>().nullable() }),
  seenWhat: words,
  seenOn: day,
  seenWhere: line(short, 0),
  advice: words,
})

export const NOTE_BODIES = {
  answer: said,
  remind: z.object({ on: day, how: z.enum(REMINDED_HOW), text: words }),
  report: said,
  resolve: said,
  escalate: z.object({ on: day, to: z.enum(ESCALATIONS), reason: words, informed: line(short, 0) }),
  withdraw: z.object({ reason: words }),
} as const satisfies { readonly [A in NoteAct]: z.ZodType<NoteBodies[A]> }

export const topicView = z.object({ code: z.string(), title: z.string() })

export const noteView = z.object({
  id: idOut,
  unitId: idOut,
  person,
  topic: topicView,
  link: z.object({ kind: z.enum(NOTE_LINKS), text: z.string() }),
  seenWhat: z.string(),
  seenOn: dayOut,
  seenWhere: z.string(),
  advice: z.string(),
  notedBy: person,
  notedAt: instantOut,
  /** When the member first opened it. */
  shownAt: instantOut.nullable(),
  stage: z.enum(NOTE_STAGES),
  version: z.int(),
  steps: z.array(
    z.object({
      id: idOut,
      act: z.enum(NOTE_ACTS),
      on: dayOut,
      by: person,
      text: z.string(),
      /** One of the ways of reminding; of a matter handed on, to what. */
      how: z.string(),
      /** How the member was told that it was handed on. */
      told: z.string(),
    }),
  ),
  roles: z.array(z.enum(NOTE_ROLES)),
  may: z.array(z.enum(NOTE_ACTS)),
})

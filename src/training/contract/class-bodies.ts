import { z } from 'zod'
import { day, id, line, timeOfDay } from '#platform/contract/fields.ts'
import type { ClassBodies } from '../rules/class-acts.ts'
import { type ClassAct, CLASS_LIMITS as limits, TRAINEE_ROLES, TRAINING_KINDS } from '../rules/vocabulary.ts'

const traineeId = id<'trainingTrainee'>()
const sessionId = id<'trainingSession'>()
const role = z.enum(TRAINEE_ROLES)

export const classFacts = z.object({
  code: line(40),
  title: line(limits.line),
  kind: z.enum(TRAINING_KINDS),
  basis: line(limits.line),
  place: line(limits.line, 0),
  audience: z.array(role).min(1).max(TRAINEE_ROLES.length),
  nominateBy: day,
})

const session = z.object({
  id: sessionId.nullable(),
  onDay: day,
  starts: z.union([timeOfDay, z.literal('')]),
  place: line(limits.line, 0),
  topic: line(limits.line),
  lecturer: line(limits.name, 0),
  minutes: z.int().min(5).max(1440),
})

const outsider = z.object({ name: line(limits.name), fromName: line(limits.name), role })
const people = z.array(outsider).min(1).max(limits.people)
const score = z.object({ id: traineeId, score: z.number().min(0).max(10).multipleOf(0.25).nullable() })

/** What each act on a class is told, as it comes over the wire. */
export const CLASS_BODIES = {
  describe: classFacts,
  set_sessions: z.object({ sessions: z.array(session).max(limits.sessions) }),
  set_quotas: z.object({
    quotas: z.array(z.object({ unitId: id<'unit'>(), seats: z.int().min(1).max(limits.people) })).max(limits.units),
  }),
  open: z.object({ on: day }),
  add_outside: z.object({ people }),
  settle: z.object({
    on: day,
    declined: z.array(z.object({ id: traineeId, reason: line(limits.reason, 0) })).max(limits.people),
  }),
  mark: z.object({ sessionId, absent: z.array(traineeId).max(limits.people) }),
  score: z.object({ scores: z.array(score).max(limits.people) }),
  close: z.object({ on: day, firstNumber: z.int().min(1).max(1_000_000).nullable() }),
  void_certificate: z.object({ id: traineeId, reason: line(limits.reason, 0) }),
  cancel: z.object({ reason: line(limits.reason, 0) }),
} as const satisfies { readonly [A in ClassAct]: z.ZodType<ClassBodies[A]> }

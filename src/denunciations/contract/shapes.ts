import { z } from 'zod'
import { ALLEGATION_OUTCOMES } from '#cases/rules/denunciation/acts.ts'
import { CASE_STAGES } from '#cases/rules/vocabulary.ts'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { LETTER_FAULTS } from '#rulebook/rules/letter-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { LETTER_CLOCKS } from '../rules/clocks.ts'
import { FENCE_REASONS, LETTER_CHANNELS, LETTER_KINDS, LETTER_STATES, LETTER_STEPS } from '../rules/vocabulary.ts'
import { sealFor } from './fields.ts'

const person = z.object({ id: idOut, name: z.string() })

/** A line of the register: what may be known without opening anything. */
export const letterRow = z.object({
  id: idOut,
  seq: z.int(),
  year: z.int(),
  code: z.string(),
  channel: z.enum(LETTER_CHANNELS),
  state: z.enum(LETTER_STATES),
  kind: z.enum(LETTER_KINDS).nullable(),
  receivedOn: dayOut,
  copies: z.int(),
  concernedUnit: z.object({ id: idOut, name: z.string() }),
  /** The clock that ends first. */
  dueOn: dayOut.nullable(),
  /** Of its cases, where there are: once there are, they tell where it stands. */
  stages: z.array(z.enum(CASE_STAGES)),
})
export type LetterRow = z.output<typeof letterRow>

export const letterClock = z.object({
  clock: z.enum(LETTER_CLOCKS),
  /** The day it is counted from. */
  fromOn: dayOut,
  dueOn: dayOut,
  days: z.int(),
  basis: z.string(),
  certainty: z.enum(CERTAINTIES),
})

export const letterPage = letterRow.extend({
  version: z.int(),
  unit: z.object({ id: idOut, name: z.string() }),
  postmarkOn: dayOut.nullable(),
  fault: z.enum(LETTER_FAULTS).nullable(),
  transferredTo: z.string().nullable(),
  transferReceipt: z.string().nullable(),
  /** A case for each member named, once it is accepted. */
  caseIds: z.array(idOut),
  recordedBy: person.nullable(),
  recordedAt: instantOut,
  /** Codes of what lies in the vault. */
  sealed: z.array(z.object({ itemId: idOut, code: z.string(), kind: z.string() })),
  named: z.array(person),
  /** Who is kept out, why, since when: the proof. */
  keptOut: z.array(
    z.object({ person, reason: z.enum(FENCE_REASONS), becauseOf: person.nullable(), since: instantOut }),
  ),
  clocks: z.array(letterClock),
  steps: z.array(
    z.object({
      step: z.enum(LETTER_STEPS),
      facts: z.record(z.string(), z.unknown()),
      at: instantOut,
      by: person.nullable(),
    }),
  ),
  /** What may be done now. */
  open: z.array(z.enum(LETTER_STEPS)),
  /** It could be accepted now, by the commission of the committee whose register this is; the reader is not of it. */
  waitsForCommission: z.boolean(),
  /** What stands at the head of the register's papers: the minutes of meeting the sender are drawn from it in the browser. */
  paperHead: z.object({ superiorName: z.string().nullable(), unitName: z.string(), place: z.string() }),
  /** Whether the register is a committee's. */
  ofCommittee: z.boolean(),
  /** Reasons in force for not handling it. */
  faults: z.array(z.enum(LETTER_FAULTS)),
  /** Whether the sender can be asked, and the lock his questions are sealed to. */
  senderRecipient: z.string().nullable(),
  sealFor,
  /** Where it must go, sealed anew, because of whom it names; null where it may stay. */
  mustGoUp: z.object({ unit: z.object({ id: idOut, name: z.string() }), sealFor }).nullable(),
})

/** A letter as the level above knows of it. */
export const letterBelow = z.object({
  id: idOut,
  unit: z.object({ id: idOut, name: z.string() }),
  code: z.string(),
  state: z.enum(LETTER_STATES),
  receivedOn: dayOut,
  stages: letterRow.shape.stages,
  dueOn: dayOut.nullable(),
  isLate: z.boolean(),
})
export type LetterBelow = z.output<typeof letterBelow>

/** What was concluded on allegations; no number where it would point at somebody. */
export const outcomes = z.array(z.object({ outcome: z.enum(ALLEGATION_OUTCOMES), count: z.int().nullable() }))

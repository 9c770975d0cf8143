import { z } from 'zod'
import { dayOut, idOut } from '#platform/contract/fields.ts'
import { legalBasis } from '#rulebook/contract/basis.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { TERM_BASIS_KINDS } from '../rules/begin-term.ts'
import { HELD_OFFICES } from '../rules/offices.ts'
import { CELL_TYPES, UNIT_KINDS } from '../rules/unit.ts'
import { UNIT_WARNINGS } from '../rules/warnings.ts'
import { takenBackOut } from './changes.ts'
import { decisionOut } from './decision.ts'

const cellType = z.enum(CELL_TYPES).nullable()
export const count = z.int().min(0).max(10_000_000).nullable()

export const unitRow = z.object({
  id: idOut,
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  cellType,
  parentId: idOut.nullable(),
  unitsBelow: z.int(),
  secretary: z.string().nullable(),
})

const version = z.object({
  fromOn: dayOut,
  toOn: dayOut.nullable(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  cellType,
  symbol: z.string(),
  place: z.string(),
  parentName: z.string().nullable(),
  basis: z.string(),
  decision: decisionOut,
})

export const profile = z.object({
  asOfOn: dayOut,
  households: count,
  people: count,
  poorHouseholds: count,
  nearPoorHouseholds: count,
  /** Shares of the households in percent, one decimal, rounded half up. */
  poorPercent: z.number().nullable(),
  nearPoorPercent: z.number().nullable(),
  note: z.string(),
})

const term = z.object({
  id: idOut,
  personId: idOut,
  personName: z.string(),
  office: z.enum(HELD_OFFICES),
  fromOn: dayOut,
  toOn: dayOut.nullable(),
  basisKind: z.enum(TERM_BASIS_KINDS),
  basis: z.string(),
  /** The day the mandate is given for; its extensions, the first one first. */
  dueOn: dayOut.nullable(),
  extensions: z.array(z.object({ dueBefore: dayOut.nullable(), dueOn: dayOut, decision: decisionOut })),
})

const warning = z.object({
  code: z.enum(UNIT_WARNINGS),
  count: z.int().nullable(),
  figure: z.int().nullable(),
  office: z.enum(HELD_OFFICES).nullable(),
  dueOn: dayOut.nullable(),
  basis: legalBasis.nullable(),
  certainty: z.enum(CERTAINTIES).nullable(),
})

export const unitPage = z.object({
  id: idOut,
  /** The day the page tells of. */
  on: dayOut,
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  cellType,
  symbol: z.string(),
  place: z.string(),
  code: z.string().nullable(),
  foundedOn: dayOut,
  closedOn: dayOut.nullable(),
  superior: z.object({ id: idOut, name: z.string(), isVisible: z.boolean() }).nullable(),
  unitsBelow: z.int(),
  officialMembers: z.int().nullable(),
  closing: z.object({ basis: z.string(), decision: decisionOut }).nullable(),
  versions: z.array(version),
  /** Changes decided already that hold from a later day. */
  ahead: z.array(version),
  /** Units decided to be founded below it on a later day. */
  foundedAhead: z.array(z.object({ id: idOut, name: z.string(), foundedOn: dayOut })),
  /** Changes that were to come and were taken back, the newest first. */
  takenBack: z.array(takenBackOut),
  warnings: z.array(warning),
  profiles: z.array(profile),
  terms: z.array(term),
  can: z.object({
    change: z.boolean(),
    /** Day of the change to come that may be taken back. */
    takeBack: dayOut.nullable(),
    profile: z.boolean(),
    /** Offices of this unit whose terms the caller may record. */
    offices: z.array(z.enum(HELD_OFFICES)),
    /** Kinds that may be founded below it today. */
    found: z.array(z.enum(UNIT_KINDS)),
  }),
})

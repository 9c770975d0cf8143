import { z } from 'zod'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { MEMBER_TEXT_LIMITS } from '../rules/facts.ts'
import { LEAVE_KINDS } from '../rules/leave.ts'
import { BIRTH_PRECISIONS, SEXES } from '../rules/member.ts'
import { STANDINGS } from '../rules/standing.ts'
import { MEMBER_TAGS } from '../rules/tags.ts'

export const unitParams = z.object({ unitId: id<'unit'>() })
export const personParams = z.object({ personId: id<'person'>() })

const optionalLine = (max: number) => line(max, 0).nullable()

/** Facts as they are typed: text is cleaned, an empty text empties the field. */
export const factsIn = z.object({
  fullName: line(MEMBER_TEXT_LIMITS.fullName),
  sex: z.enum(SEXES).nullable(),
  bornOn: day.nullable(),
  bornPrecision: z.enum(BIRTH_PRECISIONS).nullable(),
  admittedOn: day.nullable(),
  probationFromOn: day.nullable(),
  officialOn: day.nullable(),
  cardNumber: optionalLine(MEMBER_TEXT_LIMITS.cardNumber),
  fileNumber: optionalLine(MEMBER_TEXT_LIMITS.fileNumber),
  citizenNumber: optionalLine(MEMBER_TEXT_LIMITS.citizenNumber),
  phone: optionalLine(MEMBER_TEXT_LIMITS.phone),
  email: optionalLine(MEMBER_TEXT_LIMITS.email),
  homeAddress: optionalLine(MEMBER_TEXT_LIMITS.homeAddress),
  occupation: optionalLine(MEMBER_TEXT_LIMITS.occupation),
  ethnicity: optionalLine(MEMBER_TEXT_LIMITS.ethnicity),
})

export const factsOut = z.object({
  fullName: z.string(),
  sex: z.enum(SEXES).nullable(),
  bornOn: dayOut.nullable(),
  bornPrecision: z.enum(BIRTH_PRECISIONS).nullable(),
  admittedOn: dayOut.nullable(),
  probationFromOn: dayOut.nullable(),
  officialOn: dayOut.nullable(),
  cardNumber: z.string().nullable(),
  fileNumber: z.string().nullable(),
  citizenNumber: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  homeAddress: z.string().nullable(),
  occupation: z.string().nullable(),
  ethnicity: z.string().nullable(),
})

/** Numbers and addresses of a person, shown only to holders of `member.sensitive` and to the person. */
export const SENSITIVE_FIELDS = ['cardNumber', 'fileNumber', 'citizenNumber', 'email', 'homeAddress'] as const

export const leaveOut = z.object({
  id: idOut,
  kind: z.enum(LEAVE_KINDS),
  fromOn: dayOut,
  /** First day of taking part again. */
  toOn: dayOut.nullable(),
  reason: z.string(),
  basis: z.string(),
})

export const rosterLine = z.object({
  personId: idOut,
  fullName: z.string(),
  sex: z.enum(SEXES).nullable(),
  bornOn: dayOut.nullable(),
  bornPrecision: z.enum(BIRTH_PRECISIONS).nullable(),
  admittedOn: dayOut.nullable(),
  officialOn: dayOut.nullable(),
  standing: z.enum(STANDINGS),
  phone: z.string().nullable(),
  leave: z.object({ kind: z.enum(LEAVE_KINDS), fromOn: dayOut, toOn: dayOut.nullable() }).nullable(),
  tags: z.array(z.enum(MEMBER_TAGS)),
})
export type RosterLineOut = z.output<typeof rosterLine>

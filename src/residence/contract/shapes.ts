import { z } from 'zod'
import { dayOut, id, idOut } from '#platform/contract/fields.ts'
import { RESIDENCE_EXCEPTIONS } from '#rulebook/rules/introduction-levels.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { RESIDENCE_END_CAUSES, RESIDENCE_STAGES } from '../rules/contact.ts'
import { RESIDENCE_ACTS } from '../rules/stages.ts'

export const contactParams = z.object({ id: id<'residenceContact'>() })

const place = z.object({ unitId: idOut.nullable(), name: z.string() })

/** What the roll says of a contact that is kept: it has to end. */
export const RESIDENCE_ALARMS = ['joined_here', 'left_party'] as const
export type ResidenceAlarm = (typeof RESIDENCE_ALARMS)[number]

export const contactRow = z.object({
  id: idOut,
  stage: z.enum(RESIDENCE_STAGES),
  personId: idOut.nullable(),
  personName: z.string(),
  work: place,
  residence: place,
  introducer: place.nullable(),
  workplace: z.string(),
  exception: z.enum(RESIDENCE_EXCEPTIONS).nullable(),
  receivedOn: dayOut.nullable(),
  /** Remarks still owed. */
  remarkDue: z.object({ year: z.int(), dueOn: dayOut }).nullable(),
  alarm: z.enum(RESIDENCE_ALARMS).nullable(),
})
export type ContactRow = z.output<typeof contactRow>

const remark = z.object({
  id: idOut,
  year: z.int(),
  givenOn: dayOut,
  activities: z.string(),
  remark: z.string(),
  signedBy: z.string(),
  /** The sheet can be printed: it was written by a cell of this installation. */
  hasPaper: z.boolean(),
})

export const contactPage = contactRow.extend({
  address: z.string(),
  phone: z.string(),
  bornYear: z.int().nullable(),
  admittedOn: dayOut.nullable(),
  officialOn: dayOut.nullable(),
  askedOn: dayOut,
  introducedOn: dayOut.nullable(),
  introductionNumber: z.string(),
  introductionIssuer: z.string(),
  endedOn: dayOut.nullable(),
  endCause: z.enum(RESIDENCE_END_CAUSES).nullable(),
  closeReason: z.string(),
  /** The member himself took his request back. */
  isTakenBack: z.boolean(),
  paperBackOn: dayOut.nullable(),
  remarks: z.array(remark),
  /** What the rule book says of remarks, with how sure it is. */
  rule: z.object({ perYear: z.int(), isAsked: z.boolean(), basis: z.string(), certainty: z.enum(CERTAINTIES) }),
  papers: z.array(z.enum(['introduction', 'form'])),
  can: z.array(z.enum(RESIDENCE_ACTS)),
})
export type ContactPage = z.output<typeof contactPage>

/** As the member sees his own. */
export const ownContact = z.object({
  id: idOut,
  stage: z.enum(RESIDENCE_STAGES),
  residence: z.string(),
  introductionNumber: z.string(),
  introducedOn: dayOut.nullable(),
  receivedOn: dayOut.nullable(),
  endedOn: dayOut.nullable(),
  /** Why it was called off or ended, where it was said. */
  closeReason: z.string(),
  remarks: z.array(remark.omit({ hasPaper: true })),
  mayTakeBack: z.boolean(),
})
export type OwnContact = z.output<typeof ownContact>

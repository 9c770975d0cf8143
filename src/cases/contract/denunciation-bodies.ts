import { z } from 'zod'
import { day, id } from '#platform/contract/fields.ts'
import { PROTECTION_MEASURES } from '#rulebook/rules/denunciation-values.ts'
import {
  ALLEGATION_FINDINGS,
  ALLEGATION_OUTCOMES,
  type DENUNCIATION_ACTS,
  SENDER_WAYS,
} from '../rules/denunciation/acts.ts'
import type { EntryBodies } from '../rules/entries.ts'
import { CASE_TEXT_LIMITS } from '../rules/limits.ts'
import { agreed, count, reason, says, tells, why } from './fields.ts'
import { conclusion } from './inspection-bodies.ts'

const { few } = CASE_TEXT_LIMITS

/** What the acts of a denunciation are told. The letter itself comes out of its register and never over this wire. */
export const DENUNCIATION_ACT_BODIES = {
  meet_sender: z.object({ representatives: z.array(id<'person'>()).max(few), rightsTold: z.boolean() }),
  accept_letter: z.object({ teamWorkingDays: count, summary: says }),
  extend_settling: z.object({ agreed, reason: why, untilOn: day }),
  withdraw_letter: z.object({ isForced: z.boolean(), reason: why }),
  verify_allegation: z.object({
    contentId: z.uuid(),
    finding: z.enum(ALLEGATION_FINDINGS),
    grounds: tells,
    evidence: says,
  }),
  conclude_denunciation: conclusion.extend({
    outcomes: z
      .array(z.object({ contentId: z.uuid(), outcome: z.enum(ALLEGATION_OUTCOMES), mustBeDisciplined: z.boolean() }))
      .max(few),
  }),
  inform_sender: z.object({ way: z.enum(SENDER_WAYS), text: tells }),
  record_retaliation: z.object({ summary: tells }),
  order_protection: z.object({
    measures: z.array(z.enum(PROTECTION_MEASURES)).max(PROTECTION_MEASURES.length),
    text: says,
  }),
  end_protection: reason,
} as const satisfies {
  readonly [A in Exclude<(typeof DENUNCIATION_ACTS)[number], 'take_letter'>]: z.ZodType<EntryBodies[A]>
}

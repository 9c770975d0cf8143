import { z } from 'zod'
import { day, dayOut, line } from '#platform/contract/fields.ts'
import { DECISION_LIMITS as limits } from '../rules/decision.ts'

/** A deciding paper as typed: all four parts. */
export const decisionIn = z.object({
  number: line(limits.number),
  symbol: line(limits.symbol),
  issuer: line(limits.issuer),
  issuedOn: day,
})

export const decisionOut = z
  .object({ number: z.string(), symbol: z.string(), issuer: z.string(), issuedOn: dayOut })
  .nullable()

export const decisionRefusals = ['decision_missing', 'decision_in_future'] as const

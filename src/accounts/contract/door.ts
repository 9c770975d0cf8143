import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, line } from '#platform/contract/fields.ts'
import { done, password, passwordRefusals, totpCode } from './parts.ts'

const username = line(100).transform((text) => text.toLowerCase())
const shared = z.boolean().default(false)

/** The ways in, open to anyone. */
export const doorApi = {
  signIn: defineEndpoint({
    name: 'accounts.signIn',
    method: 'POST',
    path: '/accounts/sign-in',
    access: 'public',
    act: false,
    /** `shared`: a machine several people use; the session then ends with the browser, after a day at the latest. */
    body: z.object({ username, password, totpCode: totpCode.nullable().default(null), shared }),
    reply: done,
    refusals: ['wrong_credentials', 'totp_needed', 'totp_wrong'],
  }),

  /** First sign-in, or the way back after a forgotten password. `signedIn` false: the second factor is asked as at any sign-in. */
  redeemCode: defineEndpoint({
    name: 'accounts.redeemCode',
    method: 'POST',
    path: '/accounts/redeem',
    access: 'public',
    act: false,
    body: z.object({ username, code: line(40), password, shared }),
    reply: z.object({ signedIn: z.boolean() }),
    refusals: ['wrong_code', 'code_used', 'code_expired', ...passwordRefusals],
  }),

  /** Whether this installation still waits for its first account. */
  setup: defineEndpoint({
    name: 'accounts.setup',
    method: 'GET',
    path: '/accounts/setup',
    access: 'public',
    act: false,
    reply: z.object({ firstAccountNeeded: z.boolean() }),
    refusals: [],
  }),

  /** With the code from the console: the first person, the unit at the top, the account that looks after both. */
  beginInstallation: defineEndpoint({
    name: 'accounts.beginInstallation',
    method: 'POST',
    path: '/accounts/setup',
    access: 'public',
    act: true,
    body: z.object({
      code: line(40),
      password,
      fullName: line(100),
      unitName: line(200),
      unitKind: z.enum(['central', 'province', 'upper_committee', 'grassroots_committee']),
      unitPlace: line(100, 0).default(''),
      foundedOn: day.nullable().default(null),
    }),
    reply: z.object({ username: z.string() }),
    refusals: ['wrong_code', 'code_expired', 'already_begun', 'founded_in_future', ...passwordRefusals],
  }),
}

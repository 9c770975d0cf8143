import { z } from 'zod'
import { ACCOUNT_STATES, LANGUAGES, TEXT_SIZES } from '#accounts/rules/account.ts'
import { PASSWORD_MAX } from '#accounts/rules/password.ts'
import { OFFICES, PERMISSIONS } from '#platform/access/rights.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut, line } from '#platform/contract/fields.ts'

/** Typed marks may come composed or not, as the keyboard likes: one form, so that the same keys give the same password. */
const secret = z
  .string()
  .max(PASSWORD_MAX)
  .transform((text) => text.normalize('NFC'))
const password = secret.pipe(z.string().min(1))
const username = line(100).transform((text) => text.toLowerCase())
const totpCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))
const shared = z.boolean().default(false)
const done = z.object({ done: z.literal(true) })
const passwordRefusals = ['password_too_short', 'password_common'] as const

export const accountsApi = {
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
    refusals: ['wrong_code', 'code_expired', 'already_begun', ...passwordRefusals],
  }),

  signOut: defineEndpoint({
    name: 'accounts.signOut',
    method: 'POST',
    path: '/accounts/sign-out',
    access: 'signedIn',
    act: false,
    reply: done,
    refusals: [],
  }),

  me: defineEndpoint({
    name: 'accounts.me',
    method: 'GET',
    path: '/accounts/me',
    access: 'signedIn',
    act: false,
    reply: z.object({
      userId: idOut,
      username: z.string(),
      person: z.object({ id: idOut, fullName: z.string() }),
      today: dayOut,
      units: z.array(
        z.object({
          id: idOut,
          name: z.string(),
          kind: z.string(),
          offices: z.array(z.enum(OFFICES)),
          permissions: z.array(z.object({ permission: z.enum(PERMISSIONS), reach: z.enum(['unit', 'subtree']) })),
        }),
      ),
      settings: z.object({ textSize: z.enum(TEXT_SIZES), language: z.enum(LANGUAGES) }),
      totp: z.object({ on: z.boolean(), mustEnrol: z.boolean() }),
    }),
    refusals: [],
  }),

  saveSettings: defineEndpoint({
    name: 'accounts.saveSettings',
    method: 'PUT',
    path: '/accounts/me/settings',
    access: 'signedIn',
    act: false,
    body: z.object({ textSize: z.enum(TEXT_SIZES), language: z.enum(LANGUAGES) }),
    reply: done,
    refusals: [],
  }),

  sessions: defineEndpoint({
    name: 'accounts.sessions',
    method: 'GET',
    path: '/accounts/me/sessions',
    access: 'signedIn',
    act: false,
    reply: z.object({
      rows: z.array(
        z.object({
          id: idOut,
          current: z.boolean(),
          /** As the browser names itself; the client makes words of it. */
          userAgent: z.string(),
          address: z.string(),
          since: instantOut,
          lastSeenAt: instantOut,
        }),
      ),
    }),
    refusals: [],
  }),

  endSession: defineEndpoint({
    name: 'accounts.endSession',
    method: 'DELETE',
    path: '/accounts/me/sessions/:sessionId',
    access: 'signedIn',
    act: false,
    params: z.object({ sessionId: id<'session'>() }),
    reply: done,
    refusals: [],
  }),

  endOtherSessions: defineEndpoint({
    name: 'accounts.endOtherSessions',
    method: 'POST',
    path: '/accounts/me/sessions/end-others',
    access: 'signedIn',
    act: false,
    reply: z.object({ ended: z.number() }),
    refusals: [],
  }),

  changePassword: defineEndpoint({
    name: 'accounts.changePassword',
    method: 'POST',
    path: '/accounts/me/password',
    access: 'signedIn',
    act: false,
    body: z.object({ current: password, wanted: password }),
    reply: done,
    refusals: ['wrong_password', ...passwordRefusals],
  }),

  beginTotp: defineEndpoint({
    name: 'accounts.beginTotp',
    method: 'POST',
    path: '/accounts/me/totp',
    access: 'signedIn',
    act: false,
    body: z.object({ password }),
    /** `address` is what the QR code holds, `key` the same to type in by hand. */
    reply: z.object({ address: z.string(), key: z.string() }),
    refusals: ['wrong_password', 'totp_already_on'],
  }),

  confirmTotp: defineEndpoint({
    name: 'accounts.confirmTotp',
    method: 'POST',
    path: '/accounts/me/totp/confirm',
    access: 'signedIn',
    act: false,
    body: z.object({ totpCode }),
    reply: done,
    refusals: ['totp_wrong', 'totp_not_begun', 'totp_already_on'],
  }),

  removeTotp: defineEndpoint({
    name: 'accounts.removeTotp',
    method: 'POST',
    path: '/accounts/me/totp/remove',
    access: 'signedIn',
    act: false,
    body: z.object({ password }),
    reply: done,
    refusals: ['wrong_password'],
  }),

  /** Everyone with a place in the unit today, with or without an account. */
  ofUnit: defineEndpoint({
    name: 'accounts.ofUnit',
    method: 'GET',
    path: '/accounts/units/:unitId',
    access: 'account.make',
    act: false,
    params: z.object({ unitId: id<'unit'>() }),
    reply: z.object({
      unit: z.object({ id: idOut, name: z.string() }),
      rows: z.array(
        z.object({
          personId: idOut,
          fullName: z.string(),
          offices: z.array(z.enum(OFFICES)),
          state: z.enum(ACCOUNT_STATES),
          userId: idOut.nullable(),
          username: z.string().nullable(),
          lastSignedInAt: instantOut.nullable(),
          codeExpiresAt: instantOut.nullable(),
          totpOn: z.boolean(),
          /** False where an office elsewhere puts the account beyond this caller. */
          mayChange: z.boolean(),
        }),
      ),
    }),
    refusals: [],
  }),

  make: defineEndpoint({
    name: 'accounts.make',
    method: 'POST',
    path: '/accounts',
    access: 'account.make',
    act: true,
    body: z.object({ unitId: id<'unit'>(), personId: id<'person'>() }),
    reply: z.object({ userId: idOut, username: z.string(), code: z.string(), codeExpiresAt: instantOut }),
    refusals: ['account_exists', 'holds_office_elsewhere', 'code_already_shown'],
  }),

  /** A new code is the way back for who forgot the password; `removeTotp` for who lost the telephone. */
  renewCode: defineEndpoint({
    name: 'accounts.renewCode',
    method: 'POST',
    path: '/accounts/:userId/code',
    access: 'account.make',
    act: true,
    params: z.object({ userId: id<'user'>() }),
    body: z.object({ unitId: id<'unit'>(), removeTotp: z.boolean().default(false) }),
    reply: z.object({ userId: idOut, username: z.string(), code: z.string(), codeExpiresAt: instantOut }),
    refusals: ['account_closed', 'holds_office_elsewhere', 'code_already_shown'],
  }),

  close: defineEndpoint({
    name: 'accounts.close',
    method: 'POST',
    path: '/accounts/:userId/close',
    access: 'account.make',
    act: true,
    params: z.object({ userId: id<'user'>() }),
    body: z.object({ unitId: id<'unit'>() }),
    reply: done,
    refusals: ['account_closed', 'holds_office_elsewhere', 'own_account'],
  }),

  reopen: defineEndpoint({
    name: 'accounts.reopen',
    method: 'POST',
    path: '/accounts/:userId/reopen',
    access: 'account.make',
    act: true,
    params: z.object({ userId: id<'user'>() }),
    body: z.object({ unitId: id<'unit'>() }),
    reply: done,
    refusals: ['account_open', 'holds_office_elsewhere'],
  }),
}

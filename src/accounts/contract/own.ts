import { z } from 'zod'
import { LANGUAGES, TEXT_SIZES } from '#accounts/rules/account.ts'
import { OFFICES, PERMISSIONS } from '#platform/access/rights.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, instantOut } from '#platform/contract/fields.ts'
import { done, password, passwordRefusals, totpCode } from './parts.ts'

/** What each person does with his own account. */
export const ownApi = {
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
}

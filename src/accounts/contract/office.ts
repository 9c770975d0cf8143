import { z } from 'zod'
import { ACCOUNT_STATES } from '#accounts/rules/account.ts'
import { OFFICES } from '#platform/access/rights.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, instantOut } from '#platform/contract/fields.ts'
import { done } from './parts.ts'

/** What those entitled do with the accounts of a unit's people. */
export const officeApi = {
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
    refusals: ['account_exists', 'holds_office_elsewhere', 'officer_accounts_from_above', 'code_already_shown'],
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
    refusals: ['account_closed', 'holds_office_elsewhere', 'officer_accounts_from_above', 'code_already_shown'],
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
    refusals: ['account_closed', 'holds_office_elsewhere', 'officer_accounts_from_above', 'own_account'],
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
    refusals: ['account_open', 'holds_office_elsewhere', 'officer_accounts_from_above'],
  }),
}

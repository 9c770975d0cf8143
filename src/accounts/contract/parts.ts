import { z } from 'zod'
import { PASSWORD_MAX } from '#accounts/rules/password.ts'

/** Typed marks may come composed or not, as the keyboard likes: one form, so that the same keys give the same password. */
export const password = z
  .string()
  .max(PASSWORD_MAX)
  .transform((text) => text.normalize('NFC'))
  .pipe(z.string().min(1))

export const totpCode = z
  .string()
  .max(20)
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))

export const done = z.object({ done: z.literal(true) })

export const passwordRefusals = ['password_too_short', 'password_common'] as const

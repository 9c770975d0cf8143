import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { PASSWORD_MAX, PASSWORD_MIN } from '#accounts/rules/password.ts'
import { USERNAME_MAX, USERNAME_PATTERN } from '#accounts/rules/username.ts'
import { type Clock, newId } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'

/** A session ends this long after signing in; on a machine used by several (`rememberMe: false`) after a day. */
const SESSION_DAYS = 30
/** The header in which our own routes hand over the caller's address; what clients send under it never gets here. */
export const ADDRESS_HEADER = 'x-nennep-address'

export interface AuthOptions {
  readonly db: Db
  readonly clock: Clock
  /** Signs cookies and seals TOTP secrets. */
  readonly secret: string
  readonly publicUrl: string
  /** Refuses sessions of demonstration accounts. */
  readonly production: boolean
}

export type Auth = ReturnType<typeof makeAuth>

/**
 * better-auth as a library: passwords, sessions, TOTP. Its own HTTP routes are not served; nobody signs up, no letter is sent,
 * nothing is reported to its makers.
 */
export function makeAuth({ db, clock, secret, publicUrl, production }: AuthOptions) {
  return betterAuth({
    appName: 'Nền Nếp',
    baseURL: publicUrl,
    secret,
    // Named here too, so that the library does not look for others in the environment.
    secrets: [{ version: 1, value: secret }],
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: false,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashSecret, verify: ({ hash: hashed, password }) => verifySecret(hashed, password) },
    },
    // Accounts are made by recordAccount; the library is told of the column so that its own check of the tables passes.
    user: { modelName: 'authUser', additionalFields: { personId: { type: 'string', required: true, input: false } } },
    session: {
      modelName: 'authSession',
      expiresIn: SESSION_DAYS * 86_400,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: { lastSeenAt: { type: 'date', required: false, input: false } },
    },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'nennep',
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId(clock) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const owner = await db
              .selectFrom('authUser')
              .select(['closedAt', 'isDemo'])
              .where('id', '=', session.userId)
              .executeTakeFirst()
            if (!owner || owner.closedAt !== null || (production && owner.isDemo)) return false
            const at = clock.now()
            const lasts = session.expiresAt.getTime() - session.createdAt.getTime()
            return { data: { ...session, createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + lasts) } }
          },
        },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: USERNAME_MAX,
        usernameValidator: (name) => USERNAME_PATTERN.test(name),
      }),
      twoFactor({
        issuer: 'Nền Nếp',
        twoFactorTable: 'authTwoFactor',
        // Our own brakes (throttle.store.ts) know trusted browsers; a lock on the account would keep its owner out.
        accountLockout: { enabled: false },
      }),
    ],
  })
}

/** Argon2id with 19 MiB and two passes: the figures OWASP gives for it. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

export async function verifySecret(hashed: string, secret: string): Promise<boolean> {
  return await verify(hashed, secret)
}

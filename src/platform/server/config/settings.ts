import { isIP } from 'node:net'
import { z } from 'zod'
import { StartFault } from './start-fault.ts'

const flag = z.enum(['true', 'false', '1', '0', 'yes', 'no']).transform((word) => ['true', '1', 'yes'].includes(word))
const webAddress = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, ''))
// A sign such as `/` in a password, not written as %2F, makes the whole address unreadable.
const postgresAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/)
  .refine(URL.canParse)
const mailAddress = z.string().regex(/^[^<>]*<?[^\s<>@]+@[^\s<>@]+>?$/)

/** An address, or a network as `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most
}

/** Every environment variable the program reads. Nothing else reads the environment (tests/architecture). */
export const settingsSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PUBLIC_URL: webAddress.optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .refine((proxies) => proxies.every(isNetwork))
    .optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: postgresAddress.optional(),
  DATABASE_URL_POOLER: postgresAddress.optional(),
  DATABASE_URL_REPLICA: postgresAddress.optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  DEMO: flag.optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  REQUIRE_TOTP_FOR_COMMITTEES: flag.default(false),
  UPLOAD_MB_PER_DAY: z.coerce.number().int().min(1).max(100_000).default(200),
  PHOTO_MAX_MEGAPIXELS: z.coerce.number().int().min(1).max(200).default(50),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/)
    .refine(URL.canParse)
    .optional(),
  MAIL_FROM: mailAddress.optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).optional(),
  CONSOLE_LANGUAGE: z.enum(['vi', 'en']).default('vi'),
})

export type SettingName = keyof typeof settingsSchema.shape

export interface Settings {
  readonly environment: 'development' | 'test' | 'production'
  readonly port: number
  readonly host: string
  /** Address people type, without a closing slash. */
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  /** As asked for; where the data really go is decided by `resolveDataDir`. */
  readonly dataDir: string | null
  /** Null: the program runs its own PostgreSQL. */
  readonly databaseUrl: string | null
  /** A pooler in front of the database, for all but migrations and jobs. Null: there is none. */
  readonly databaseUrlPooler: string | null
  /** A copy that follows the database: figures of reports are read there. Null: there is none. */
  readonly databaseUrlReplica: string | null
  readonly databaseConnections: number
  readonly demo: boolean
  readonly authSecret: string | null
  readonly requireTotpForCommittees: boolean
  /** How much one person may hand in within a day, in bytes. */
  readonly uploadBytesPerDay: number
  readonly photoMaxMegapixels: number
  readonly smtpUrl: string | null
  readonly mailFrom: string | null
  readonly metricsToken: string | null
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug'
  readonly consoleLanguage: 'vi' | 'en'
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Parses the environment once, at start. Throws a StartFault that names the first setting that cannot be used. */
export function readSettings(environment: Environment = process.env): Settings {
  const parsed = settingsSchema.safeParse(withoutEmpty(environment))
  if (!parsed.success) throw new StartFault('bad_setting', { name: String(parsed.error.issues[0]?.path[0]) })
  const found = parsed.data
  const production = found.NODE_ENV === 'production'
  if (production && found.DEMO === true) throw new StartFault('demo_in_production')
  if (found.SMTP_URL !== undefined && found.MAIL_FROM === undefined) {
    throw new StartFault('bad_setting', { name: 'MAIL_FROM' })
  }
  return {
    environment: found.NODE_ENV,
    port: found.PORT,
    host: found.HOST,
    publicUrl: found.PUBLIC_URL ?? `http://${nameInAddress(found.HOST)}:${found.PORT}`,
    trustedProxies: found.TRUSTED_PROXIES ?? [],
    dataDir: found.DATA_DIR ?? null,
    databaseUrl: found.DATABASE_URL ?? null,
    databaseUrlPooler: found.DATABASE_URL_POOLER ?? null,
    databaseUrlReplica: found.DATABASE_URL_REPLICA ?? null,
    databaseConnections: found.DATABASE_CONNECTIONS,
    // A database of one's own is never filled with invented people unless asked.
    demo: found.DEMO ?? (!production && found.DATABASE_URL === undefined),
    authSecret: found.AUTH_SECRET ?? null,
    requireTotpForCommittees: found.REQUIRE_TOTP_FOR_COMMITTEES,
    uploadBytesPerDay: found.UPLOAD_MB_PER_DAY * 1_000_000,
    photoMaxMegapixels: found.PHOTO_MAX_MEGAPIXELS,
    smtpUrl: found.SMTP_URL ?? null,
    mailFrom: found.MAIL_FROM ?? null,
    metricsToken: found.METRICS_TOKEN ?? null,
    logLevel: found.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    consoleLanguage: found.CONSOLE_LANGUAGE,
  }
}

/** `PORT=` in a unit file means "not set". */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) => {
      const value = environment[name]?.trim()
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
}

function nameInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Read apart, because a wrong setting must be told in the operator's language too. */
export function readConsoleLanguage(environment: Environment = process.env): 'vi' | 'en' {
  return environment['CONSOLE_LANGUAGE']?.trim() === 'en' ? 'en' : 'vi'
}

/** Where the operating system says its own things are; no setting of ours. */
export const systemEnvironment: Environment = process.env

import type { SettingName } from './settings.ts'

export interface SettingDoc {
  readonly ifUnset: string
  readonly meaning: string
}

/** What an operator reads about each setting: the README's table is made from this and a test compares the two. */
export const SETTING_DOCS: Readonly<Record<SettingName, SettingDoc>> = {
  NODE_ENV: {
    ifUnset: '`development`',
    meaning:
      '`production` refuses demonstration data and makes the first account through a one-time code on the console.',
  },
  PORT: { ifUnset: '`8080`', meaning: 'Port the program listens on.' },
  HOST: { ifUnset: '`127.0.0.1`', meaning: 'Address the program listens on; `0.0.0.0` lets other machines in.' },
  PUBLIC_URL: {
    ifUnset: '`http://HOST:PORT`',
    meaning: 'Address people type, as seen from outside a reverse proxy. With `https` cookies are sent over TLS only.',
  },
  TRUSTED_PROXIES: {
    ifUnset: 'none',
    meaning: 'Addresses or networks of reverse proxies, comma between, whose `X-Forwarded-For` is believed.',
  },
  DATA_DIR: { ifUnset: '`data/`', meaning: 'Folder of the database and of files handed in.' },
  DATABASE_URL: {
    ifUnset: 'own PostgreSQL',
    meaning:
      'A PostgreSQL server 15 to 18 to use instead of the one the program brings (`postgres://user:password@host/database`).',
  },
  DATABASE_URL_POOLER: {
    ifUnset: 'none',
    meaning:
      'A transaction pooler in front of `DATABASE_URL`, for all but migrations and jobs; its login brings role and limits (`docs/operations/scale.md`).',
  },
  DATABASE_URL_REPLICA: {
    ifUnset: 'the database itself',
    meaning:
      'A copy that follows the database (streaming replication): figures of reports are read there while it is at most a minute behind; the page says so.',
  },
  DATABASE_CONNECTIONS: { ifUnset: '`10`', meaning: 'Most connections to the database at one time.' },
  DEMO: {
    ifUnset: '`true` with the own PostgreSQL outside production, else `false`',
    meaning: 'Load invented demonstration data into an empty database.',
  },
  AUTH_SECRET: {
    ifUnset: 'made once, kept in `DATA_DIR`',
    meaning: 'At least 32 characters that sign sessions; the same for every process on one database.',
  },
  REQUIRE_TOTP_FOR_COMMITTEES: {
    ifUnset: '`false`',
    meaning:
      'Officers of committees above the cell, also who follows a cell for one, must sign in with a second factor.',
  },
  UPLOAD_MB_PER_DAY: {
    ifUnset: '`200`',
    meaning: 'How many megabytes of files one person may hand in within a day.',
  },
  PHOTO_MAX_MEGAPIXELS: {
    ifUnset: '`50`',
    meaning: 'Largest photograph of a bulletin that is unpacked; a larger one is refused by its first bytes.',
  },
  SMTP_URL: { ifUnset: 'no e-mail', meaning: 'Mail server, `smtp://user:password@host:587` or `smtps://...`.' },
  MAIL_FROM: { ifUnset: 'required with `SMTP_URL`', meaning: 'Sender of e-mail, `Name <address>`.' },
  METRICS_TOKEN: {
    ifUnset: 'loopback only',
    meaning: 'At least 16 characters; whoever shows it as a bearer token may read `/metrics` from another machine.',
  },
  LOG_LEVEL: {
    ifUnset: '`info` in production, else `warn`',
    meaning: '`fatal`, `error`, `warn`, `info` or `debug`; one JSON object a line on standard output.',
  },
  CONSOLE_LANGUAGE: { ifUnset: '`vi`', meaning: 'Language of what is said on the console at start: `vi` or `en`.' },
}

/** The table of the README, in Markdown. */
export function settingsTable(): string {
  const rows = Object.entries(SETTING_DOCS).map(
    ([name, { ifUnset, meaning }]) => `| \`${name}\` | ${ifUnset} | ${meaning} |`,
  )
  return ['| Setting | If not set | Meaning |', '|---|---|---|', ...rows].join('\n')
}

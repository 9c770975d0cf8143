import type pg from 'pg'
import type { Clock } from './clock.ts'
import type { Db } from './db/db.ts'
import type { Log } from './log/log.ts'
import type { Mailer } from './mail/mailer.ts'

/** What the program is given once, at start. Each capability's routes take the part they need. */
export interface ServerDeps {
  readonly db: Db
  /** For the few hot statements that are named and prepared. */
  readonly pool: pg.Pool
  /** A copy of the database that only figures are read from; absent where there is none. */
  readonly copy?: Db
  readonly clock: Clock
  readonly log: Log
  /** Folder of uploaded files, by digest. */
  readonly filesDir: string
  /** How much one person may hand in within a day. */
  readonly uploadBytesPerDay: number
  /** Largest photograph that is unpacked. */
  readonly photoMaxMegapixels: number
  /** Null: no mail server is set. */
  readonly mailer: Mailer | null
  readonly publicUrl: string
  readonly requireTotpForCommittees: boolean
}

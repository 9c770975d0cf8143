import { pino } from 'pino'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { keepCounters } from '#reports/public.ts'

/** What of a server carries counters, over DATABASE_URL, until it is killed. */
const db = makeDb(makePool({ url: process.env['DATABASE_URL'] ?? '', max: 2 }))
keepCounters({ db, clock: systemClock, log: pino({ level: 'silent' }) })
process.stdout.write('runs at nowhere\n')

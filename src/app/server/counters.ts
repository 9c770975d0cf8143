import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { carryAll, findDifferences, rebuildCounters } from '#reports/public.ts'
import { say } from './console.ts'
import { CommandFault, runCommand } from './run-command.ts'
import { withDatabase } from './with-database.ts'

/** `npm run counters -- check` (is nothing else asked) or `rebuild`. */
await runCommand(async (settings) => {
  const asked = process.argv[2] ?? 'check'
  if (asked !== 'check' && asked !== 'rebuild') throw new CommandFault({ key: 'counters.usage', facts: {} })
  return await withDatabase(settings, async ({ databaseUrl }) => {
    const db = makeDb(makePool({ url: databaseUrl, max: 2 }))
    try {
      return asked === 'check' ? await check(db) : await rebuild(db)
    } finally {
      await db.destroy()
    }
  })
})

type Db = ReturnType<typeof makeDb>

async function check(db: Db) {
  await carryAll({ db, clock: systemClock })
  const wrong = await findDifferences(db)
  for (const { unitId, span, what, indicator } of wrong) say(`${span} ${unitId} ${what} ${indicator ?? ''}`.trimEnd())
  if (wrong.length > 0) throw new CommandFault({ key: 'counters.wrong', facts: { n: wrong.length } })
  return { key: 'counters.whole', facts: {} }
}

async function rebuild(db: Db) {
  const months = await rebuildCounters({ db, clock: systemClock })
  return { key: 'counters.rebuilt', facts: { months } }
}

import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import type { Manifest } from '#platform/server/backup/manifest.ts'
import { writeBackup } from '#platform/server/backup/write-backup.ts'
import { systemClock } from '#platform/server/clock.ts'
import { CommandFault, runCommand } from './run-command.ts'
import { withDatabase } from './with-database.ts'

/** `npm run backup -- FILE` */
await runCommand(async (settings) => {
  const target = path.resolve(process.argv[2] ?? 'nen-nep.backup.tar.gz')
  refuseUnwritable(target)
  const manifest = await withDatabase(settings, ({ databaseUrl, dataFolder }) =>
    writeBackup({ databaseUrl, dataFolder, target, madeAt: systemClock.now() }),
  )
  return { key: 'backup.done', facts: { ...countOf(manifest), target } }
})

function refuseUnwritable(target: string): void {
  try {
    accessSync(path.dirname(target), constants.W_OK)
  } catch {
    throw new CommandFault({ key: 'file.unwritable', facts: { file: target } })
  }
}

function countOf({ tables, files }: Manifest) {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  return { rows, files: Object.keys(files).length }
}

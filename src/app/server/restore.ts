import { existsSync } from 'node:fs'
import path from 'node:path'
import { localDateAt, localTimeAt } from '#kernel/local-date.ts'
import { readBackup } from '#platform/server/backup/read-backup.ts'
import { RestoreFault } from '#platform/server/backup/restore-fault.ts'
import { readMigrations } from '#platform/server/db/migrate.ts'
import { CommandFault, runCommand } from './run-command.ts'
import { withNewDatabase } from './with-database.ts'

const notEmpty = () => new RestoreFault('database_not_empty')

/** `npm run restore -- FILE` */
await runCommand(async (settings) => {
  const source = path.resolve(process.argv[2] ?? '')
  if (!existsSync(source)) throw new CommandFault({ key: 'file.missing', facts: { file: source } })
  try {
    const manifest = await withNewDatabase(
      settings,
      ({ databaseUrl, dataFolder, projectRoot }) => {
        const migrations = readMigrations(path.join(projectRoot, 'db', 'migrations'))
        return readBackup({ databaseUrl, dataFolder, source, migrations })
      },
      notEmpty,
    )
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
    const at = new Date(manifest.madeAt)
    const madeAt = `${localTimeAt(at)}, ${localDateAt(at).split('-').reverse().join('/')}`
    return { key: 'restore.done', facts: { rows, files: Object.keys(manifest.files).length, madeAt } }
  } catch (fault) {
    if (!(fault instanceof RestoreFault)) throw fault
    throw new CommandFault({ key: `restore.${fault.code}`, facts: { detail: fault.detail } })
  }
})

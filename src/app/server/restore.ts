import { existsSync } from 'node:fs'
import path from 'node:path'
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
    const madeAt = vietnameseMoment(manifest.madeAt)
    return { key: 'restore.done', facts: { rows, files: Object.keys(manifest.files).length, madeAt } }
  } catch (fault) {
    if (!(fault instanceof RestoreFault)) throw fault
    throw new CommandFault({ key: `restore.${fault.code}`, facts: { detail: fault.detail } })
  }
})

/** `08:11, 23/11/2026`, as the pages write it. */
function vietnameseMoment(at: string): string {
  const moment = new Date(at)
  const inVietNam = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', ...parts }).format(moment)
  const time = inVietNam({ hour: '2-digit', minute: '2-digit' })
  return `${time}, ${inVietNam({ day: '2-digit', month: '2-digit', year: 'numeric' })}`
}

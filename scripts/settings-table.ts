/** Writes the table of settings into README.md: `node scripts/settings-table.ts`. A test compares the two. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { settingsTable } from '#platform/server/config/settings-table.ts'

const readme = path.resolve(import.meta.dirname, '../README.md')
const marked = /<!-- settings -->\n[\s\S]*?<!-- \/settings -->/
const table = `<!-- settings -->\n${settingsTable()}\n<!-- /settings -->`
writeFileSync(readme, readFileSync(readme, 'utf8').replace(marked, table))

// Rebuilds what is generated: from the migrations db/schema.sql and the database types, from the endpoints the page of rights.
// `--check` only compares.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { servedEndpoints } from '#tests/architecture/served-endpoints.ts'
import { onDatabase, startTestCluster, TEMPLATE } from '#tests/support/cluster.ts'
import { dumpSchema } from './dump-schema.ts'
import { rightsPage } from './rights-page.ts'

const root = path.resolve(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const cluster = await startTestCluster()
let stale = 0
try {
  const url = cluster.server.url(TEMPLATE)
  keep('db/schema.sql', await onDatabase(url, dumpSchema))
  keep('src/platform/server/db/schema.gen.ts', typesOf(url))
  keep('docs/rights.md', rightsPage(await servedEndpoints()))
} finally {
  await cluster.stop()
}
process.exit(stale > 0 ? 1 : 0)

function typesOf(url: string): string {
  const bin = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const text = execFileSync(
    process.execPath,
    [
      bin,
      '--dialect',
      'postgres',
      '--url',
      url,
      '--camel-case',
      '--date-parser',
      'string',
      '--numeric-parser',
      'number',
      '--print',
      '--no-domains',
      '--default-schema',
      'public',
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  // Counts stay far below 2^53, so bigint is read as a number (db.ts).
  return text
    .slice(text.indexOf('/**'))
    .replace(
      /export type Int8 = [^;]+;/,
      'export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;',
    )
}

function keep(file: string, text: string): void {
  const full = path.join(root, file)
  const old = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : ''
  if (old === text) return
  stale += check ? 1 : 0
  console.log(check ? `${file} is not what the code gives: run npm run generate` : `${file} written`)
  if (!check) fs.writeFileSync(full, text)
}

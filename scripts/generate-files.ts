import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { servedEndpoints } from '#tests/architecture/served-endpoints.ts'
import { onDatabase, startTestCluster, TEMPLATE } from '#tests/support/cluster.ts'
import { caseRightsPage } from './case-rights-page.ts'
import { dumpSchema } from './dump-schema.ts'
import { rightsPage } from './rights-page.ts'

const root = path.resolve(import.meta.dirname, '..')

/** From the migrations db/schema.sql and the database types, from the endpoints the page of rights, from the procedures that of a case. Answers how many were stale. */
export async function generateFiles({ check }: { readonly check: boolean }): Promise<number> {
  const cluster = await startTestCluster()
  try {
    const url = cluster.server.url(TEMPLATE)
    const files = [
      ['db/schema.sql', await onDatabase(url, dumpSchema)],
      ['src/platform/server/db/schema.gen.ts', typesOf(url)],
      ['docs/rights.md', rightsPage(await servedEndpoints())],
      ['docs/case-rights.md', caseRightsPage()],
    ] as const
    return files.filter(([file, text]) => !keep(file, text, check)).length
  } finally {
    await cluster.stop()
  }
}

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

/** False where the file is not what the code gives and was only to be compared. */
function keep(file: string, text: string, check: boolean): boolean {
  const full = path.join(root, file)
  const old = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : ''
  if (old === text) return true
  console.log(check ? `${file} is not what the code gives: run npm run generate` : `${file} written`)
  if (!check) fs.writeFileSync(full, text)
  return !check
}

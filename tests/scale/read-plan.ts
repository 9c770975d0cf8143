import pg from 'pg'
import { expect } from 'vitest'
import type { FreshDb } from '#tests/support/fresh-db.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The statements sent while something runs, as they are sent: every one goes through the driver's `query`. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const sent: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given
    const asked = typeof first === 'object' && first !== null ? first : {}
    const text = typeof first === 'string' ? first : 'text' in asked ? String(asked.text) : ''
    const values = Array.isArray(second) ? second : 'values' in asked && Array.isArray(asked.values) ? asked.values : []
    if (/^\s*(\/\*.*?\*\/\s*)?(select|with)\b/i.test(text)) sent.push({ text, values })
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return sent
}

/** One node of a plan that reads a table. */
export interface Reading {
  readonly how: string
  readonly table: string | null
  readonly index: string | null
  /** Rows given on and rows thrown away, over all its turns. */
  readonly rows: number
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

/** What a statement really read, by the plan the server made of it by its own statistics. */
export async function readingsOf(pool: pg.Pool, { text, values }: Statement): Promise<readonly Reading[]> {
  const { rows } = await pool.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `explain (analyze, buffers, format json) ${text}`,
    [...values],
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return plan === undefined ? [] : readingsIn(plan)
}

function readingsIn(node: PlanNode): readonly Reading[] {
  const below = (node.Plans ?? []).flatMap(readingsIn)
  const [table, index] = [node['Relation Name'] ?? null, node['Index Name'] ?? null]
  if (table === null && index === null) return below
  const rows = Math.round((node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'])
  return [{ how: node['Node Type'], table, index, rows }, ...below]
}

/** What every statement sent while something runs really reads. */
export async function readingsBy(
  { pool }: Pick<FreshDb, 'pool'>,
  work: () => Promise<unknown>,
): Promise<readonly Reading[]> {
  const statements = await statementsOf(work)
  expect(statements.length).toBeGreaterThan(0)
  const readings = []
  for (const statement of statements) readings.push(...(await readingsOf(pool, statement)))
  return readings
}

/** No whole table, this index, so many rows at most. */
export function expectBounded(readings: readonly Reading[], { by, within }: { by: string; within: number }) {
  expect(readings.filter(({ how }) => how.includes('Seq Scan'))).toEqual([])
  expect(readings.map(({ index }) => index)).toContain(by)
  expect(readings.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(within)
}

import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { CASE_ACTS, CASE_CLOCKS, CASE_PARTS, CASE_STAGES, PROCEDURES, VARIANTS } from '../rules/vocabulary.ts'

const fresh = freshDb()

const CHECKS: Readonly<Record<string, readonly string[]>> = {
  case_file_procedure: PROCEDURES,
  case_file_variant: VARIANTS,
  case_file_stage: CASE_STAGES,
  case_part_part: CASE_PARTS,
  case_clock_clock: CASE_CLOCKS,
  case_entry_stage: CASE_STAGES,
  case_entry_act: CASE_ACTS,
}

describe('the words of cases', () => {
  it.each(Object.entries(CHECKS))('%s holds exactly the words of the rules', async (name, words) => {
    const { rows } = await sql<{ readonly text: string }>`
      select pg_get_constraintdef(oid) as text from pg_constraint where conname = ${name}`.execute(fresh.db)
    const held = [...(rows[0]?.text ?? '').matchAll(/'([a-z_]+)'/g)].map(([, word]) => word)
    expect(held.toSorted()).toEqual([...words].toSorted())
  })
})

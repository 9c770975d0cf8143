import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { CONFERENCE_ACTS, STAGE_TABLE } from './stages.ts'

const PAGE = path.resolve(import.meta.dirname, '../../../docs/processes/conference.md')

it('docs/processes/conference.md lists every act with its stages as the table has them', () => {
  const rows = [...readFileSync(PAGE, 'utf8').matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|/gm)]
  const told = rows.map(([, act, stages = '', to = '']) => ({
    act,
    in: [...stages.matchAll(/\w+/g)].map(String),
    to: /`(\w+)`/.exec(to)?.[1] ?? null,
  }))
  expect(told).toEqual(CONFERENCE_ACTS.map((act) => ({ act, in: [...STAGE_TABLE[act].in], to: STAGE_TABLE[act].to })))
})

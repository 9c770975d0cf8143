import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import { performAct } from '#platform/server/acts/perform.ts'
import { ROOT } from '../architecture/source-files.ts'
import { onDatabase } from '../support/cluster.ts'
import { freshDb } from '../support/fresh-db.ts'
import { newKey, testClock } from '../support/test-app.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T12:00:00.120+07:00')
const CELL = '0192f0c0-0000-7000-8000-000000000001' as UnitId
const OTHER = '0192f0c0-0000-7000-8000-000000000002' as UnitId

const asOwner = (statement: string) => onDatabase(fresh.ownerUrl, (client) => client.query(statement))

async function act(unitId: UnitId): Promise<void> {
  const key = newKey()
  const call = { key, name: 'test.write', by: { userId: null, personId: null }, request: { key } }
  const answer = await performAct({ db: fresh.db, clock }, call, async () =>
    ok({ reply: {}, unitId, subject: { kind: 'test', id: key }, content: { key } }),
  )
  if (!answer.ok) throw new Error(answer.error.code)
}

const PROGRAM = path.join(ROOT, 'scripts/verify-ledger.mjs')

const verify = (...args: string[]) => verifyWith(PROGRAM, ...args)

function verifyWith(program: string, ...args: string[]) {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: fresh.ownerUrl, CONSOLE_LANGUAGE: 'en' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
  return { code: status, said: `${stdout}${stderr}`.trim() }
}

beforeEach(async () => {
  await asOwner(`truncate ledger_entry, ledger_head, act, unit cascade;
    insert into unit (id, founded_on) values ('${CELL}', '2020-01-01'), ('${OTHER}', '2020-01-01')`)
  for (const unit of [CELL, OTHER, CELL, CELL, OTHER]) await act(unit)
})

describe('the independent verifier', () => {
  it('finds every chain of real acts whole', () => {
    expect(verify()).toEqual({ code: 0, said: '2 ledgers, 5 entries: all hold.' })
  })

  it.each([
    [
      'an entry that says something else',
      `update ledger_entry set act = 'test.other' where unit_id = '${CELL}' and seq = 2`,
      2,
      'the entry was changed.',
    ],
    [
      'another person in an entry',
      `update ledger_entry set actor = 'somebody' where unit_id = '${CELL}' and seq = 3`,
      3,
      'the entry was changed.',
    ],
    [
      'another content',
      `update ledger_entry set digest = 'x' where unit_id = '${CELL}' and seq = 1`,
      1,
      'the entry was changed.',
    ],
    [
      'an entry taken out',
      `delete from ledger_entry where unit_id = '${CELL}' and seq = 2`,
      3,
      'an entry before it is missing.',
    ],
    [
      'a cut end',
      `delete from ledger_entry where unit_id = '${CELL}' and seq = 3`,
      3,
      'the end does not match: entries were removed or added outside the program.',
    ],
    [
      'a chain joined anew',
      `update ledger_entry set previous_hash = 'x' where unit_id = '${CELL}' and seq = 2`,
      2,
      'it does not join the entry before it.',
    ],
    [
      'an act moved in time',
      `update act set at = at - interval '1 day' where id = (select act_id from ledger_entry where unit_id = '${CELL}' and seq = 2)`,
      2,
      'it differs from the act on record.',
    ],
    [
      'a vanished head',
      `delete from ledger_head where unit_id = '${CELL}'`,
      4,
      'the end does not match: entries were removed or added outside the program.',
    ],
  ])('names the first broken place: %s', async (_what, statement, seq, why) => {
    await asOwner(statement)
    expect(verify()).toEqual({ code: 1, said: `The ledger of unit ${CELL} is broken from entry ${seq}: ${why}` })
  })

  it('works from a folder whose name has spaces and marks', async () => {
    const place = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-ledger-'))
    const scripts = path.join(place, 'Nền Nếp 100%', 'scripts')
    mkdirSync(scripts, { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(place, 'node_modules'))
    copyFileSync(PROGRAM, path.join(scripts, 'verify-ledger.mjs'))
    await asOwner(`delete from ledger_entry where unit_id = '${CELL}' and seq = 2`)
    const { code, said } = verifyWith(path.join(scripts, 'verify-ledger.mjs'))
    rmSync(place, { recursive: true })
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining(`The ledger of unit ${CELL}`) })
  })

  it('notices an act written past the ledger', async () => {
    const id = newKey()
    await asOwner(`insert into act (id, name, unit_id, at, request_digest, reply, subject_kind, subject_id)
      values ('${id}', 'test.write', '${OTHER}', now(), '', '{}', 'test', '${id}')`)
    expect(verify()).toEqual({
      code: 1,
      said: `The ledger of unit ${OTHER} is broken from entry 3: act ${id} has no entry.`,
    })
  })

  it('notices a chain rewritten from the start, by what was kept elsewhere', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'nen-nep-ledger-')), 'kept.json')
    expect(verify('--keep', file).code).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8'))[CELL]).toMatchObject({ seq: 3 })
    await act(CELL)
    expect(verify('--compare', file).code).toBe(0)

    await asOwner('truncate ledger_entry, ledger_head, act cascade')
    for (const unit of [CELL, OTHER, CELL, CELL, OTHER]) await act(unit)
    expect(verify().code).toBe(0)
    expect(verify('--compare', file).said).toContain('it differs from what was kept earlier')
  })
})

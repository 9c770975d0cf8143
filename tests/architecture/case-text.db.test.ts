import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { aCommuneWithCases, C1, C2 } from '#cases/server/cases.builders.ts'
import type { CaseId } from '#kernel/id.ts'
import { refreshAll } from '#obligations/public.ts'
import { sendReminders } from '#obligations/server/reminders.jobs.ts'
import type { Mail } from '#platform/server/mail/mailer.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { findLines, ROOT, sourceFiles } from './source-files.ts'

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aCommuneWithCases>>
let id: CaseId

/** A word no text of the program has: wherever it is found, a text of the case came there. */
const WORD = 'khuyetdiemrieng'

/** A duty inspection up to its notice, the word in everything anybody says in it but the requirement the member has to meet. */
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
  const { act, open, secretary, deputy, hoa, lan } = world
  id = (await open()).body.id as CaseId
  const text = { text: `Tôi ${WORD}` }
  const says = async (by: typeof lan, name: Parameters<typeof act>[2], on: Parameters<typeof act>[3], more: object) => {
    const { version } = (await world.call(by, casesApi.show, { params: { caseId: id } })).body
    expect(await act(by, id, name, on, version, more)).toMatchObject({ status: 200 })
  }
  const contents = [C1, C2].map((one) => ({ id: one, text: WORD }))
  await says(secretary, 'keep_out', '2026-10-01', { reason: WORD })
  await says(secretary, 'set_team', '2026-10-01', {})
  await says(secretary, 'issue_plan', '2026-10-02', { purpose: WORD, method: WORD, place: WORD, contents })
  const outline = contents.map(({ id: contentId }) => ({ contentId, text: WORD }))
  await says(secretary, 'deploy', '2026-10-05', { outline, memberOpinion: WORD })
  await says(lan, 'ask_more_time', '2026-10-06', { untilOn: '2026-10-20', reason: WORD })
  await says(secretary, 'answer_more_time', '2026-10-06', { reason: WORD })
  await says(lan, 'explain', '2026-10-07', text)
  await says(lan, 'hand_in_report', '2026-10-12', text)
  await says(hoa, 'hold_session', '2026-10-16', { course: WORD, othersPresent: WORD, place: WORD })
  for (const contentId of [C1, C2])
    await says(hoa, 'record_finding', '2026-10-18', { contentId, strengths: WORD, limits: WORD, cause: WORD })
  await says(secretary, 'draft', '2026-10-20', { proposal: WORD })
  await says(hoa, 'share_draft', '2026-10-21', {})
  const statement = { kind: 'given', text: WORD }
  await says(secretary, 'conclude', '2026-10-25', { statement, strengths: WORD, limits: [WORD] })
  await says(secretary, 'issue_notice', '2026-10-26', {})
  await says(deputy, 'announce', '2026-10-27', { taking: 'other_opinion', otherOpinion: WORD })
  await says(lan, 'keep_own_opinion', '2026-10-28', { text: WORD })
})

/** Every table in which the word stands, as its owner sees them: behind every fence. */
async function tablesWith(word: string): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
  const tables = await owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const one = tables.rows.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} t where t::text ilike '%${word}%')`,
  )
  const { rows } = await owner.query<{ name: string }>(one.join(' union all '))
  await owner.end()
  return rows.map(({ name }) => name)
}

describe('what is said in a case', () => {
  it('stands in its entries and nowhere else: no register, no search, no obligation, no ledger', async () => {
    await refreshAll({ db: world.db, clock: world.clock })
    expect(await tablesWith(WORD)).toEqual(['public.case_entry'])
  })

  it('reaches no letter and no log', async () => {
    const letters: Mail[] = []
    const lines: string[] = []
    const { db, clock } = world
    await db.updateTable('person').set({ email: 'bithu@chibo.test' }).where('id', '=', world.secretary).execute()
    // The day before the dossier goes to the archive.
    clock.set('2026-11-02T07:00:00+07:00')
    await refreshAll({ db, clock })
    const mailer = {
      send: async (mail: Mail) => {
        letters.push(mail)
        return { proof: 'taken' }
      },
      close: () => {},
    }
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
    await sendReminders({ db, clock, log, mailer, publicUrl: 'https://nn.test' })
    expect(letters.length).toBeGreaterThan(0)
    expect(JSON.stringify([letters, lines])).not.toMatch(new RegExp(`${WORD}|Đỗ Thị Lan`, 'i'))
  })
})

describe('pages of cases', () => {
  const read = async (address: string) => {
    const headers = { 'x-test-person': world.secretary }
    return await world.app.inject({ method: 'GET', url: `/api${address}`, headers })
  }
  it('are kept by no browser and no proxy: what is given and what is refused', async () => {
    const gets = Object.values(casesApi).filter(({ method }) => method === 'GET')
    for (const { name, path: at } of gets) {
      const filled: Readonly<Record<string, string>> = {
        caseId: id,
        unitId: world.cell,
        paper: 'kt1',
        place: '0',
        format: 'pdf',
      }
      for (const unit of [filled['unitId'] ?? '', world.other]) {
        const address = at.replace(/:(\w+)/g, (_, key: string) => (key === 'unitId' ? unit : (filled[key] ?? id)))
        const { headers } = await read(address)
        expect([name, headers['cache-control']]).toEqual([name, 'no-store'])
      }
    }
  })

  it('are left alone by the worker of the browser, and no part of a case keeps anything there', () => {
    const config = readFileSync(path.join(ROOT, 'vite.config.ts'), 'utf8')
    expect(config).toContain('navigateFallbackDenylist: [/^\\/api\\//')
    expect(config).not.toMatch(/runtimeCaching/)
    const web = sourceFiles('src').filter(({ name }) => /^src\/(cases|oversight)\/web\//.test(name))
    expect(web.length).toBeGreaterThan(0)
    expect(findLines(web, /useKept|kept-answers|localStorage|sessionStorage|indexedDB|caches\.|use-draft/)).toEqual([])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { readScan } from '#records/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { handInFile } from './case-files.ts'
import { aCommuneWithCases } from './cases.builders.ts'

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aCommuneWithCases>>
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
})

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`)

async function deployed(): Promise<CaseId> {
  const { secretary, open, act } = world
  const id = (await open()).body.id as CaseId
  await act(secretary, id, 'set_team', '2026-10-01', 1)
  await act(secretary, id, 'issue_plan', '2026-10-02', 2)
  await act(secretary, id, 'deploy', '2026-10-05', 3)
  return id
}

interface HandIn {
  readonly file?: Buffer
  readonly fileName?: string
  readonly basedOn?: number
  readonly saidNotSecret?: boolean
}

/** The answer as a caller has it: its stage and version, or the code of its refusal. */
async function handIn(by: PersonId, caseId: CaseId, more: HandIn = {}) {
  const { file = pdf('sổ'), fileName = 'so-thu.pdf', basedOn = 4, saidNotSecret = true } = more
  const { db, clock, files } = world
  const scan = readScan(files, { fileName, bytes: file }, saidNotSecret)
  const told = { key: newKey(), caseId, basedOn, on: '2026-10-06', lateReason: null, title: 'Sổ thu quỹ' } as const
  const done = await handInFile({ db, clock }, await actorFor(db, clock, by), { ...told, scan })
  return done.ok ? done.value : done.error
}

const fileOf = (by: PersonId, caseId: CaseId, entryId: string) =>
  world.call(by, casesApi.file, { params: { caseId, entryId } })

describe('a paper handed in', () => {
  it('by the member is read by him, by the team and by who leads the case, and by nobody else', async () => {
    const { lan, hoa, secretary, khang, officer, call } = world
    const id = await deployed()
    expect(await handIn(lan, id)).toMatchObject({ stage: 'deployed', version: 5 })
    const page = await call(lan, casesApi.show, { params: { caseId: id } })
    const entry = page.body.entries.find(({ act }) => act === 'hand_in_file')
    const read = await Promise.all([lan, hoa, secretary, khang, officer].map((by) => fileOf(by, id, entry?.id ?? '')))
    expect(read.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404])
  })

  it('unbreakable guard 12: with a mark of secrecy, not said to be open, no scan, or twice, is refused and nothing of it is kept', async () => {
    const { lan, hoa, khang, db } = world
    const id = await deployed()
    const count = async () => (await db.selectFrom('file').select('id').execute()).length
    const before = await count()
    expect(await handIn(lan, id, { fileName: 'Bao cao - TUYỆT MẬT.pdf' })).toMatchObject({
      code: 'secret_in_name',
    })
    expect(await handIn(lan, id, { saidNotSecret: false })).toMatchObject({ code: 'not_said_open' })
    expect(await handIn(lan, id, { file: Buffer.from('<html>') })).toMatchObject({ code: 'scan_kind' })
    expect(await handIn(khang, id)).toEqual({ code: 'not_found' })
    expect(await count()).toBe(before)
    expect(await handIn(hoa, id)).toMatchObject({ version: 5 })
    expect(await handIn(lan, id, { basedOn: 5 })).toMatchObject({ code: 'same_scan', title: 'Sổ thu quỹ' })
    expect(await count()).toBe(before + 1)
  })

  it('before the plan was given to the member is out of place, and leaves no byte', async () => {
    const { secretary, hoa, open, act, db } = world
    const id = (await open()).body.id as CaseId
    await act(secretary, id, 'set_team', '2026-10-01', 1)
    const refused = await handIn(hoa, id, { file: pdf('sớm'), fileName: 'som.pdf', basedOn: 2 })
    expect(refused).toMatchObject({ code: 'case_stage_wrong' })
    expect(await db.selectFrom('file').select('id').where('name', 'like', '%som%').execute()).toEqual([])
  })
})

describe('the meeting that decided', () => {
  it('is one of the cell, held on that day', async () => {
    const { secretary, open, act } = world
    const id = (await open()).body.id as CaseId
    await act(secretary, id, 'set_team', '2026-10-01', 1)
    const agreed = { on: '2026-10-02', meetingId: '018f0000-0000-7000-8000-00000000000a' }
    expect((await act(secretary, id, 'issue_plan', '2026-10-02', 2, { agreed })).body).toEqual({
      code: 'case_meeting_unknown',
    })
  })
})

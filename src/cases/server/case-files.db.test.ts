import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { readScan } from '#records/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { asked, follow, IN_ORDER, upTo } from '../rules/cases.builders.ts'
import { asLan } from '../rules/people.builders.ts'
import { handInFile } from './case-files.ts'
import { readCasePaper } from './case-view.ts'
import { aCommuneWithCases } from './cases.builders.ts'
import { handedInRows } from './inspection/papers.ts'

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
    // The level above knows of the case, and learns nothing of what was handed in.
    expect(await handIn(world.officer, id, { basedOn: 5 })).toEqual({ code: 'not_entitled', act: 'hand_in_file' })
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

/** One act with the papers beside it, as a browser sends it. */
async function sayWith(by: PersonId, caseId: CaseId, papers: readonly Paper[], more: object = {}) {
  const form = new FormData()
  const said = {
    act: 'hand_in_report',
    on: '2026-10-06',
    lateReason: null,
    basedOn: 4,
    body: { text: 'Tôi đã thu đủ' },
  }
  const body = { said, titles: papers.map(([title]) => title), saidNotSecret: true, ...more }
  form.append('body', JSON.stringify(body))
  for (const [, name, bytes] of papers) form.append('file', new File([new Uint8Array(bytes)], name))
  const sent = new Response(form)
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/acts-with-files`,
    headers: {
      ...{ 'x-test-person': by, 'idempotency-key': newKey() },
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.json() }
}

type Paper = readonly [title: string, fileName: string, bytes: Buffer]

describe('a report with its papers', () => {
  const receipts: Paper = ['Phiếu thu quý II', 'IMG_2041.pdf', pdf('phiếu')]
  const book: Paper = ['Sổ thu quỹ', 'IMG_2042.pdf', pdf('sổ quỹ')]

  it('is one act: read by whom its words are for, named in the report and in the index', async () => {
    const { lan, hoa, khang, officer, secretary, call, db, clock } = world
    const id = await deployed()
    expect(await sayWith(lan, id, [receipts, book])).toEqual({ status: 200, body: { stage: 'reported', version: 5 } })
    const page = await call(lan, casesApi.show, { params: { caseId: id } })
    const entryId = page.body.entries.find(({ act }) => act === 'hand_in_report')?.id ?? ''
    const read = (by: PersonId, place: number) =>
      call(by, casesApi.file, { params: { caseId: id, entryId }, query: { place } })
    expect((await read(hoa, 1)).raw).toEqual(book[2])
    const seen = await Promise.all([lan, hoa, secretary, khang, officer].map(async (by) => (await read(by, 0)).status))
    expect(seen).toEqual([200, 200, 200, 404, 404])
    expect((await read(lan, 2)).status).toBe(404)
    const actor = await actorFor(db, clock, secretary)
    const drawn = JSON.stringify((await readCasePaper(world, actor, id, { paper: 'kt5', place: 0 }))?.model)
    for (const [title] of [receipts, book]) expect(drawn).toContain(title)
    const files = [IN_ORDER.hand_in_file]
    const state = follow([[asLan, asked('hand_in_report', '2026-03-12', { files })]], upTo('hand_in_report'))
    expect(handedInRows(state, 'Đỗ Thị Lan')).toMatchObject([{ title: 'Sổ thu quỹ', on: '12/03/2026' }])
  })

  it('is whole or not at all: what is wrong with one paper is said by its name, and nothing is kept', async () => {
    const { lan, db, call } = world
    const id = await deployed()
    const count = async () => (await db.selectFrom('file').select('id').execute()).length
    const before = await count()
    const secret: Paper = ['Sổ thu quỹ', 'so - TUYỆT MẬT.pdf', pdf('sổ quỹ')]
    const large: Paper = ['Ảnh', 'anh.pdf', Buffer.concat([pdf('ảnh'), Buffer.alloc(11_000_000)])]
    const refusals: readonly (readonly [readonly Paper[], object, object])[] = [
      [[receipts, secret], {}, { code: 'secret_in_name', paper: 'Sổ thu quỹ' }],
      [[receipts, ['Lần nữa', 'b.pdf', receipts[2]]], {}, { code: 'same_scan', paper: 'Lần nữa' }],
      [[receipts, ['Trang', 'c.html', Buffer.from('<html>')]], {}, { code: 'scan_kind', paper: 'Trang' }],
      [[receipts, book], { saidNotSecret: false }, { code: 'not_said_open' }],
      [[receipts, book], { titles: ['Một tên'] }, { code: 'files_untitled' }],
      [[receipts, ['Rỗng', 'd.pdf', Buffer.alloc(0)]], {}, { code: 'file_empty' }],
      [[large, ['Ảnh khác', 'e.pdf', Buffer.concat([large[2], pdf('khác')])]], {}, { code: 'too_large' }],
      [Array.from({ length: 6 }, (_, at): Paper => [`${at}`, 'f.pdf', pdf(`${at}`)]), {}, { code: 'invalid_input' }],
    ]
    for (const [papers, more, refusal] of refusals)
      expect((await sayWith(lan, id, papers, more)).body).toMatchObject(refusal)
    const act = {
      act: 'keep_own_opinion',
      on: '2026-10-06',
      lateReason: null,
      basedOn: 4,
      body: { text: 'Tôi giữ ý kiến' },
    }
    expect((await sayWith(lan, id, [receipts], { said: act })).body.code).toBe('invalid_input')
    expect(await count()).toBe(before)
    expect((await call(lan, casesApi.show, { params: { caseId: id } })).body).toMatchObject({ version: 4 })
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

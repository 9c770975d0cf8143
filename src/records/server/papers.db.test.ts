import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { FilePaper } from '#rulebook/rules/record-values.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { recordPapersApi } from '../contract/papers.ts'
import { recordsApi } from '../contract.ts'
import { addPaper } from './papers.service.ts'
import { readScan } from './read-scan.ts'
import { aRecordPlace, memoryFiles } from './records.builders.ts'

const fresh = freshDb()
let place: Awaited<ReturnType<typeof aRecordPlace>>
const files = memoryFiles()
beforeAll(async () => {
  place = await aRecordPlace(fresh, files)
})

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
const about = (kind: FilePaper, title: string) => ({
  ...{ kind, title, number: '', issuedOn: null, forYear: null, cabinet: '', folder: '' },
})

async function scanned(by: PersonId, kind: FilePaper, fileName: string, bytes: Buffer, saidNotSecret = true) {
  const deps = { db: fresh.db, clock: place.clock }
  const scan = readScan(files, { fileName, bytes }, saidNotSecret)
  const actor = await actorFor(fresh.db, place.clock, by)
  return addPaper(deps, actor, {
    key: newKey(),
    personId: place.member,
    about: about(kind, fileName),
    scan,
  })
}
const indexFor = (person: PersonId) =>
  place.web.call(person, recordPapersApi.index, { params: { personId: place.member } })
const keptFiles = () => fresh.db.selectFrom('file').select('id').execute()

describe('the papers of a file', () => {
  it('are told by the officer, with a scan or a place; the list says what is there and what is missing', async () => {
    expect(await scanned(place.officer, 'admission_decision', 'Quyết định kết nạp.pdf', pdf('một'))).toMatchObject({
      ok: true,
    })
    const shelf = { ...about('application', 'Đơn xin vào Đảng'), cabinet: 'Tủ 2', folder: 'Ngăn 5' }
    const added = await place.web.call(place.officer, recordPapersApi.add, {
      params: { personId: place.member },
      body: shelf,
    })
    expect(added.status).toBe(200)
    const { body } = await indexFor(place.secretary)
    const of = (kind: FilePaper) => body.expected.find((one) => one.kind === kind)
    expect(of('application')).toMatchObject({ needed: 1, present: 1 })
    expect(of('biography')).toMatchObject({ present: 0, certainty: 'single' })
    expect(body.papers.map(({ title }) => title)).toEqual(['Quyết định kết nạp.pdf', 'Đơn xin vào Đảng'])
  })

  it('that tell of the family are neither listed nor called missing to whom they are not shown', async () => {
    await scanned(place.officer, 'biography', 'Lý lịch.pdf', pdf('hai'))
    const { body } = await indexFor(place.deputy)
    expect(body.hidesPrivate).toBe(true)
    expect([...body.papers, ...body.expected].some(({ kind }) => kind === 'biography')).toBe(false)
    const { body: whole } = await indexFor(place.secretary)
    expect(whole.papers.some(({ kind }) => kind === 'biography')).toBe(true)
  })

  it('are opened through the same fence and log', async () => {
    const { member, secretary, stranger, deputy, web } = place
    const { body } = await indexFor(secretary)
    const idOf = (kind: FilePaper) => body.papers.find((one) => one.kind === kind)?.id ?? ''
    const open = (person: PersonId, kind: FilePaper) =>
      web.call(person, recordPapersApi.scan, { params: { personId: member, id: idOf(kind) } })
    const looksAtScans = async () =>
      (await web.call(member, recordsApi.looks)).body.looks.filter(({ purpose }) => purpose === 'scan').length
    expect((await open(secretary, 'admission_decision')).raw.toString()).toContain('một')
    expect(await looksAtScans()).toBe(1)
    expect((await open(deputy, 'biography')).status).toBe(404)
    expect((await open(stranger, 'admission_decision')).status).toBe(404)
    const mine = await web.call(member, recordPapersApi.myScan, { params: { id: idOf('biography') } })
    expect(mine.status).toBe(200)
  })

  it.each([
    ['a program that calls itself a PDF', 'Bằng.pdf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]), true, 'scan_kind'],
    ['a text', 'Bằng.pdf', Buffer.from('Tôi khai'), true, 'scan_kind'],
    ['a paper nobody said is open', 'Bằng.pdf', pdf('ba'), false, 'not_said_open'],
    ['a name with a mark', 'Quyết định (Mật).pdf', pdf('bốn'), true, 'secret_in_name'],
    ['the very same bytes', 'Khác.pdf', pdf('một'), true, 'same_scan'],
  ])('are not taken: %s', async (_what, name, bytes, said, code) => {
    const before = (await keptFiles()).length
    const answer = await scanned(place.officer, 'diploma', name, bytes, said)
    expect(answer).toMatchObject({ ok: false, error: { code } })
    expect(await keptFiles()).toHaveLength(before)
  })

  it('are not added by the member to his own file, nor by an officer to his own', async () => {
    const actorFile = { params: { personId: place.officer }, body: { ...about('diploma', 'Bằng'), cabinet: 'Tủ 1' } }
    expect((await place.web.call(place.officer, recordPapersApi.add, actorFile)).body.code).toBe('own_file')
    const { status } = await place.web.call(place.member, recordPapersApi.add, {
      ...actorFile,
      params: { personId: place.member },
    })
    expect(status).toBe(403)
  })

  it('leave the list with a reason, once, and stay in the record', async () => {
    const { body } = await indexFor(place.officer)
    const id = body.papers.find(({ kind }) => kind === 'application')?.id ?? ''
    const remove = () =>
      place.web.call(place.officer, recordPapersApi.remove, {
        params: { personId: place.member, id },
        body: { because: 'Ghi nhầm hồ sơ' },
      })
    expect((await remove()).status).toBe(200)
    expect((await remove()).body.code).toBe('paper_gone')
    expect((await indexFor(place.officer)).body.papers.some((paper) => paper.id === id)).toBe(false)
  })
})

describe('the printed papers', () => {
  it('are drawn for those who may see the file, and each is a look', async () => {
    const { web, secretary, stranger, member } = place
    const ask = (person: PersonId) =>
      web.call(person, recordPapersApi.sheet, { params: { personId: member, format: 'pdf' } })
    expect((await ask(secretary)).raw.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await ask(stranger)).status).toBe(404)
    const list = await web.call(secretary, recordPapersApi.fileList, { params: { personId: member, format: 'docx' } })
    expect(list.status).toBe(200)
    const purposes = (await web.call(member, recordsApi.looks)).body.looks.map(({ purpose }) => purpose)
    expect(purposes).toEqual(expect.arrayContaining(['sheet', 'file_list', 'papers']))
  })

  it('of a list of members are the cell’s for who may see its roll', async () => {
    const { web, secretary, stranger, cell } = place
    const ask = (person: PersonId) =>
      web.call(person, recordPapersApi.listPaper, { params: { unitId: cell, format: 'pdf' }, query: { sex: 'female' } })
    expect((await ask(secretary)).raw.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await ask(stranger)).status).toBe(404)
  })
})

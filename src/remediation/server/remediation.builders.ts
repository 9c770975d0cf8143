import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { commitmentsRoutes } from '#commitments/public.ts'
import type { Id, MeetingId, PersonId, UnitId } from '#kernel/id.ts'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { remediationApi } from '../contract.ts'
import { remediationRoutes } from './remediation.routes.ts'

const FOLDER = mkdtempSync(path.join(os.tmpdir(), 'nennep-evidence-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

export const outside = { status: 404, body: { code: 'not_found' } }
export const A_PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

/** Two shortcomings, one of them answered twice. */
export function aText(dueOn = '2026-12-20') {
  const line = { who: 'Bí thư chi bộ', authority: '', dueOn }
  return {
    ...{ subject: 'huy động nguồn lực ở khu dân cư', merits: 'Nhân dân đồng thuận.', organisation: '' },
    shortcomings: [
      { kind: 'democracy', what: 'Chưa niêm yết dự toán', responsible: 'chi ủy', personId: null as PersonId | null },
      { kind: 'model_area', what: 'Hàng rào xanh mới đạt 61%', responsible: '', personId: null as PersonId | null },
    ],
    requirements: [
      { ...line, shortcoming: 0, what: 'Niêm yết dự toán', product: 'Biên bản niêm yết' },
      { ...line, shortcoming: 1, what: 'Lập kế hoạch cho 12 hộ', product: 'Kế hoạch' },
    ],
  }
}

/** A commune with two cells, a secretary and a deputy, the head of the committee and its inspector. */
export async function aCommune({ db }: FreshDb) {
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Sen' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const member = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Khang' })
  const foreign = await seedMember(db, { unitId: other, fullName: 'Lê Thị Xuân' })
  await seedTerm(db, { personId: foreign, unitId: other, office: 'cell_secretary' })
  const head = await seedMember(db, { unitId: other, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: head, unitId: commune, office: 'committee_secretary' })
  const inspector = await seedMember(db, { unitId: other, fullName: 'Ngô Văn Kiểm' })
  await seedTerm(db, { personId: inspector, unitId: commune, office: 'inspection_officer' })
  const clock = testClock('2026-11-03T20:00:00+07:00')
  const files = makeFileStore(FOLDER, 20_000_000)
  const { app, call } = await testApp(db, clock, (http) => {
    remediationRoutes(http, { db, clock, files })
    commitmentsRoutes(http, { db, clock, files })
  })
  const show = async (by: PersonId, id: string) => (await call(by, remediationApi.show, { params: { id } })).body
  return { app, call, clock, db, commune, cell, other, secretary, member, foreign, head, inspector, show }
}

export type Commune = Awaited<ReturnType<typeof aCommune>>

/** A meeting of the cell that was held on a day. */
export async function heldMeeting({ db }: Pick<Commune, 'db'>, unitId: UnitId, on: string): Promise<MeetingId> {
  const id = testId<'meeting'>()
  await db
    .insertInto('meeting')
    .values({
      ...{ id, unitId, kind: 'regular', stage: 'closed', month: on.slice(0, 7), rulesPin: '{}', rosterPin: '[]' },
      ...{ startedAt: `${on}T19:30:00+07:00`, endedAt: `${on}T20:00:00+07:00` },
    })
    .execute()
  return id
}

/** A notice issued by the committee, received and heard by the cell. */
export async function aHeardNotice(commune: Commune, text = aText()) {
  const { call, cell, commune: unitId, head, secretary } = commune
  const drafted = await call(head, remediationApi.draft, {
    params: { unitId },
    body: { ...text, toUnitId: cell, issuedAs: 'committee' },
  })
  const id = drafted.body.id as Id<'remediationNotice'>
  const params = { id }
  await call(head, remediationApi.issue, { params, body: { basedOn: 1 } })
  await call(secretary, remediationApi.receive, { params, body: { basedOn: 2, on: '2026-11-03' } })
  const meetingId = await heldMeeting(commune, cell, '2026-11-03')
  const body = { basedOn: 3, meetingId, on: '2026-11-03', note: '' } as const
  const heard = await call(secretary, remediationApi.hear, { params, body })
  if (heard.status !== 200) throw new Error(`not heard: ${JSON.stringify(heard.body)}`)
  return id
}

export const TAKEN = {
  ...{ cause: 'Chưa nắm rõ quy định', solutionKind: 'publish', solution: 'Niêm yết tại nhà văn hóa' },
  ...{ partner: '', dueOn: '2026-12-15' },
} as const

/** Sends evidence as a browser does. */
export async function prove({ app }: Commune, by: PersonId, id: string, basedOn: number) {
  const edge = 'edge'
  const field = JSON.stringify({ basedOn, text: 'Đã niêm yết từ 08/12' })
  const head = `--${edge}\r\ncontent-disposition: form-data; name="body"\r\n\r\n${field}\r\n`
  const part = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="anh.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url: `/api/remediation-requirements/${id}/evidence`,
    headers: {
      ...{ 'x-test-person': by, 'idempotency-key': newKey() },
      'content-type': `multipart/form-data; boundary=${edge}`,
    },
    payload: Buffer.concat([Buffer.from(head + part), A_PDF, Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
  return { status: answer.statusCode, body: answer.json() }
}

/** The issuer takes what was reported as done. */
export const accept = async ({ call, show }: Commune, by: PersonId, noticeId: string, id: string) => {
  const page = await show(by, noticeId)
  const reportId = page.requirementsList.find((one) => one.id === id)?.pendingReportId as Id<'remediationReport'>
  const body = { reportId, judgement: 'accepted', note: '' } as const
  return await call(by, remediationApi.judge, { params: { id }, body })
}

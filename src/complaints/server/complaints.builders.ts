import { aCommuneWithCases } from '#cases/server/cases.builders.ts'
import { casesRoutes } from '#cases/server/cases.routes.ts'
import { disciplineOver } from '#cases/server/discipline.builders.ts'
import type { CaseId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { testApp } from '#tests/support/test-app.ts'
import { complaintsApi } from '../contract.ts'
import { complaintsRoutes } from './complaints.routes.ts'

export const WORDS = 'Tôi cho rằng hình thức quá nặng'

/** What an act is told; `text` lies apart. */
interface Told {
  readonly text?: string
  readonly [field: string]: unknown
}

/** A commune whose cell disciplines its member; an officer of its commission belongs to that cell. */
export async function aComplaintWorld(fresh: FreshDb) {
  const world = await aCommuneWithCases(fresh)
  const { db, clock, files, commune, cell, lan, officer } = world
  const { call } = await testApp(db, clock, (http) => complaintsRoutes(http, { db, clock }))
  const { call: showCase } = await testApp(db, clock, (http) => casesRoutes(http, { db, clock, files }))
  const involved = await seedMember(db, { unitId: cell, fullName: 'Ngô Văn Lực' })
  await seedTerm(db, { personId: involved, unitId: commune, office: 'inspection_officer' })
  const over = disciplineOver(world)
  const announced = async () => {
    const id = await over.decided()
    await over.does(world.secretary, id, 'issue_decision', '2026-10-26')
    await over.does(world.deputy, id, 'announce_decision', '2026-10-27')
    return id
  }
  const file = (by: PersonId, caseId: CaseId, more: object = {}) =>
    call(by, complaintsApi.file, {
      params: { caseId },
      body: { way: 'himself', on: '2026-11-02', matters: ['form'], text: WORDS, ...more },
    })
  const show = (by: PersonId, complaintId: string) => call(by, complaintsApi.show, { params: { complaintId } })
  const does = async (by: PersonId, complaintId: string, act: string, on: LocalDate, { text, ...body }: Told) => {
    const { version } = (await show(lan, complaintId)).body
    return call(by, complaintsApi.act, {
      params: { complaintId },
      body: { act, on, lateReason: null, basedOn: version, body, ...(text ? { text } : {}) } as never,
    })
  }
  /** From the complaint to the decision of the level. */
  const settled = async (caseId: CaseId, decision: object) => {
    const id = (await file(lan, caseId)).body.id
    await does(officer, id, 'accept', '2026-11-03', { handlers: [officer] })
    const heard = { withComplainant: true, text: 'Đã nghe đồng chí trình bày' }
    await does(officer, id, 'examine', '2026-11-05', heard)
    const said = { outcome: 'annulled', form: null, grounds: 'Chưa đủ căn cứ', ...decision }
    return { id, decided: await does(officer, id, 'decide', '2026-11-10', said) }
  }
  return { ...world, call, showCase, involved, announced, file, show, does, settled }
}

export type ComplaintWorld = Awaited<ReturnType<typeof aComplaintWorld>>

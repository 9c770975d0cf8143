import { expect } from 'vitest'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { trainingApi as api } from '../contract.ts'
import { trainingRoutes } from './training.routes.ts'

type Asked = BodyInputOf<typeof api.actOnClass>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

/** A commune with two cells and their secretaries, and a class for them held today. */
export async function aCommune({ db }: Pick<ReturnType<typeof freshDb>, 'db'>) {
  const clock = testClock('2026-11-10T09:00:00+07:00')
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const [hill, river] = [await seedUnit(db, { parentId: commune }), await seedUnit(db, { parentId: commune })]
  const secretary = await seedMember(db, { unitId: hill, fullName: 'Phạm Thị Sen' })
  const other = await seedMember(db, { unitId: river, fullName: 'Lê Văn Đá' })
  const officer = await seedMember(db, { unitId: river, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: secretary, unitId: hill, office: 'cell_secretary' })
  await seedTerm(db, { personId: other, unitId: river, office: 'cell_secretary' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer' })
  const { call } = await testApp(db, clock, (http) => trainingRoutes(http, { db, clock }))
  const plan = (code: string) =>
    call(officer, api.planClass, {
      params: { unitId: commune },
      body: {
        ...{ code, title: `Lớp ${code}`, kind: 'inspection_work', basis: 'Kế hoạch số 05-KH/ĐU', place: 'Hội trường' },
        ...{ audience: ['party_member', 'cell_secretary'], nominateBy: '2026-11-10' },
      },
    })
  const act = async (classId: string, asked: Without<Asked>) => {
    const params = { classId }
    const { version } = (await call(officer, api.class, { params })).body
    return await call(officer, api.actOnClass, { params, body: { ...asked, basedOn: version } as Asked })
  }
  return { db, clock, call, commune, hill, river, secretary, other, officer, plan, act }
}
export type Commune = Awaited<ReturnType<typeof aCommune>>

const SESSION = {
  ...{ id: null, onDay: '2026-11-10', starts: '08:00', place: '' },
  ...{ topic: 'Thi hành kỷ luật', lecturer: '', minutes: 180 },
} as const

/** A class of this commune with a session today and two seats for each cell, open for names. */
export async function opened({ plan, act, hill, river }: Commune, code = 'L1') {
  const classId = String((await plan(code)).body.id)
  await act(classId, { act: 'set_sessions', body: { sessions: [SESSION] } })
  const seats = (unitId: typeof hill) => ({ unitId, seats: 2 })
  await act(classId, { act: 'set_quotas', body: { quotas: [seats(hill), seats(river)] } })
  expect((await act(classId, { act: 'open', body: { on: '2026-11-10' } })).body).toMatchObject({ stage: 'open' })
  return classId
}

/** The hill's secretary names somebody new of her cell. */
export async function named({ db, call, secretary, hill }: Commune, classId: string, fullName: string) {
  const personId = await seedMember(db, { unitId: hill, fullName })
  const people = [{ kind: 'member', personId, role: 'party_member' }] as const
  const answer = await call(secretary, api.nominate, {
    params: { classId, unitId: hill },
    body: { people: [...people] },
  })
  return { personId, answer }
}

/** Settled, marked and closed with all present but who is asked for by `away`. */
export async function closed(world: Commune, classId: string, firstNumber: number | null = null, away = '-') {
  await world.act(classId, { act: 'settle', body: { on: '2026-11-10', declined: [] } })
  const page = (await world.call(world.officer, api.class, { params: { classId } })).body
  const sessionId = page.sessions[0]?.id as never
  const { rows } = (await world.call(world.officer, api.people, { params: { classId }, query: { q: away } })).body
  const absent = rows.map(({ id }) => id as never)
  await world.act(classId, { act: 'mark', body: { sessionId, absent } })
  return await world.act(classId, { act: 'close', body: { on: '2026-11-10', firstNumber } })
}

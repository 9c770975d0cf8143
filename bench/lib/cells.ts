import { makeDemoAccount } from '#accounts/public.ts'
import { localDateAt, monthOf } from '#kernel/local-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { type Browser, signIn } from './session.ts'

export const CELLS = 8
export const MEMBERS = 55
const PASSWORD = 'mot-mat-khau-de-do'

export interface BenchCell {
  readonly unitId: string
  readonly meetingId: string
  readonly members: readonly string[]
  readonly secretary: Browser
}

/** Cells of 55 under one committee, each with a meeting begun and nobody marked yet. */
export async function seedCells(databaseUrl: string, port: number): Promise<readonly BenchCell[]> {
  const db = makeDb(makePool({ url: databaseUrl }))
  try {
    const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Đo Lường' })
    const cells: BenchCell[] = []
    for (let index = 0; index < CELLS; index += 1) {
      const unitId = await seedUnit(db, { parentId: committee, name: `Chi bộ thôn Đo ${index + 1}` })
      const members = await seedPeople(db, unitId, `dothu${index + 1}`)
      const secretary = await signIn(port, `dothu${index + 1}`, PASSWORD)
      cells.push({ unitId, members, secretary, meetingId: await beginMeeting(secretary, unitId) })
    }
    return cells
  } finally {
    await db.destroy()
  }
}

async function seedPeople(db: Db, unitId: Awaited<ReturnType<typeof seedUnit>>, username: string) {
  const members = []
  for (let index = 0; index < MEMBERS; index += 1) {
    const fullName = `${FAMILIES[index % FAMILIES.length]} Văn ${GIVEN[(index * 7) % GIVEN.length]}`
    members.push(await seedMember(db, { unitId, fullName, bornOn: '1970-05-06' }))
  }
  const [secretary] = members
  if (secretary === undefined) throw new Error('a cell has members')
  await seedTerm(db, { personId: secretary, unitId, office: 'cell_secretary' })
  const account = { personId: secretary, fullName: 'Người đo', username, password: PASSWORD }
  await db.transaction().execute((trx) => makeDemoAccount(trx, systemClock, false, account))
  return members
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đỗ', 'Vũ']
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Giang', 'Hạnh', 'Hùng', 'Khoa', 'Lâm', 'Mạnh']

async function beginMeeting(secretary: Browser, unitId: string): Promise<string> {
  const now = systemClock.now()
  const body = { month: monthOf(localDateAt(now)), topic: null }
  const opened = await secretary.act<{ meetings: { id: string; kind: string }[] }>(`/units/${unitId}/months`, body)
  const id = opened.meetings.find(({ kind }) => kind === 'regular' || kind === 'combined')?.id
  if (id === undefined) throw new Error('a month has its meeting')
  await secretary.act(`/meetings/${id}/schedule`, { startsAt: now.toISOString(), place: 'Nhà văn hóa thôn' })
  await secretary.act(`/meetings/${id}/start`, { happenedAt: null })
  return id
}

import path from 'node:path'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { TravellingClock } from './caller.ts'
import { at, type Cast } from './story.ts'
import { type DemoPerson, found, giveOffice, importRoster } from './world.ts'

const BEGINS: LocalDate = '2019-12-02'
const ROSTERS_TELL_OF: LocalDate = '2020-08-31'
const TERM_FROM: LocalDate = '2020-03-01'

export interface Places {
  readonly province: UnitId
  readonly district: UnitId
  readonly commune: UnitId
  /** Two communes of the district that become a ward. */
  readonly communesToWard: readonly UnitId[]
  readonly offices: UnitId
  readonly casts: Readonly<Record<'dongLoi' | 'dongTrung' | 'baiThuong' | 'matTran', Cast>>
  readonly provinceOfficer: DemoPerson
  readonly communeHead: DemoPerson
  readonly communeOfficer: DemoPerson
  readonly follower: DemoPerson
  /** Worked in the commune's office until a few days ago. */
  readonly formerClerk: DemoPerson
  /** Two official members: too few for a meeting that decides. */
  readonly clinic: Cast
  readonly school: Cast
  /** Holds the commune's office of inspection, and two who help. */
  readonly inspector: DemoPerson
  readonly helpers: readonly DemoPerson[]
  readonly oldestOfDongLoi: DemoPerson
}

/** The tree as it stood before 01/7/2025, its rosters from the shipped files, and who holds which office. */
export async function foundPlaces(deps: ServerDeps, clock: TravellingClock, rosters: string): Promise<Places> {
  clock.goTo(BEGINS, '08:00')
  const committee = (
    name: string,
    symbol: string,
    place: string,
    kind: 'province' | 'upper_committee' | 'grassroots_committee',
    parentId: UnitId | null,
  ) => found(deps, { name, symbol, place, kind, parentId, foundedOn: '2010-01-01' })
  const cell = (
    name: string,
    cellType: 'residential' | 'office' | 'public_service' | 'school',
    place: string,
    parentId: UnitId,
  ) => found(deps, { name, symbol: 'CB', place, kind: 'cell', cellType, parentId, foundedOn: '2010-01-01' })
  const province = await committee('Đảng bộ tỉnh Hồng Lam', 'TU', 'Hồng Lam', 'province', null)
  const district = await committee('Đảng bộ huyện Thanh Mai', 'HU', 'Thanh Mai', 'upper_committee', province)
  const commune = await committee('Đảng bộ xã Bình Lợi', 'ĐU', 'Bình Lợi', 'grassroots_committee', district)
  const communesToWard = [
    await committee('Đảng bộ xã Hòa Lợi', 'ĐU', 'Hòa Lợi', 'grassroots_committee', district),
    await committee('Đảng bộ xã Tân Mai', 'ĐU', 'Tân Mai', 'grassroots_committee', district),
  ]
  const offices = await committee('Đảng bộ Khối các cơ quan tỉnh', 'ĐUK', 'Hồng Lam', 'upper_committee', province)
  const front = await committee(
    'Đảng bộ cơ quan Mặt trận, đoàn thể tỉnh',
    'ĐU',
    'Hồng Lam',
    'grassroots_committee',
    offices,
  )
  const units = {
    dongLoi: await cell('Chi bộ thôn Đông Lợi', 'residential', 'Bình Lợi', commune),
    dongTrung: await cell('Chi bộ thôn Đồng Trung', 'residential', 'Bình Lợi', commune),
    baiThuong: await cell('Chi bộ thôn Bãi Thượng', 'residential', 'Bình Lợi', commune),
    school: await cell('Chi bộ Trường Tiểu học Bình Lợi', 'public_service', 'Bình Lợi', commune),
    clinic: await cell('Chi bộ Trạm Y tế xã', 'public_service', 'Bình Lợi', commune),
    communeOffice: await cell('Chi bộ cơ quan Đảng ủy xã', 'office', 'Bình Lợi', commune),
    matTran: await cell('Chi bộ cơ quan Mặt trận tỉnh', 'office', 'Hồng Lam', front),
  }
  clock.goTo('2020-09-01', '08:00')
  const roll = (unitId: UnitId, file: string) =>
    importRoster(deps, unitId, path.join(rosters, `${file}.xlsx`), ROSTERS_TELL_OF)
  const people = {
    dongLoi: await roll(units.dongLoi, 'thon-dong-loi'),
    dongTrung: await roll(units.dongTrung, 'thon-dong-trung'),
    baiThuong: await roll(units.baiThuong, 'thon-bai-thuong'),
    school: await roll(units.school, 'truong-tieu-hoc'),
    clinic: await roll(units.clinic, 'tram-y-te'),
    communeOffice: await roll(units.communeOffice, 'co-quan-dang-uy-xa'),
    matTran: await roll(units.matTran, 'co-quan-mat-tran-tinh'),
  }
  const communeOfficer = at(people.communeOffice, 4)
  const provinceOfficer = at(people.matTran, 9)
  const give = (unitId: UnitId, person: DemoPerson, office: Parameters<typeof giveOffice>[3]) =>
    giveOffice(deps, unitId, person, office, TERM_FROM)
  const communeHead = at(people.communeOffice, 0)
  await give(commune, communeHead, 'committee_secretary')
  await give(commune, at(people.communeOffice, 1), 'committee_deputy_secretary')
  await give(commune, at(people.communeOffice, 2), 'inspection_officer')
  await give(commune, communeOfficer, 'office_officer')
  await give(province, provinceOfficer, 'office_officer')
  await give(offices, at(people.matTran, 10), 'office_officer')
  await give(front, at(people.matTran, 10), 'office_officer')
  const follower = at(people.communeOffice, 3)
  await give(units.dongLoi, follower, 'cell_follower')
  const seat = (
    unitId: UnitId,
    members: readonly DemoPerson[],
    place: string,
    officer: DemoPerson,
    form: 'committee' | 'pair' | 'alone',
  ) => seatOfficers({ give, unitId, members, place, officer, form })
  const school = await seat(units.school, people.school, 'Phòng họp nhà trường', communeOfficer, 'alone')
  const clinic = await seat(units.clinic, people.clinic, 'Trạm Y tế xã', communeOfficer, 'alone')
  await seat(units.communeOffice, people.communeOffice, 'Trụ sở Đảng ủy xã', communeOfficer, 'pair')
  return {
    province,
    district,
    commune,
    communesToWard,
    offices,
    provinceOfficer,
    communeHead,
    communeOfficer,
    follower,
    inspector: at(people.communeOffice, 2),
    helpers: people.communeOffice.slice(6, 8),
    formerClerk: at(people.communeOffice, 5),
    clinic,
    school,
    oldestOfDongLoi: at(people.dongLoi, 0),
    casts: {
      dongLoi: await seat(units.dongLoi, people.dongLoi, 'Nhà văn hóa thôn Đông Lợi', communeOfficer, 'committee'),
      dongTrung: await seat(
        units.dongTrung,
        people.dongTrung,
        'Nhà văn hóa thôn Đồng Trung',
        communeOfficer,
        'committee',
      ),
      baiThuong: await seat(units.baiThuong, people.baiThuong, 'Nhà văn hóa thôn Bãi Thượng', communeOfficer, 'pair'),
      matTran: await seat(units.matTran, people.matTran, 'Phòng họp tầng 2', at(people.matTran, 10), 'committee'),
    },
  }
}

interface Seating {
  readonly give: (unitId: UnitId, person: DemoPerson, office: Parameters<typeof giveOffice>[3]) => Promise<void>
  readonly unitId: UnitId
  readonly members: readonly DemoPerson[]
  readonly place: string
  readonly officer: DemoPerson
  /** A committee, a secretary with a deputy, or a secretary alone. */
  readonly form: 'committee' | 'pair' | 'alone'
}

/** Officers come from the middle of the roll: neither the oldest, who are exempt, nor the youngest. */
async function seatOfficers({ give, unitId, members, place, officer, form }: Seating): Promise<Cast> {
  const able = members.filter(({ isActive, isOfficial }) => isActive && isOfficial)
  const middle = Math.floor(able.length / 3)
  const secretary = at(able, middle)
  const deputy = form === 'alone' ? null : at(able, middle + 1)
  await give(unitId, secretary, 'cell_secretary')
  if (deputy) await give(unitId, deputy, 'cell_deputy_secretary')
  if (form === 'committee')
    for (const offset of [0, 1, 2]) await give(unitId, at(able, middle + offset), 'cell_committee_member')
  return {
    unitId,
    place,
    secretary,
    deputy,
    minuteTaker: at(able, middle + 2),
    active: able.filter(({ id }) => id !== secretary.id),
    officer: officer.id,
  }
}

import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { reorganisationsApi } from '#reorganisations/public.ts'
import { unitsApi } from '#units/contract.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

/** The first day without a district. */
const TWO_LEVELS_FROM: LocalDate = '2025-07-01'
const DECIDED_DAYS_BEFORE = 8

/**
 * From 01/7/2025 no district: two communes become a ward under the province by one plan, decided before the day; the third commune goes
 * under the province itself, the offices' committee has another name, and the district ends.
 */
export async function endDistrict(teller: Teller, places: Places): Promise<void> {
  const { call, clock } = teller
  const plan = await decideWard(teller, places)
  clock.goTo(TWO_LEVELS_FROM, '08:00')
  const by = places.provinceOfficer.id
  await call(by, reorganisationsApi.carryOut, { params: { id: plan.id }, body: { basedOn: plan.version } })
  const basis = 'Số liệu trình diễn: sắp xếp từ 01/7/2025'
  const commune = { name: 'Đảng bộ xã Bình Lợi', symbol: 'ĐU', place: 'Bình Lợi', cellType: null, basis }
  await call(by, unitsApi.move, {
    params: { id: places.commune },
    body: { on: TWO_LEVELS_FROM, parentId: places.province, kind: 'grassroots_committee', ...commune },
  })
  const offices = { name: 'Đảng bộ các cơ quan Đảng tỉnh', symbol: 'ĐU', place: 'Hồng Lam', cellType: null, basis }
  await call(by, unitsApi.rename, { params: { id: places.offices }, body: { on: TWO_LEVELS_FROM, ...offices } })
  await call(by, unitsApi.close, { params: { id: places.district }, body: { on: TWO_LEVELS_FROM, basis } })
}

/** Drawn up, read through and decided by the province a week before it holds. */
async function decideWard({ call, clock }: Teller, { province, communesToWard, provinceOfficer }: Places) {
  clock.goTo(addDays(TWO_LEVELS_FROM, -DECIDED_DAYS_BEFORE), '08:00')
  const by = provinceOfficer.id
  const goesTo = { membersTo: 'new-1', commitmentsTo: 'new-1', unitsBelowTo: 'new-1' } as const
  const found = {
    ...{ kind: 'grassroots_committee' as const, cellType: null, name: 'Đảng bộ phường Thanh Mai', symbol: 'ĐU' },
    ...{ place: 'Thanh Mai', code: null, parentId: province },
  } as const
  const made = await call(by, reorganisationsApi.make, {
    params: { unitId: province },
    body: {
      title: 'Hợp nhất Đảng bộ xã Hòa Lợi và Đảng bộ xã Tân Mai thành Đảng bộ phường Thanh Mai',
      plan: {
        ...{ kind: 'merge', effectiveOn: TWO_LEVELS_FROM, members: [] },
        sources: communesToWard.map((unitId) => ({
          ...{ unitId, ends: true, commitmentsFollowOwners: true, newParentId: null },
          ...goesTo,
        })),
        destinations: [{ ref: 'new-1', found, series: 'new', seriesFrom: null }],
      },
    },
  })
  const params = { id: made.id }
  const page = await call(by, reorganisationsApi.show, { params })
  const read = await call(by, reorganisationsApi.confirmPreview, {
    params,
    body: { basedOn: made.version, seen: page.preview?.digest ?? '' },
  })
  return await call(by, reorganisationsApi.issueDecision, { params, body: { basedOn: read.version } })
}

import type { LocalDate } from '#kernel/local-date.ts'
import { rulebookApi } from '#rulebook/public.ts'
import { WARD_SHEET } from '#rulebook/rules/packs/ward-sheet.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

const WARD_SHEET_FROM: LocalDate = '2026-01-01'

/** From 2026 the commune's cells are scored by the detailed sheet of one ward. */
export async function setWardSheet({ call, clock }: Teller, places: Places): Promise<void> {
  clock.goTo('2025-12-20', '08:00')
  const body = {
    code: 'score.frame',
    value: WARD_SHEET,
    from: WARD_SHEET_FROM,
    to: null,
    reason: 'Chấm theo phiếu chi tiết của xã để các chi bộ thống nhất cách tính.',
    knowsOfAdopted: false,
  } as const
  await call(places.communeOfficer.id, rulebookApi.set, { params: { unitId: places.commune }, body })
}

import type { LocalDate } from '#kernel/local-date.ts'
import type { OverlayView } from '../contract.ts'

type Dated = Pick<OverlayView, 'id' | 'code' | 'from' | 'to'>

/** First day on which a later value of the same rule stands in the place of one; null where it holds to its own end. */
export function replacedOn(own: readonly Dated[], overlay: Dated): LocalDate | null {
  const later = own
    .filter(({ id, code, from }) => code === overlay.code && isLater({ id, from }, overlay))
    .filter(({ from }) => overlay.to === null || from < overlay.to)
    .map(({ from }) => from as LocalDate)
    .sort()
  return later[0] ?? null
}

/** Of two that begin on one day the later made is the correction: ids are made in time. */
function isLater(one: Pick<Dated, 'id' | 'from'>, other: Pick<Dated, 'id' | 'from'>): boolean {
  return one.from > other.from || (one.from === other.from && one.id > other.id)
}

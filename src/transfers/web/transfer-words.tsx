import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import type { TransferRow } from '../contract/shapes.ts'
import type { TransferStage } from '../rules/transfer.ts'

const MARKS: Readonly<Record<TransferStage, Mark>> = {
  requested: 'open',
  reviewed: 'open',
  introduced: 'open',
  in_transit: 'open',
  presented: 'due',
  accepted: 'done',
  ended: 'done',
  returned: 'late',
  withdrawn: 'waiting',
}

export function TransferState({ row }: { readonly row: Pick<TransferRow, 'stage' | 'kind'> }) {
  const word =
    row.stage === 'accepted' && row.kind === 'temporary' ? 'transfers.stage.staying' : `transfers.stage.${row.stage}`
  return (
    <StateMark
      state={MARKS[row.stage]}
      word={wordOf(word.slice(0, word.lastIndexOf('.')), word.slice(word.lastIndexOf('.') + 1))}
    />
  )
}

/** Soon is a fortnight: time enough to call a meeting. */
const SOON_DAYS = 14

/** The clock that runs, as icon and word; nothing where none runs. */
export function TransferClock({ clock }: { readonly clock: TransferRow['clock'] }) {
  if (clock === null) return null
  const day = formatDay(clock.dueOn as LocalDate)
  const state = clock.daysLeft < 0 ? 'late' : clock.daysLeft <= SOON_DAYS ? 'due' : 'waiting'
  const word =
    clock.daysLeft < 0
      ? t(`transfers.clock.${clock.kind}.late`, { days: -clock.daysLeft, day })
      : t(`transfers.clock.${clock.kind}`, { day })
  return <StateMark state={state} word={word} />
}

/** Who has to do what next, in a sentence. */
export function nextText({ next, from, to, issuer }: Pick<TransferRow, 'next' | 'from' | 'to' | 'issuer'>): string {
  if (next === null) return t('transfers.next.none')
  const place = { origin: from, issuer: issuer ?? from, destination: to }[next.by]
  return t('transfers.next', { who: place.name, what: wordOf('transfers.act', next.act).toLocaleLowerCase('vi') })
}

export const dayText = (day: string | null) => (day === null ? '' : formatDay(day as LocalDate))

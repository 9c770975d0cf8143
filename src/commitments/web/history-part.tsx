import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import type { CommitmentPage } from '../contract.ts'

type Event = CommitmentPage['history'][number]

/** Everything that happened, in order. */
export function HistoryPart({ history }: { readonly history: readonly Event[] }) {
  const day = (value: string | null) => (value === null ? '' : formatDay(value as LocalDate))
  return (
    <Section title={t('commitments.history')}>
      <ol className="nn-commitments">
        {history.map((event) => (
          <li key={event.id}>
            <strong>
              {t(`commitments.event.${event.kind}`, {
                ...{ from: day(event.dueFromOn), to: day(event.dueToOn), name: event.fromName ?? '' },
              })}
            </strong>
            <p>
              {event.by === null
                ? formatMoment(event.at)
                : t('commitments.event.by', { at: formatMoment(event.at), name: event.by })}
            </p>
            {event.reason === '' ? null : <p className="nn-report-text">{event.reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

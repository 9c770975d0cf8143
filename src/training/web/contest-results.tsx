import { Link } from '@tanstack/react-router'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { ContestPage } from '../contract/contest-shapes.ts'
import { basisText } from './words.ts'

interface PartProps {
  readonly page: ContestPage
}

const timeText = (seconds: number) =>
  t('training.contest.time', { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') })

/** Those who receive a prize, with the decision; nobody else is listed. */
export function Awards({ page, unitId }: PartProps & { readonly unitId: string }) {
  if (page.stage !== 'closed') return null
  return (
    <Section title={t('training.contest.awards')}>
      <DataTable
        caption={t('training.contest.awards')}
        columns={[
          { key: 'name', head: t('training.column.name'), cell: ({ name }) => name },
          { key: 'prize', head: t('training.contest.prize'), cell: ({ prize }) => prize },
          { key: 'cell', head: t('training.column.from'), cell: ({ cellName }) => cellName, onPhone: false },
          {
            key: 'score',
            head: t('training.column.score'),
            align: 'end',
            cell: ({ right }) => formatNumber(right * page.points),
          },
          { key: 'time', head: t('training.contest.taken'), cell: ({ seconds }) => timeText(seconds), onPhone: false },
        ]}
        rows={page.awards}
        rowKey={({ name, cellName, prize, seconds }) => `${prize} ${name} ${cellName} ${seconds}`}
        empty={<Empty title={t('training.contest.noAwards')} />}
      />
      {page.paperId === null ? null : (
        <p>
          <Link to={`/u/${unitId}/papers/${page.paperId}`}>{t('training.contest.decision')}</Link>
        </p>
      )}
    </Section>
  )
}

/** Cells that receive a collective prize; no other stands by its points anywhere. */
export function CellAwards({ page }: PartProps) {
  if (page.stage !== 'closed' || page.cellPrizes.length === 0) return null
  return (
    <Section title={t('training.contest.cellAwards')}>
      <DataTable
        caption={t('training.contest.cellAwards')}
        columns={[
          { key: 'cell', head: t('training.seats.unit'), cell: ({ cellName }) => cellName },
          { key: 'prize', head: t('training.contest.prize'), cell: ({ prize }) => prize },
          {
            key: 'average',
            head: t('training.contest.average'),
            align: 'end',
            cell: ({ average }) => formatNumber(Math.round(average * page.points * 100) / 100),
          },
          {
            key: 'took',
            head: t('training.contest.took'),
            align: 'end',
            cell: ({ took, entitled }) => t('training.seatsTaken', { taken: took, all: entitled }),
            onPhone: false,
          },
        ]}
        rows={page.cellAwards}
        rowKey={({ cellId }) => cellId}
        empty={<Empty title={t('training.contest.noCellAwards')} />}
      />
    </Section>
  )
}

/** How many of each cell took part, in the order of names: to see who is missing, not to compare. */
export function Turnouts({ page }: PartProps) {
  if (page.stage === 'draft' || page.stage === 'cancelled') return null
  const considered = new Set(page.considered.map(({ cellId }) => cellId))
  return (
    <Section title={t('training.contest.turnout')}>
      <p className="nn-help">
        {t('training.contest.completion', {
          n: page.rules.completion.value,
          basis: basisText(page.rules.completion),
        })}
      </p>
      <DataTable
        caption={t('training.contest.turnout')}
        columns={[
          { key: 'cell', head: t('training.seats.unit'), cell: ({ cellName }) => cellName },
          {
            key: 'took',
            head: t('training.contest.took'),
            align: 'end',
            cell: ({ took, entitled }) => t('training.seatsTaken', { taken: took, all: entitled }),
          },
          ...(page.stage === 'closed'
            ? [
                {
                  key: 'considered',
                  head: t('training.contest.considered'),
                  cell: ({ cellId }: { readonly cellId: string }) =>
                    considered.has(cellId) ? t('training.contest.isConsidered') : '',
                },
              ]
            : []),
        ]}
        rows={page.turnouts}
        rowKey={({ cellId }) => cellId}
        empty={<Empty title={t('training.contest.noTurnout')} />}
      />
    </Section>
  )
}

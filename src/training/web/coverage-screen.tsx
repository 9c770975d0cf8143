import './training.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import type { CoverageReply } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import { CheckCertificate } from './check-certificate.tsx'
import { TrainingDoors } from './doors.tsx'
import { basisText, dayText } from './words.ts'

type Row = CoverageReply['untrained'][number]

/** Who inspects without having been trained, each with the class that is offered next. */
export function TrainingCoverageScreen() {
  const unit = useUnit()
  const found = useQuery(question(trainingApi.coverage, { params: { unitId: unit.id } }))
  return (
    <Answer query={found}>
      {(coverage) => (
        <Page title={t('training.coverage.title')} lead={leadOf(coverage)}>
          <TrainingDoors here="coverage" />
          <Figures>
            <Figure
              label={t('training.coverage.people')}
              value={`${formatNumber(coverage.trained)}/${formatNumber(coverage.inspectors)}`}
            />
            {unit.kind === 'cell' ? null : (
              <Figure
                label={t('training.coverage.cells')}
                value={`${formatNumber(coverage.cellsTrained)}/${formatNumber(coverage.cells)}`}
              />
            )}
          </Figures>
          <p className="nn-help">
            {t('training.coverage.within', { n: coverage.within.value, basis: basisText(coverage.within) })}
          </p>
          <DataTable
            caption={t('training.coverage.list')}
            columns={columnsOf(unit.id)}
            rows={coverage.untrained}
            rowKey={({ personId, unit: { id } }) => `${personId} ${id}`}
            empty={<Empty title={t('training.coverage.none')}>{t('training.coverage.noneHelp')}</Empty>}
          />
          {coverage.untrained.length < coverage.inspectors - coverage.trained ? (
            <p className="nn-help">{t('training.coverage.cut', { n: coverage.untrained.length })}</p>
          ) : null}
          {unit.kind === 'cell' ? null : <CheckCertificate unitId={unit.id} />}
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ inspectors, trained }: CoverageReply): string {
  if (inspectors === 0) return t('training.coverage.nobody')
  return t(inspectors === trained ? 'training.coverage.all' : 'training.coverage.lead', { n: inspectors - trained })
}

function columnsOf(unitId: string): readonly [Column<Row>, ...Column<Row>[]] {
  return [
    { key: 'name', head: t('training.column.name'), cell: ({ name }) => name },
    { key: 'unit', head: t('training.column.from'), cell: ({ unit }) => unit.name, onPhone: false },
    { key: 'as', head: t('training.column.role'), cell: asWhat, onPhone: false },
    { key: 'by', head: t('training.coverage.expected'), cell: ({ expectedBy }) => dayText(expectedBy), onPhone: false },
    {
      key: 'next',
      head: t('training.coverage.next'),
      cell: ({ next }) =>
        next === null ? (
          t('training.coverage.noClass')
        ) : (
          <Link to={`/u/${unitId}/training/${next.id}`}>
            {t('training.coverage.offer', { title: next.title, day: dayText(next.firstOn) })}
          </Link>
        ),
    },
  ]
}

function asWhat({ offices, isInTeam }: Row): string {
  const words = offices.map((office) => wordOf('training.inspects', office))
  return [...words, ...(isInTeam ? [t('training.coverage.team')] : [])].join('; ')
}

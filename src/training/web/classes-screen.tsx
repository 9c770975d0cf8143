import './training.css'
import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ClassRow } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import { TrainingDoors } from './doors.tsx'
import { daysText, dayText, STAGE_MARKS } from './words.ts'

type Reply = ReplyOf<typeof trainingApi.classes>

/** Classes the unit holds and those that give it seats; of a committee also how many took part, counted as article 004 counts. */
export function ClassesScreen() {
  const unit = useUnit()
  const found = usePages(trainingApi.classes, { params: { unitId: unit.id } })
  return (
    <Answer query={found} shape="table">
      {({ pages }) => {
        const [first] = pages
        const rows = pages.flatMap((page) => page.rows)
        return (
          <Page
            title={t('training.title')}
            lead={leadOf(rows)}
            action={
              first?.mayManage ? (
                <ButtonLink to={`/u/${unit.id}/training/new`}>{t('training.plan.go')}</ButtonLink>
              ) : undefined
            }
          >
            <TrainingDoors here="classes" />
            {first && unit.kind !== 'cell' ? <Counts counts={first.counts} /> : null}
            <DataTable
              caption={t('training.title')}
              columns={columnsOf(unit.id)}
              rows={rows}
              rowKey={({ id }) => id}
              rowLink={({ id }) => `/u/${unit.id}/training/${id}`}
              empty={<Empty title={t('training.none')}>{t('training.noneHelp')}</Empty>}
            />
            <MorePages of={found}>{t('training.more')}</MorePages>
          </Page>
        )
      }}
    </Answer>
  )
}

/** Seats not yet taken in classes that still take nominations: the one thing a unit has to do here. */
function leadOf(rows: readonly ClassRow[]): string {
  const waiting = rows.filter(({ stage, seats }) => stage === 'open' && seats !== null && seats.taken < seats.all)
  const [next] = waiting
  if (!next?.seats) return t('training.lead')
  return t('training.leadSeats', {
    ...{ n: next.seats.all - next.seats.taken, title: next.title, day: dayText(next.nominateBy) },
  })
}

function columnsOf(unitId: string): readonly [Column<ClassRow>, ...Column<ClassRow>[]] {
  return [
    { key: 'title', head: t('training.column.class'), cell: ({ code, title }) => `${code}: ${title}` },
    {
      key: 'days',
      head: t('training.column.days'),
      cell: ({ firstOn, lastOn }) => daysText(firstOn, lastOn),
      onPhone: false,
    },
    {
      key: 'organiser',
      head: t('training.column.organiser'),
      cell: ({ organiser }) => organiser.name,
      onPhone: false,
    },
    {
      key: 'people',
      head: t('training.column.people'),
      align: 'end',
      cell: (row) => peopleOf(row, unitId),
      onPhone: false,
    },
    {
      key: 'stage',
      head: t('training.column.stage'),
      cell: ({ stage, firstOn, lastOn }) => (
        <>
          <StateMark state={STAGE_MARKS[stage]} word={wordOf('training.stage', stage)} />
          <div className="nn-on-phone">{daysText(firstOn, lastOn)}</div>
        </>
      ),
    },
  ]
}

function peopleOf({ trainees, seats, organiser }: ClassRow, unitId: string): string {
  if (organiser.id === unitId || seats === null) return formatNumber(trainees)
  return t('training.seatsTaken', { taken: seats.taken, all: seats.all })
}

function Counts({ counts }: { readonly counts: Reply['counts'] }) {
  if (counts.classes === 0) return null
  return (
    <Figures>
      <Figure label={t('training.count.classes')} value={formatNumber(counts.classes)} />
      <Figure label={t('training.count.trainees')} value={formatNumber(counts.trainees)}>
        <ul className="nn-training-list">
          {counts.byRole.map(({ role, count }) => (
            <li key={role}>
              {wordOf('training.role', role)}: {formatNumber(count)}
            </li>
          ))}
        </ul>
      </Figure>
      <Figure label={t('training.count.organisations')} value={formatNumber(counts.organisations)}>
        <Organisations />
      </Figure>
    </Figures>
  )
}

/** From where they came, in the order of names. */
function Organisations() {
  const found = usePages(trainingApi.counts, { params: { unitId: useUnit().id } })
  return (
    <>
      <ul className="nn-training-list">
        {(found.data?.pages ?? []).flatMap(({ rows }) =>
          rows.map(({ key, name, classes, trainees }) => (
            <li key={key}>{t('training.count.from', { name, classes, trainees })}</li>
          )),
        )}
      </ul>
      <MorePages of={found}>{t('training.more')}</MorePages>
    </>
  )
}

export function BackToClasses() {
  return <Link to={`/u/${useUnit().id}/training`}>{t('training.back')}</Link>
}

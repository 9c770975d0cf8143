import './training.css'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { trainingApi } from '../contract.ts'
import { TrainingDoors } from './doors.tsx'
import { CONTEST_MARKS } from './words.ts'

/** Contests of the unit, and those of units above it whose members are invited. */
export function ContestsScreen() {
  const unit = useUnit()
  const found = usePages(trainingApi.contests, { params: { unitId: unit.id } })
  return (
    <Answer query={found} shape="table">
      {({ pages }) => {
        const mayManage = pages[0]?.mayManage === true
        return (
          <Page
            title={t('training.contests')}
            lead={t('training.contests.lead')}
            action={
              mayManage ? (
                <ButtonLink to={`/u/${unit.id}/training-contests/new`}>{t('training.contest.plan')}</ButtonLink>
              ) : undefined
            }
          >
            <TrainingDoors here="contests" />
            <DataTable
              caption={t('training.contests')}
              columns={[
                { key: 'title', head: t('training.contest.title'), cell: ({ title }) => title },
                {
                  key: 'times',
                  head: t('training.contest.times'),
                  cell: ({ opensAt, closesAt }) => `${formatMoment(opensAt)} - ${formatMoment(closesAt)}`,
                  onPhone: false,
                },
                { key: 'organiser', head: t('training.field.organiser'), cell: (row) => row.organiser, onPhone: false },
                {
                  key: 'stage',
                  head: t('training.column.stage'),
                  cell: ({ stage }) => (
                    <StateMark state={CONTEST_MARKS[stage]} word={wordOf('training.contest.stage', stage)} />
                  ),
                },
              ]}
              rows={pages.flatMap(({ rows }) => rows)}
              rowKey={({ id }) => id}
              {...(unit.kind === 'cell'
                ? {}
                : { rowLink: ({ id }: { readonly id: string }) => `/u/${unit.id}/training-contests/${id}` })}
              empty={<Empty title={t('training.contests.none')}>{t('training.contests.noneHelp')}</Empty>}
            />
            <MorePages of={found}>{t('training.more')}</MorePages>
          </Page>
        )
      }}
    </Answer>
  )
}

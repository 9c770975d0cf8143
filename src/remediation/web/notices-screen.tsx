import './remediation.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { NOTICE_FILTERS } from '../contract/reading.ts'
import type { NoticeRow } from '../contract.ts'
import { remediationApi } from '../contract.ts'
import { NoticesBelow } from './below-part.tsx'
import { dayText, STAGE_MARKS, sentenceCase } from './words.ts'

type Show = (typeof NOTICE_FILTERS)[number]

/** Notices from above to this unit; of a committee also its drafts and what waits below it. */
export function NoticesScreen() {
  const unit = useUnit()
  const [show, setShow] = useState<Show>('open')
  const found = useNotices(unit.id, show)
  return (
    <Answer query={found} shape="table">
      {({ pages }) => {
        const [first] = pages
        const rows = pages.flatMap((page) => page.rows)
        return (
          <Page title={t('remediation.title')} lead={leadOf(rows)} action={actionOf(unit.id, first)}>
            <p className="nn-remedy-acts nn-no-print">
              <Link to={`/u/${unit.id}/remediation-map`}>{t('remediation.map.title')}</Link>
              <Link to={`/u/${unit.id}/checklists`}>{t('remediation.lists.title')}</Link>
            </p>
            {unit.kind !== 'cell' ? <NoticesBelow unitId={unit.id} /> : null}
            <Section title={t(unit.kind === 'cell' ? 'remediation.list.cell' : 'remediation.list.committee')}>
              <div className="nn-remedy-filter nn-no-print">
                <SelectField
                  name={null}
                  label={t('remediation.show')}
                  value={show}
                  choices={NOTICE_FILTERS.map((value) => ({ value, label: t(`remediation.show.${value}`) }))}
                  onChange={(chosen) => setShow(chosen ?? 'open')}
                />
              </div>
              <NoticeTable rows={rows} unitId={unit.id} />
              <MorePages of={found}>{t('remediation.more')}</MorePages>
            </Section>
          </Page>
        )
      }}
    </Answer>
  )
}

interface Rights {
  readonly canEnter: boolean
  readonly issuesAs: readonly string[]
}

function actionOf(unitId: string, rights: Rights | undefined) {
  if ((rights?.issuesAs.length ?? 0) > 0)
    return <ButtonLink to={`/u/${unitId}/remediation/draft`}>{t('remediation.draft.go')}</ButtonLink>
  if (rights?.canEnter === true)
    return <ButtonLink to={`/u/${unitId}/remediation/new`}>{t('remediation.enter.go')}</ButtonLink>
  return undefined
}

function leadOf(rows: readonly NoticeRow[]): string {
  const toHear = rows.filter(({ stage }) => stage === 'issued' || stage === 'received').length
  if (toHear > 0) return t('remediation.lead.toHear', { n: toHear })
  const late = rows.reduce((sum, row) => sum + row.late, 0)
  return late > 0 ? t('remediation.lead.late', { n: late }) : t('remediation.lead')
}

export function NoticeTable({ rows, unitId }: { readonly rows: readonly NoticeRow[]; readonly unitId: string }) {
  return (
    <DataTable
      caption={t('remediation.title')}
      columns={columns(unitId)}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row) => `/u/${unitId}/remediation/${row.id}`}
      empty={<Empty title={t('remediation.none')}>{t('remediation.none.help')}</Empty>}
    />
  )
}

const columns = (hereId: string): readonly [Column<NoticeRow>, ...Column<NoticeRow>[]] => [
  {
    key: 'subject',
    head: t('remediation.column.subject'),
    cell: ({ subject, issuerName, number, unitId, unitName }) => (
      <span className="nn-remedy-name">
        {sentenceCase(subject)}
        <small className="nn-help">{number === '' ? issuerName : `${number}, ${issuerName}`}</small>
        {unitId === hereId ? null : <small className="nn-help">{unitName}</small>}
      </span>
    ),
  },
  {
    key: 'done',
    head: t('remediation.column.done'),
    cell: ({ accepted, requirements }) => t('remediation.doneOf', { done: accepted, n: requirements }),
    onPhone: false,
  },
  {
    key: 'state',
    head: t('remediation.column.state'),
    cell: (row) => (
      <>
        <StateMark state={STAGE_MARKS[row.stage]} word={wordOf('remediation.stage', row.stage)} />{' '}
        {row.late > 0 ? <StateMark state="late" word={t('remediation.lateCount', { n: row.late })} /> : null}
      </>
    ),
  },
  { key: 'next', head: t('remediation.column.next'), cell: ({ nextDueOn }) => dayText(nextDueOn), onPhone: false },
]

function useNotices(unitId: string, show: Show) {
  return usePages(remediationApi.list, { params: { unitId }, query: { show } }, { keepsShown: true })
}

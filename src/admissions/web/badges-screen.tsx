import './admissions.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { admissionsApi } from '../contract.ts'

type Badges = ReplyOf<typeof admissionsApi.badges>

/** Whose badge falls to which award day of a year. */
export function BadgesScreen() {
  const unit = useUnit()
  const [year, setYear] = useState(Number(useMe().today.slice(0, 4)))
  const badges = useQuery(question(admissionsApi.badges, { params: { unitId: unit.id }, query: { year } }))
  return (
    <Page title={t('admissions.badges.title')} lead={t('admissions.badges.lead')}>
      <div className="nn-admission-acts nn-no-print">
        <Button variant="default" onClick={() => setYear(year - 1)}>
          {t('admissions.badges.before')}
        </Button>
        <strong aria-live="polite">{t('admissions.badges.year', { year: String(year) })}</strong>
        <Button variant="default" onClick={() => setYear(year + 1)}>
          {t('admissions.badges.after')}
        </Button>
      </div>
      <Answer query={badges}>{(found) => <Days badges={found} unitId={unit.id} />}</Answer>
    </Page>
  )
}

function Days({ badges, unitId }: { readonly badges: Badges; readonly unitId: string }) {
  const doubt = findWord(`admissions.certainty.${badges.certainty}`)
  const someAnew = badges.rows.some(({ isReadmitted }) => isReadmitted)
  const anew = someAnew ? findWord(`admissions.certainty.${badges.partyAgeCertainty}`) : undefined
  return (
    <>
      {badges.unknown === 0 ? null : <p>{t('admissions.badges.unknown', { n: badges.unknown })}</p>}
      {doubt === undefined ? null : <p className="nn-help">{doubt}.</p>}
      {anew === undefined ? null : <p className="nn-help">{t('admissions.badges.readmittedRule', { doubt: anew })}</p>}
      {badges.days.map((day) => {
        const rows = badges.rows.filter(({ awardOn }) => awardOn === day)
        return (
          <Section key={day} title={t('admissions.badges.day', { day: formatDay(day as LocalDate) })}>
            {rows.length === 0 ? (
              <p>{t('admissions.badges.none')}</p>
            ) : (
              <DayTable rows={rows} day={day} unitId={unitId} />
            )}
          </Section>
        )
      })}
    </>
  )
}

function nameOf({ fullName, isReadmitted, partyAgeFromOn }: Badges['rows'][number]) {
  return (
    <>
      {fullName}
      {isReadmitted ? (
        <small className="nn-help">
          {' '}
          {t('admissions.badges.readmitted', { from: formatDay(partyAgeFromOn as LocalDate) })}
        </small>
      ) : null}
    </>
  )
}

interface DayProps {
  readonly rows: Badges['rows']
  readonly day: string
  readonly unitId: string
}

function DayTable({ rows, day, unitId }: DayProps) {
  const paper = (format: 'pdf' | 'docx') =>
    hrefOf(admissionsApi.badgesPaper, { params: { unitId }, query: { awardOn: day, format } })
  return (
    <>
      <DataTable
        caption={t('admissions.badges.day', { day: formatDay(day as LocalDate) })}
        columns={[
          { key: 'name', head: t('admissions.badges.column.name'), cell: nameOf },
          {
            key: 'years',
            head: t('admissions.badges.column.years'),
            cell: (row) => t('admissions.badges.years', { years: row.years }),
          },
          {
            key: 'fullOn',
            head: t('admissions.badges.column.fullOn'),
            cell: (row) => formatDay(row.fullOn as LocalDate),
          },
          {
            key: 'earliest',
            head: t('admissions.badges.column.earliest'),
            onPhone: false,
            cell: (row) => formatDay(row.earliestOn as LocalDate),
          },
          { key: 'unit', head: t('admissions.badges.column.unit'), onPhone: false, cell: (row) => row.unitName },
        ]}
        rows={rows}
        rowKey={(row) => row.personId}
        empty={null}
      />
      <p className="nn-admission-papers nn-no-print">
        <strong>{t('admissions.badges.paper')}: </strong>
        <a href={paper('pdf')}>{t('admissions.paper.pdf')}</a> <a href={paper('docx')}>{t('admissions.paper.docx')}</a>
      </p>
    </>
  )
}

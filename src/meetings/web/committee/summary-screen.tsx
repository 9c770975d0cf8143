import './committee.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { localDateAt, monthOf, parseMonth } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay, formatMonth, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { PrintButton } from '#platform/web/ui/print-button.tsx'
import { GRADES, type Grade } from '#rulebook/rules/score-frame.ts'
import { meetingsApi } from '../../contract.ts'
import { asMonth, dayOf } from '../parts/words.ts'
import type { CommitteeMonth } from './cell-row.ts'
import { SummaryPaper } from './summary-paper.tsx'

type Line = CommitteeMonth['cells'][number] & { readonly number: number }

/** The monthly summary as committees keep it on paper: number, unit, members, day, points, grade by a cross, notes. */
export function SummaryScreen() {
  const unit = useUnit()
  const params = useParams({ strict: false }) as { readonly month?: string }
  const month = parseMonth(params.month ?? '') ?? monthOf(localDateAt(new Date()))
  const query = useQuery(question(meetingsApi.committeeMonth, { params: { unitId: unit.id, month } }))
  return (
    <Page
      title={t('committee.summary.title', { month: formatMonth(asMonth(month)) })}
      lead={unit.name}
      action={<PrintButton />}
      back={<Link to={`/u/${unit.id}/month-table/${month}`}>{t('committee.grade.back')}</Link>}
    >
      <Answer query={query} shape="table">
        {({ cells }) => (
          <>
            <DataTable
              caption={t('committee.summary.title', { month: formatMonth(asMonth(month)) })}
              rows={cells.map((cell, index) => ({ ...cell, number: index + 1 }))}
              rowKey={(line) => line.unitId}
              empty={<Empty title={t('committee.none')}>{t('committee.noneHelp')}</Empty>}
              columns={COLUMNS()}
            />
            <p className="nn-help">{t('committee.summary.caption')}</p>
            <SummaryPaper unitId={unit.id} month={month} />
          </>
        )}
      </Answer>
    </Page>
  )
}

const COLUMNS = (): readonly [Column<Line>, ...Column<Line>[]] => [
  { key: 'cell', head: t('committee.summary.cell'), cell: (line) => `${line.number}. ${line.unitName}` },
  { key: 'members', head: t('committee.summary.members'), cell: (line) => formatNumber(line.members), align: 'end' },
  { key: 'day', head: t('committee.summary.day'), cell: heldText },
  { key: 'points', head: t('committee.summary.points'), cell: pointsText, align: 'end' },
  ...GRADES.map((grade) => ({
    key: grade,
    head: wordOf('ruleterm.grade', grade),
    cell: (line: Line) => (gradeOf(line) === grade ? 'X' : ''),
    align: 'center' as const,
  })),
  { key: 'note', head: t('committee.summary.note'), cell: noteText },
]

const gradeOf = ({ meeting }: Line): Grade | null => meeting?.decidedGrade ?? null

function heldText({ meeting }: Line): string {
  const day = dayOf(meeting?.startedAt ?? null)
  return day === null ? t('committee.summary.notHeld') : formatDay(day)
}

/** The committee's points; where it gave none of its own, those of the cell. */
function pointsText({ meeting }: Line): string {
  const points = meeting?.decidedPoints ?? meeting?.ownPoints ?? null
  return points === null ? '' : formatNumber(points)
}

function noteText({ meeting }: Line): string {
  if (meeting === null || meeting.ownPoints === null) return ''
  return meeting.decidedGrade === null ? t('committee.summary.ownOnly') : (meeting.decidedReason ?? '')
}

import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { currentLanguage } from '#platform/web/i18n/language.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import { meetingPath } from '../parts/meeting-link.tsx'
import { dayOf } from '../parts/words.ts'
import type { CellState, TableRow } from './cell-row.ts'
import { ownResult, shortResult } from './result-words.ts'

const MARK_OF: Readonly<Record<CellState, Mark>> = {
  unplanned: 'due',
  unrecorded: 'late',
  planned: 'waiting',
  holding: 'open',
  held: 'open',
  reported: 'due',
  graded: 'done',
  postponed: 'due',
}

interface CellsTableProps {
  readonly rows: readonly TableRow[]
  readonly month: string
  /** Whether a column to choose meetings stands here. */
  readonly mayGrade: boolean
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Cells by name; a line opens its meeting, or the cell's month where there is none yet. Sorts by name and day only. */
export function CellsTable({ rows, month, mayGrade, chosen, onChoose }: CellsTableProps) {
  const choose: Column<TableRow> = {
    key: 'choose',
    head: t('committee.column.choose'),
    align: 'center',
    cell: (row) => <ChooseBox row={row} chosen={chosen} onChoose={onChoose} />,
    onPhone: false,
  }
  // A phone has no room for a column of boxes: there the box stands under the state.
  const underState = (row: TableRow) =>
    mayGrade ? <ChooseBox row={row} chosen={chosen} onChoose={onChoose} word={t('committee.column.choose')} /> : null
  return (
    <DataTable
      caption={t('committee.caption')}
      rows={rows}
      rowKey={(row) => row.key}
      // English heads are longer: with the boxes to choose by, the columns do not fit beside the navigation.
      isWide={mayGrade && currentLanguage() === 'en'}
      rowLink={({ cell, meeting }) =>
        meeting === null ? `/u/${cell.unitId}/months/${month}` : meetingPath(cell.unitId, meeting.id)
      }
      empty={<Empty title={t('committee.show.noneHere')} />}
      columns={[CELL(), ...(mayGrade ? [choose] : []), ...FACTS(underState)]}
    />
  )
}

function ChooseBox({
  row,
  chosen,
  onChoose,
  word = null,
}: { readonly row: TableRow; readonly word?: string | null } & Pick<CellsTableProps, 'chosen' | 'onChoose'>) {
  const { meeting } = row
  if (meeting === null || row.state !== 'reported') return null
  const toggle = () => {
    const next = new Set(chosen)
    if (!next.delete(meeting.id)) next.add(meeting.id)
    onChoose(next)
  }
  return (
    <label className="committee-box">
      <input type="checkbox" checked={chosen.has(meeting.id)} onChange={toggle} />
      {word === null ? null : <span aria-hidden="true">{word}</span>}
      <span className="nn-hidden">{t('committee.choose', { cell: row.cell.unitName })}</span>
    </label>
  )
}

const CELL = (): Column<TableRow> => ({
  key: 'cell',
  head: t('committee.column.cell'),
  cell: (row) => <CellName row={row} />,
  compare: (left, right) => left.cell.unitName.localeCompare(right.cell.unitName, 'vi'),
})

const FACTS = (underState: (row: TableRow) => ReactNode): readonly Column<TableRow>[] => [
  {
    key: 'state',
    head: t('committee.column.state'),
    cell: (row) => (
      <>
        <StateMark state={MARK_OF[row.state]} word={t(`committee.state.${row.state}`)} />
        <div className="nn-on-phone">
          <Decided row={row} />
          {underState(row)}
        </div>
      </>
    ),
  },
  {
    key: 'day',
    head: t('committee.column.day'),
    cell: (row) => dayText(row),
    compare: (left, right) => (left.meeting?.startsAt ?? '9').localeCompare(right.meeting?.startsAt ?? '9'),
    onPhone: false,
  },
  { key: 'present', head: t('committee.column.present'), cell: presentText, align: 'end', onPhone: false },
  {
    key: 'own',
    head: t('committee.column.own'),
    cell: ({ meeting }) => (meeting === null ? '' : shortResult(meeting.ownPoints, meeting.ownGrade)),
    onPhone: false,
  },
  { key: 'grade', head: t('committee.column.grade'), cell: (row) => <Decided row={row} />, onPhone: false },
  { key: 'clocks', head: t('committee.column.clocks'), cell: (row) => <Clocks row={row} />, onPhone: false },
]

function CellName({ row }: { readonly row: TableRow }) {
  const { cell, meeting, isThematic } = row
  if (isThematic) {
    const topic = meeting?.topic
    return (
      <>
        {cell.unitName}
        <span className="committee-note">
          {topic ? t('committee.thematic', { topic }) : t('committee.thematicNoTopic')}
        </span>
      </>
    )
  }
  return (
    <>
      {cell.unitName}
      <span className="committee-note">
        {t('committee.members', { n: cell.members })}
        <span className="committee-desk">
          {' · '}
          {cell.secretary === null
            ? t('committee.noSecretary')
            : t('committee.secretary', { name: cell.secretary.name })}
        </span>
      </span>
    </>
  )
}

function dayText({ meeting }: TableRow): string {
  const day: LocalDate | null = dayOf(meeting?.startedAt ?? meeting?.startsAt ?? null)
  return day === null ? '' : formatDay(day)
}

/** Attendance is counted for the regular meeting of the line only. */
function presentText({ cell, isThematic }: TableRow): string {
  return isThematic || cell.present === null || cell.obliged === null ? '' : `${cell.present}/${cell.obliged}`
}

function Decided({ row: { meeting } }: { readonly row: TableRow }) {
  if (meeting === null || meeting.decidedGrade === null) return null
  const own = ownResult(meeting)
  const differs =
    meeting.ownGrade !== null &&
    (meeting.ownGrade !== meeting.decidedGrade ||
      (meeting.decidedPoints !== null && meeting.decidedPoints !== meeting.ownPoints))
  return (
    <>
      <span className="committee-result">{shortResult(meeting.decidedPoints, meeting.decidedGrade)}</span>
      {differs && own !== undefined ? (
        <span className="committee-note">
          {t('committee.differs', { own })}
          {meeting.decidedReason === null ? '' : `: ${meeting.decidedReason}`}
        </span>
      ) : null}
    </>
  )
}

function Clocks({ row }: { readonly row: TableRow }) {
  const { cell, meeting, isThematic } = row
  if (isThematic || meeting === null || meeting.endedAt === null) return null
  const { report, posting } = cell.late
  if (!report && !posting) {
    return meeting.reportedAt === null ? null : <StateMark state="done" word={t('committee.onTime')} />
  }
  return (
    <span className="committee-marks">
      {report ? <StateMark state="late" word={t('committee.late.report')} /> : null}
      {posting ? <StateMark state="late" word={t('committee.late.posting')} /> : null}
    </span>
  )
}

import '../meetings.css'
import './committee.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { localDateAt, monthOf, parseMonth } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { MonthPicker } from '#platform/web/ui/month-picker.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { meetingsApi } from '../../contract.ts'
import { asMonth } from '../parts/words.ts'
import { belongsTo, type CommitteeMonth, TABLE_FILTERS, type TableFilter, type TableRow, toRows } from './cell-row.ts'
import { CellsTable } from './cells-table.tsx'
import { GradePage } from './grade-page.tsx'

/** The month of every cell below a committee: who has planned, held, reported, what waits for a grade. Never a ranking. */
export function MonthTableScreen() {
  const unit = useUnit()
  const navigate = useNavigate()
  const params = useParams({ strict: false }) as { readonly month?: string }
  const month = parseMonth(params.month ?? '') ?? monthOf(localDateAt(new Date()))
  const query = useQuery(question(meetingsApi.committeeMonth, { params: { unitId: unit.id, month } }))
  const go = (next: string) => void navigate({ to: `/u/${unit.id}/month-table/${next}` })
  return (
    <>
      <MonthPicker value={month} onChange={go} />
      <Answer query={query} shape="table">
        {(reply) => <MonthTable reply={reply} />}
      </Answer>
    </>
  )
}

function MonthTable({ reply }: { readonly reply: CommitteeMonth }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isGrading, setGrading] = useState(false)
  const rows = toRows(reply.cells, isOver(reply))
  const picked = rows.flatMap(({ cell, meeting }) =>
    meeting !== null && chosen.has(meeting.id) ? [{ cell, meeting }] : [],
  )
  if (isGrading) {
    const leave = () => {
      setGrading(false)
      setChosen(new Set())
    }
    return <GradePage key={reply.month} month={reply.month} lines={picked} onLeave={leave} />
  }
  return <TablePage reply={reply} rows={rows} chosen={chosen} onChoose={setChosen} onGrade={() => setGrading(true)} />
}

/** A new installation begins here: whoever may record the cells is led to where it is done. */
function NoCells({ unitId }: { readonly unitId: string }) {
  const mayRecord = useMay('unit.change')
  return (
    <Empty
      title={t('committee.none')}
      action={mayRecord ? <Link to={`/u/${unitId}/unit`}>{t('committee.recordCells')}</Link> : null}
    >
      {t('committee.noneHelp')}
    </Empty>
  )
}

interface TablePageProps {
  readonly reply: CommitteeMonth
  readonly rows: readonly TableRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onGrade: () => void
}

function TablePage({ reply, rows, chosen, onChoose, onGrade }: TablePageProps) {
  const unit = useUnit()
  const [filter, setFilter] = useState<TableFilter>('all')
  const waiting = rows.filter((row) => belongsTo('waiting', row)).flatMap(({ meeting }) => meeting?.id ?? [])
  const shown = rows.filter((row) => belongsTo(filter, row))
  const counted = (value: TableFilter) => rows.filter((row) => belongsTo(value, row)).length
  return (
    <Page
      title={t('committee.title', { month: formatMonth(asMonth(reply.month)) })}
      lead={leadOf(rows, reply)}
      action={chosen.size === 0 ? undefined : <GradeChosen n={chosen.size} onGrade={onGrade} />}
    >
      {rows.length === 0 ? (
        <NoCells unitId={unit.id} />
      ) : (
        <>
          <div className="committee-filter nn-no-print">
            <SelectField
              name={null}
              label={t('committee.show')}
              value={filter}
              onChange={(value) => setFilter(value ?? 'all')}
              choices={TABLE_FILTERS.map((value) => ({
                value,
                label: t(`committee.show.${value === 'unplanned' ? without(reply) : value}`, { n: counted(value) }),
              }))}
            />
          </div>
          {reply.mayGrade && waiting.length > 0 ? (
            <ChooseAll waiting={waiting} chosen={chosen} onChoose={onChoose} onGrade={onGrade} />
          ) : null}
          <CellsTable
            rows={shown}
            month={reply.month}
            mayGrade={reply.mayGrade && waiting.length > 0}
            chosen={chosen}
            onChoose={onChoose}
          />
        </>
      )}
      <p className="nn-doors nn-no-print">
        <Link to={`/u/${unit.id}/month-table/${reply.month}/summary`}>{t('committee.summary')}</Link>
        <Link to={`/u/${unit.id}/topics`}>{t('committee.topics')}</Link>
      </p>
    </Page>
  )
}

/** A month behind us, by the day in Việt Nam: what was not held then is not planned any more. */
const isOver = ({ month }: CommitteeMonth) => month < monthOf(localDateAt(new Date()))
const without = (reply: CommitteeMonth) => (isOver(reply) ? 'unrecorded' : 'unplanned')

/** One sentence: what waits for the committee first, then what waits for the cells. */
function leadOf(rows: readonly TableRow[], reply: CommitteeMonth): string | undefined {
  const month = formatMonth(asMonth(reply.month))
  const count = (filter: TableFilter) => rows.filter((row) => belongsTo(filter, row)).length
  if (rows.length === 0) return undefined
  if (count('waiting') > 0) return t('committee.lead.waiting', { n: count('waiting') })
  if (count('unplanned') > 0) return t(`committee.lead.${without(reply)}`, { n: count('unplanned'), month })
  if (rows.every((row) => row.state === 'graded')) return t('committee.lead.done')
  return count('late') > 0 ? t('committee.lead.late', { n: count('late') }) : t('committee.lead.underWay')
}

function GradeChosen({ n, onGrade }: { readonly n: number; readonly onGrade: () => void }) {
  return <Button onClick={onGrade}>{t('committee.grade.open', { n })}</Button>
}

interface ChooseAllProps extends Pick<TablePageProps, 'chosen' | 'onChoose' | 'onGrade'> {
  readonly waiting: readonly string[]
}

function ChooseAll({ waiting, chosen, onChoose }: ChooseAllProps) {
  return (
    <div className="nn-form-actions committee-choose nn-no-print">
      {waiting.length > 1 && chosen.size < waiting.length ? (
        <Button variant="default" onClick={() => onChoose(new Set(waiting))}>
          {t('committee.chooseAll', { n: waiting.length })}
        </Button>
      ) : null}
      {chosen.size > 0 ? (
        <Button variant="default" onClick={() => onChoose(new Set())}>
          {t('committee.chooseNone')}
        </Button>
      ) : null}
      <span role="status">{chosen.size > 0 ? t('committee.chosen', { n: chosen.size }) : ''}</span>
    </div>
  )
}

import './oversight.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { ChoiceField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { oversightApi, type PlanRow } from '../contract.ts'
import { basisText, dayText, planWord } from './words.ts'

type Plans = ReplyOf<typeof oversightApi.plans>

/** The plans of a unit by year, and the doors to what they cover. */
export function PlansScreen() {
  const unit = useUnit()
  const unitId = unit.id
  const isCell = unit.kind === 'cell'
  const thisYear = Number(useMe().today.slice(0, 4))
  const mayFollow = useMay('oversight.follow')
  const found = useQuery(question(oversightApi.plans, { params: { unitId } }))
  return (
    <Answer query={found}>
      {(plans) => (
        <Page
          title={planWord({ isCell }, 'oversight.title')}
          lead={leadOf(plans, thisYear, isCell)}
          action={
            plans.mayPlan ? (
              <OpenPlan isCell={isCell} unitId={unitId} rows={plans.rows} thisYear={thisYear} />
            ) : undefined
          }
        >
          {mayFollow ? (
            <p className="nn-doors nn-no-print">
              <Link to={`/u/${unitId}/oversight-coverage`}>{planWord({ isCell }, 'oversight.coverage.open')}</Link>
              {isCell ? null : <Link to={`/u/${unitId}/oversight-below`}>{t('oversight.below.title')}</Link>}
            </p>
          ) : null}
          {plans.rows.length === 0 ? (
            <Empty title={planWord({ isCell }, 'oversight.none')}>{planWord({ isCell }, 'oversight.none.help')}</Empty>
          ) : (
            <ul className="nn-plain-list nn-oversight-list">
              {plans.rows.map((row) => (
                <PlanCard key={row.id} row={row} isCell={isCell} />
              ))}
            </ul>
          )}
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ rows, expectedOn, planDay }: Plans, thisYear: number, isCell: boolean): string {
  const ofYear = rows.find(({ year }) => year === thisYear)
  if (ofYear && ofYear.late > 0)
    return planWord({ isCell }, 'oversight.lead.late', { n: ofYear.late, year: String(thisYear) })
  if (ofYear)
    return planWord({ isCell }, 'oversight.lead.stage', {
      year: String(thisYear),
      stage: wordOf('oversight.stage', ofYear.stage),
    })
  return planWord({ isCell }, 'oversight.lead.missing', {
    year: String(thisYear),
    day: dayText(expectedOn),
    basis: basisText(planDay),
  })
}

function PlanCard({ row, isCell }: { readonly row: PlanRow; readonly isCell: boolean }) {
  return (
    <li className="nn-card">
      <Link to={`/u/${row.unitId}/oversight/${row.id}`}>
        {planWord({ isCell }, 'oversight.plan.title', { year: String(row.year) })}
      </Link>
      <p>
        {wordOf('oversight.stage', row.stage)}
        {row.number === '' ? null : ` · ${t('oversight.number', { number: row.number })}`}
      </p>
      <p>
        {t('oversight.plan.count', { items: row.items, done: row.done })}{' '}
        {row.late > 0 ? <StateMark state="late" word={t('oversight.plan.late', { n: row.late })} /> : null}
      </p>
    </li>
  )
}

interface OpenPlanProps {
  readonly isCell: boolean
  readonly unitId: string
  readonly rows: readonly PlanRow[]
  readonly thisYear: number
}

/** Begins the plan of a year that has none: last year's from paper, this year's, next year's. */
function OpenPlan({ isCell, unitId, rows, thisYear }: OpenPlanProps) {
  const free = [thisYear - 1, thisYear, thisYear + 1].filter((year) => !rows.some((row) => row.year === year))
  const first = free.find((year) => year >= thisYear) ?? free[0]
  const [year, setYear] = useState(first)
  const navigate = useNavigate()
  const open = useAct(oversightApi.openPlan, {
    onDone: ({ id }) => void navigate({ to: `/u/${unitId}/oversight/${id}` }),
  })
  if (first === undefined) return null
  return (
    <ConfirmAct
      main
      label={planWord({ isCell }, 'oversight.open')}
      title={planWord({ isCell }, 'oversight.open.title')}
      consequence={<p>{t('oversight.open.consequence')}</p>}
      confirmLabel={t('oversight.open.do')}
      onConfirm={() => open.mutateAsync({ params: { unitId }, body: { year: year ?? first } })}
    >
      <ChoiceField
        name="year"
        label={t('oversight.field.year')}
        required
        value={String(year ?? first)}
        choices={free.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(chosen) => setYear(Number(chosen))}
      />
    </ConfirmAct>
  )
}

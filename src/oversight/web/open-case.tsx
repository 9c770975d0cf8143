import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { casesApi } from '#cases/contract.ts'
import { OPENED_BY_HAND } from '#cases/rules/vocabulary.ts'
import { loadCasePeople } from '#cases/web/public.ts'
import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { PlanItemRow, PlanPage } from '../contract.ts'

interface OpenCaseProps {
  readonly plan: PlanPage
  readonly row: PlanItemRow
}

const procedureOf = (kind: string) => OPENED_BY_HAND.find((each) => each === kind)

/** Opens the case of an item, about whom and in the way the plan says; of a task, the member who is looked at is chosen. */
export function OpenCase({ plan, row }: OpenCaseProps) {
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const [on, setOn] = useState<LocalDate | null>(today)
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const open = useAct(casesApi.open, { onDone: ({ id }) => void navigate({ to: `/u/${plan.unitId}/cases/${id}` }) })
  const procedure = procedureOf(row.kind)
  if (procedure === undefined) return null
  const subjectId = (row.subject.kind === 'member' ? row.subject.id : person?.id) as PersonId | undefined
  const send = async () => {
    if (subjectId === undefined) return
    const planItemId = row.id as Id<'oversightItem'>
    const variant = row.isAlone ? 'secretary_alone' : 'team'
    await open.mutateAsync({
      params: { unitId: plan.unitId },
      body: {
        ...{ subjectUnitId: row.subject.kind === 'unit' ? (row.subject.id as UnitId) : null },
        procedure,
        variant,
        subjectId,
        planItemId,
        parentId: null,
        reason: row.reason,
        on: on ?? today,
      },
    })
  }
  return (
    <ConfirmAct
      main
      label={t(`oversight.case.${row.kind}`)}
      title={t(`oversight.case.${row.kind}`)}
      consequence={<p>{t('oversight.case.consequence')}</p>}
      confirmLabel={t('oversight.case.do')}
      onConfirm={send}
    >
      <div className="nn-form">
        {row.subject.kind === 'member' ? null : (
          <PersonPicker
            name="personId"
            label={t('oversight.field.person')}
            required
            value={person}
            onChange={setPerson}
            source={['oversight.people', plan.unitId]}
            load={loadCasePeople(plan.unitId)}
          />
        )}
        <DayField name="on" label={t('oversight.field.openedOn')} required max={today} value={on} onChange={setOn} />
      </div>
    </ConfirmAct>
  )
}

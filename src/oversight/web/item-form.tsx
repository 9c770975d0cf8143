import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { loadPeople } from '#members/web/public.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, CheckField, ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { PlanItemRow, PlanPage } from '../contract.ts'
import { monthsOf, type PlanItemId } from '../rules/plan.ts'
import { ITEM_KINDS, ITEM_SUBJECTS } from '../rules/vocabulary.ts'
import { AgreedFields, agreedOf } from './agreed-fields.tsx'
import { TeamFields } from './team-fields.tsx'
import { readItem, type TypedItem, typedItem } from './typed-item.ts'
import { UnitField } from './unit-field.tsx'
import { sentAgreed, usePlanAct } from './use-plan-act.ts'
import { basisText, choicesOf, monthText } from './words.ts'

interface ItemFormProps {
  readonly plan: PlanPage
  /** Null: a new one. */
  readonly row: PlanItemRow | null
  /** Into the draft, or by a decision into a plan under execution. */
  readonly act: 'set_item' | 'add_item'
}

/** Puts an item into the plan, or changes one of the draft. */
export function ItemForm(props: ItemFormProps) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Fields {...props} onClose={() => setOpen(false)} />
  const label = t(props.row === null ? 'oversight.item.add' : 'oversight.item.change')
  return (
    <Button
      variant={props.row === null && props.plan.rows.length === 0 ? 'filled' : 'default'}
      onClick={() => setOpen(true)}
    >
      {label}
    </Button>
  )
}

function Fields({ plan, row, act, onClose }: ItemFormProps & { readonly onClose: () => void }) {
  const today = useMe().today as LocalDate
  const perform = usePlanAct(plan)
  const [typed, setTyped] = useState(() => typedItem(plan, row))
  const [agreed, setAgreed] = useState(() => agreedOf(plan, today))
  const [reason, setReason] = useState('')
  const [{ busy, error, isMissing }, setState] = useState({ busy: false, error: null as unknown, isMissing: false })
  const send = async () => {
    const read = readItem(typed)
    setState({ busy: read !== null, error: null, isMissing: read === null })
    if (read === null) return
    const item = { ...read, team: [...read.team] }
    const itemId = (row?.id ?? null) as PlanItemId | null
    try {
      if (act === 'set_item') await perform({ act, body: { itemId, item } })
      else await perform({ act, body: { agreed: sentAgreed(agreed), reason, item } })
      onClose()
    } catch (failure) {
      setState({ busy: false, error: failure, isMissing: false })
    }
  }
  const actions = (
    <>
      <Button type="submit" loading={busy}>
        {t('oversight.save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <section className="nn-card nn-oversight-form" aria-label={t('oversight.item.add')}>
      <Form onSubmit={() => void send()} actions={actions}>
        <SubjectFields plan={plan} typed={typed} onChange={setTyped} />
        <TimeFields plan={plan} typed={typed} onChange={setTyped} />
        <TeamFields plan={plan} typed={typed} onChange={setTyped} />
        {act === 'add_item' ? (
          <>
            <AgreedFields plan={plan} value={agreed} onChange={setAgreed} />
            <TextField name="reason" label={t('oversight.field.reason')} required value={reason} onChange={setReason} />
          </>
        ) : null}
        {isMissing ? <p role="alert">{t('oversight.item.missing')}</p> : null}
        <Refusal error={error} />
      </Form>
    </section>
  )
}

interface PartProps {
  readonly plan: PlanPage
  readonly typed: TypedItem
  readonly onChange: (typed: TypedItem) => void
}

function SubjectFields({ plan, typed, onChange }: PartProps) {
  const subjects = ITEM_SUBJECTS.filter((kind) => kind !== 'unit' || !plan.isCell)
  const needsReason = typed.kind === 'thematic_supervision' && !plan.mayTheme
  const rule = plan.thematicAbove
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('oversight.field.kind')}
        required
        value={typed.kind}
        choices={choicesOf('oversight.kind', ITEM_KINDS)}
        onChange={(kind) => onChange({ ...typed, kind: kind ?? typed.kind })}
      />
      {needsReason ? (
        <AreaField
          name="reason"
          label={t('oversight.field.themeReason')}
          help={t('oversight.themeReason.help', { n: rule.value, basis: basisText(rule) })}
          required
          minRows={2}
          value={typed.reason}
          onChange={(reason) => onChange({ ...typed, reason })}
        />
      ) : null}
      <ChoiceField
        name="subject.kind"
        label={t('oversight.field.subject')}
        required
        value={typed.subjectKind}
        choices={choicesOf('oversight.subject', subjects)}
        onChange={(subjectKind) => onChange({ ...typed, subjectKind: subjectKind ?? typed.subjectKind })}
      />
      {typed.subjectKind === 'member' ? (
        <PersonPicker
          name="personId"
          label={t('oversight.field.person')}
          required
          value={typed.person}
          onChange={(person) => onChange({ ...typed, person })}
          source={['oversight.people', plan.unitId]}
          load={loadPeople(plan.unitId)}
        />
      ) : null}
      {typed.subjectKind === 'task' ? (
        <TextField
          name="subject.name"
          label={t('oversight.field.task')}
          required
          value={typed.task}
          onChange={(task) => onChange({ ...typed, task })}
        />
      ) : null}
      {typed.subjectKind === 'unit' ? (
        <UnitField unitId={plan.unitId} value={typed.unitId} onChange={(unitId) => onChange({ ...typed, unitId })} />
      ) : null}
    </>
  )
}

function TimeFields({ plan, typed, onChange }: PartProps) {
  return (
    <>
      <AreaField
        name="content"
        label={t('oversight.field.content')}
        help={t('oversight.content.help')}
        required
        value={typed.content}
        onChange={(content) => onChange({ ...typed, content })}
      />
      <DayField
        name="periodFrom"
        label={t('oversight.field.periodFrom')}
        required
        value={typed.periodFrom}
        onChange={(periodFrom) => onChange({ ...typed, periodFrom })}
      />
      <DayField
        name="periodTo"
        label={t('oversight.field.periodTo')}
        required
        value={typed.periodTo}
        onChange={(periodTo) => onChange({ ...typed, periodTo })}
      />
      <SelectField
        name="month"
        label={t('oversight.field.month')}
        required
        value={typed.month}
        choices={monthsOf(plan.year).map((value) => ({ value, label: monthText(value) }))}
        onChange={(month) => onChange({ ...typed, month: month ?? typed.month })}
      />
      {plan.isCell ? (
        <CheckField
          name="isAlone"
          label={t('oversight.field.isAlone')}
          value={typed.isAlone}
          onChange={(isAlone) => onChange({ ...typed, isAlone })}
        />
      ) : null}
    </>
  )
}

import { type ReactNode, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import type { PlanPage } from '../contract.ts'
import type { PlanAct } from '../rules/vocabulary.ts'
import { AgreedFields, agreedOf } from './agreed-fields.tsx'
import { sentAgreed, usePlanAct } from './use-plan-act.ts'
import { planWord } from './words.ts'

interface PlanProps {
  readonly plan: PlanPage
}

/** The one step the plan waits for, and the ways back. */
export function PlanSteps({ plan }: PlanProps) {
  const may = (act: PlanAct) => plan.may.includes(act)
  return (
    // One key for all of them: two of the same key beside each other would leave a button standing that is no longer to be done.
    <div key={plan.version} className="nn-form-actions nn-no-print">
      {may('submit') ? <Plain plan={plan} act="submit" main disabled={plan.rows.length === 0} /> : null}
      {may('adopt') ? <Adopt plan={plan} /> : null}
      {may('issue') ? <OnDay plan={plan} act="issue" /> : null}
      {may('send') ? <Send plan={plan} /> : null}
      {may('close') ? <OnDay plan={plan} act="close" /> : null}
      {may('rework') ? <Rework plan={plan} /> : null}
      {may('discard') ? <Plain plan={plan} act="discard" main={false} disabled={false} /> : null}
    </div>
  )
}

interface StepProps extends PlanProps {
  readonly act: 'submit' | 'adopt' | 'issue' | 'send' | 'close' | 'rework' | 'discard'
  readonly main: boolean
  readonly disabled?: boolean
  readonly onConfirm: () => Promise<unknown>
  readonly children?: ReactNode
}

function Step({ plan, act, main, disabled = false, onConfirm, children }: StepProps) {
  return (
    <ConfirmAct
      main={main}
      disabled={disabled}
      label={t(`oversight.act.${act}`)}
      title={planWord(plan, `oversight.act.${act}.title`)}
      consequence={<p>{planWord(plan, `oversight.act.${act}.consequence`)}</p>}
      confirmLabel={t(`oversight.act.${act}`)}
      onConfirm={onConfirm}
    >
      <div className="nn-form">{children}</div>
    </ConfirmAct>
  )
}

interface PlainProps extends PlanProps {
  readonly act: 'submit' | 'discard'
  readonly main: boolean
  readonly disabled: boolean
}

function Plain({ plan, act, main, disabled }: PlainProps) {
  const perform = usePlanAct(plan)
  return <Step plan={plan} act={act} main={main} disabled={disabled} onConfirm={() => perform({ act, body: {} })} />
}

const wholeNumber = (typed: string) => Number(typed.replace(/\D/g, ''))

/** The meeting, who was there and who was for it. */
function Adopt({ plan }: PlanProps) {
  const today = useMe().today as LocalDate
  const perform = usePlanAct(plan)
  const [agreed, setAgreed] = useState(() => agreedOf(plan, today))
  const [present, setPresent] = useState('')
  const [inFavour, setInFavour] = useState('')
  const adopt = () =>
    perform({
      act: 'adopt',
      body: { agreed: sentAgreed(agreed), present: wholeNumber(present), inFavour: wholeNumber(inFavour) },
    })
  return (
    <Step plan={plan} act="adopt" main onConfirm={adopt}>
      <AgreedFields plan={plan} value={agreed} onChange={setAgreed} />
      <TextField
        name="present"
        label={planWord(plan, 'oversight.field.present')}
        required
        inputMode="numeric"
        value={present}
        onChange={setPresent}
      />
      <TextField
        name="inFavour"
        label={t('oversight.field.inFavour')}
        required
        inputMode="numeric"
        value={inFavour}
        onChange={setInFavour}
      />
    </Step>
  )
}

function OnDay({ plan, act }: PlanProps & { readonly act: 'issue' | 'close' }) {
  const today = useMe().today as LocalDate
  const perform = usePlanAct(plan)
  const [on, setOn] = useState<LocalDate | null>(today)
  return (
    <Step plan={plan} act={act} main={act === 'issue'} onConfirm={() => perform({ act, body: { on: on ?? today } })}>
      <DayField name="on" label={t(`oversight.field.${act}On`)} required max={today} value={on} onChange={setOn} />
    </Step>
  )
}

function Send({ plan }: PlanProps) {
  const today = useMe().today as LocalDate
  const perform = usePlanAct(plan)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [how, setHow] = useState(planWord(plan, 'oversight.send.sample'))
  return (
    <Step plan={plan} act="send" main onConfirm={() => perform({ act: 'send', body: { on: on ?? today, how } })}>
      <DayField name="on" label={t('oversight.field.sentOn')} required max={today} value={on} onChange={setOn} />
      <TextField name="how" label={t('oversight.field.how')} required value={how} onChange={setHow} />
    </Step>
  )
}

function Rework({ plan }: PlanProps) {
  const perform = usePlanAct(plan)
  const [reason, setReason] = useState('')
  return (
    <Step plan={plan} act="rework" main={false} onConfirm={() => perform({ act: 'rework', body: { reason } })}>
      <TextField name="reason" label={t('oversight.field.reason')} required value={reason} onChange={setReason} />
    </Step>
  )
}

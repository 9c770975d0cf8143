import { type ReactNode, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type DialoguePage, dialoguesApi } from '../contract.ts'
import type { DialogueAct } from '../rules/vocabulary.ts'
import { DescribedFields, sentDialogue, typedDialogue } from './described-fields.tsx'
import { dayText } from './words.ts'

type Asked = BodyInputOf<typeof dialoguesApi.act>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

interface PageProps {
  readonly page: DialoguePage
}

function useDialogueAct({ id, version }: DialoguePage, onDone: () => void = () => {}) {
  const act = useAct(dialoguesApi.act, { onDone })
  return (asked: Without<Asked>) =>
    act.mutateAsync({ params: { dialogueId: id }, body: { ...asked, basedOn: version } as Asked })
}

/** The one step the dialogue waits for, then what may be done beside it. */
export function DialogueActs({ page }: PageProps) {
  const today = useMe().today
  const isDay = today >= page.plannedOn
  const may = (act: DialogueAct) => page.may.includes(act) && (act !== 'start' || isDay)
  const key = page.version
  if (page.may.length === 0) return null
  return (
    <div className="nn-form-actions nn-no-print">
      {may('issue_plan') ? <OnDay key={`p${key}`} page={page} act="issue_plan" main /> : null}
      {may('issue_call') ? <OnDay key={`c${key}`} page={page} act="issue_call" main /> : null}
      {may('start') ? <OnDay key={`s${key}`} page={page} act="start" main /> : null}
      {may('end') ? <End key={`e${key}`} page={page} /> : null}
      {may('issue_notice') ? <OnDay key={`n${key}`} page={page} act="issue_notice" main /> : null}
      {may('issue_summary') ? <OnDay key={`m${key}`} page={page} act="issue_summary" main={false} /> : null}
      {may('describe') ? <Describe key={`d${key}`} page={page} /> : null}
      {may('call_off') ? <CallOff key={`o${key}`} page={page} /> : null}
      {page.may.includes('start') && !isDay ? (
        <p className="nn-help">{t('dialogues.startsOn', { day: dayText(page.plannedOn) })}</p>
      ) : null}
    </div>
  )
}

interface StepProps {
  readonly act: DialogueAct
  readonly main: boolean
  readonly isReady: boolean
  readonly onConfirm: () => Promise<unknown>
  readonly children: ReactNode
}

function Step({ act, main, isReady, onConfirm, children }: StepProps) {
  return (
    <ConfirmAct
      main={main}
      label={t(`dialogues.act.${act}`)}
      title={t(`dialogues.act.${act}`)}
      consequence={<p>{t(`dialogues.consequence.${act}`)}</p>}
      confirmLabel={t(`dialogues.act.${act}`)}
      isReady={isReady}
      onConfirm={onConfirm}
    >
      <div className="nn-form">{children}</div>
    </ConfirmAct>
  )
}

interface OnDayProps extends PageProps {
  readonly act: 'issue_plan' | 'issue_call' | 'issue_summary' | 'start' | 'issue_notice'
  readonly main: boolean
}

function OnDay({ page, act, main }: OnDayProps) {
  const today = useMe().today as LocalDate
  const perform = useDialogueAct(page)
  const [on, setOn] = useState<LocalDate | null>(today)
  return (
    <Step act={act} main={main} isReady={on !== null} onConfirm={() => perform({ act, body: { on: on ?? today } })}>
      <DayField name="on" label={t('dialogues.field.on')} required max={today} value={on} onChange={setOn} />
    </Step>
  )
}

function End({ page }: PageProps) {
  const { value, set, clear } = useDraft(`dialogue.end.${page.id}`, { present: '', conclusion: '' })
  const perform = useDialogueAct(page, clear)
  const { present, conclusion } = value
  const send = () => perform({ act: 'end', body: { present: Number(present), conclusion } })
  const isReady = Number(present) > 0 && conclusion.trim() !== ''
  return (
    <Step act="end" main isReady={isReady} onConfirm={send}>
      <TextField
        name="present"
        label={t('dialogues.field.present')}
        required
        inputMode="numeric"
        value={present}
        onChange={(next) => set((before) => ({ ...before, present: next.replace(/\D/g, '') }))}
      />
      <AreaField
        name="conclusion"
        label={t('dialogues.field.conclusion')}
        required
        value={conclusion}
        onChange={(next) => set((before) => ({ ...before, conclusion: next }))}
      />
    </Step>
  )
}

function Describe({ page }: PageProps) {
  const perform = useDialogueAct(page)
  const [typed, setTyped] = useState(() => typedDialogue(page))
  return (
    <Step act="describe" main={false} isReady onConfirm={() => perform({ act: 'describe', body: sentDialogue(typed) })}>
      <DescribedFields typed={typed} onChange={setTyped} days={null} />
    </Step>
  )
}

function CallOff({ page }: PageProps) {
  const perform = useDialogueAct(page)
  const [reason, setReason] = useState('')
  return (
    <Step
      act="call_off"
      main={false}
      isReady={reason.trim() !== ''}
      onConfirm={() => perform({ act: 'call_off', body: { reason } })}
    >
      <AreaField
        name="reason"
        label={t('dialogues.field.reason')}
        required
        minRows={2}
        value={reason}
        onChange={setReason}
      />
    </Step>
  )
}

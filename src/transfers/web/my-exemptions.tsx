import './transfers.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, ChoiceField, Form, SelectField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { transfersApi } from '../contract.ts'
import { CAUSES_OF, EXEMPTION_KINDS, type ExemptionCause, type ExemptionKind } from '../rules/exemption.ts'
import { EXEMPTION_MARKS } from './exemption-marks.ts'
import { dayText } from './transfer-words.tsx'

type Own = ReplyOf<typeof transfersApi.myExemptions>['rows'][number]

/** One's own exemptions with how far each is, and the request for one where none is open. */
export function MyExemptions() {
  const mine = useQuery(question(transfersApi.myExemptions, {}))
  const [isAsking, setAsking] = useState(false)
  return (
    <Section title={t('transfers.myExemptions')}>
      <Answer query={mine}>
        {({ rows, mayAsk }) => (
          <>
            {rows.length === 0 ? <p>{t('transfers.myExemptions.none')}</p> : null}
            <ul className="nn-plain-list">
              {rows.map((row) => (
                <li key={row.id} className="nn-card">
                  <OwnExemption row={row} />
                </li>
              ))}
            </ul>
            {mayAsk ? <Asking isOpen={isAsking} onOpen={setAsking} /> : null}
          </>
        )}
      </Answer>
    </Section>
  )
}

function Asking({ isOpen, onOpen }: { readonly isOpen: boolean; readonly onOpen: (open: boolean) => void }) {
  if (isOpen) return <AskForm onClose={() => onOpen(false)} />
  return (
    <Button variant="default" onClick={() => onOpen(true)}>
      {t('transfers.myExemptions.ask')}
    </Button>
  )
}

function OwnExemption({ row }: { readonly row: Own }) {
  const { kind, cause, fromOn, toOn, stage, askedOn, reason, resolvedOn, closeReason } = row
  return (
    <>
      <strong>
        {wordOf('transfers.exemptionKind', kind)}: {wordOf('transfers.exemptionCause', cause).toLocaleLowerCase('vi')}
      </strong>
      <p className="nn-transfer-state">
        <StateMark state={EXEMPTION_MARKS[stage]} word={wordOf('transfers.exemptionStage', stage)} />
      </p>
      <p>
        {toOn === null
          ? t('transfers.exemption.from', { from: dayText(fromOn) })
          : t('transfers.exemption.span', { from: dayText(fromOn), to: dayText(toOn) })}{' '}
        {t('transfers.myExemptions.asked', { day: dayText(askedOn) })}
        {resolvedOn === null ? null : ` ${t('transfers.myExemptions.voted', { day: dayText(resolvedOn) })}`}
      </p>
      {reason === '' ? null : <p>{t('transfers.exemption.told', { reason })}</p>}
      {closeReason === '' ? null : <p>{t('transfers.exemption.because', { reason: closeReason })}</p>}
      {row.mayTakeBack ? <TakeBack id={row.id} /> : null}
    </>
  )
}

function TakeBack({ id }: { readonly id: string }) {
  const act = useAct(transfersApi.unaskExemption)
  return (
    <ConfirmAct
      label={t('transfers.myExemptions.unask')}
      title={t('transfers.myExemptions.unaskTitle')}
      consequence={<p>{t('transfers.myExemptions.unaskConsequence')}</p>}
      confirmLabel={t('transfers.myExemptions.unask')}
      onConfirm={() => act.mutateAsync({ params: { id } })}
    />
  )
}

function AskForm({ onClose }: { readonly onClose: () => void }) {
  const today = useMe().today as LocalDate
  const act = useAct(transfersApi.askOwnExemption, { onDone: onClose })
  const [kind, setKind] = useState<ExemptionKind>('temp_exempt')
  const [chosen, setCause] = useState<ExemptionCause | null>(null)
  const [fromOn, setFromOn] = useState<LocalDate | null>(today)
  const [toOn, setToOn] = useState<LocalDate | null>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const needsEnd = kind === 'temp_exempt'
  const send = () => {
    setMissing(true)
    if (chosen === null || fromOn === null || (needsEnd && toOn === null)) return
    act.mutate({ body: { kind, cause: chosen, fromOn, toOn: needsEnd ? toOn : null, reason } })
  }
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('transfers.missing') : undefined)
  return (
    <div className="nn-card">
      <Form onSubmit={send} actions={<AskActions pending={act.isPending} onClose={onClose} />}>
        <ChoiceField
          name="kind"
          label={t('transfers.exemption.kind')}
          value={kind}
          choices={EXEMPTION_KINDS.toReversed().map((value) => ({
            value,
            label: wordOf('transfers.exemptionKind', value),
            help: t(`transfers.exemption.consequence.${value}`),
          }))}
          onChange={(next) => {
            setKind(next ?? kind)
            setCause(null)
          }}
        />
        <SelectField
          name="cause"
          label={t('transfers.exemption.cause')}
          required
          value={chosen}
          choices={CAUSES_OF[kind].map((value) => ({ value, label: wordOf('transfers.exemptionCause', value) }))}
          onChange={setCause}
          error={missing(chosen === null)}
        />
        <AskDays {...{ fromOn, toOn, needsEnd, missing }} onFrom={setFromOn} onTo={setToOn} />
        <AreaField
          name="reason"
          label={t('transfers.request.reason')}
          value={reason}
          onChange={setReason}
          minRows={2}
        />
        <Refusal error={act.error} />
      </Form>
    </div>
  )
}

function AskActions({ pending, onClose }: { readonly pending: boolean; readonly onClose: () => void }) {
  return (
    <>
      <Button type="submit" loading={pending}>
        {t('transfers.ask.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
}

interface DaysProps {
  readonly fromOn: LocalDate | null
  readonly toOn: LocalDate | null
  readonly needsEnd: boolean
  readonly missing: (isEmpty: boolean) => string | undefined
  readonly onFrom: (day: LocalDate | null) => void
  readonly onTo: (day: LocalDate | null) => void
}

function AskDays({ fromOn, toOn, needsEnd, missing, onFrom, onTo }: DaysProps) {
  return (
    <>
      <DayField
        name="fromOn"
        label={t('transfers.exemption.fromOn')}
        required
        value={fromOn}
        onChange={onFrom}
        error={missing(fromOn === null)}
      />
      {needsEnd ? (
        <DayField
          name="toOn"
          label={t('transfers.exemption.toOn')}
          required
          value={toOn}
          onChange={onTo}
          error={missing(toOn === null)}
        />
      ) : null}
    </>
  )
}

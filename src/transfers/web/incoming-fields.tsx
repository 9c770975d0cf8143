import type { LocalDate } from '#kernel/local-date.ts'
import { SEXES, type Sex } from '#members/rules/member.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { transfersApi } from '../contract.ts'
import { TRANSFER_CAUSES, TRANSFER_KINDS, type TransferCause, type TransferKind } from '../rules/transfer.ts'

export const EMPTY_INCOMING = {
  kind: 'official' as TransferKind,
  cause: null as TransferCause | null,
  fromName: '',
  introductionNumber: '',
  introductionIssuer: '',
  introducedOn: null as LocalDate | null,
  presentedOn: null as LocalDate | null,
  lateReason: '',
  untilOn: null as LocalDate | null,
  fullName: '',
  sex: null as Sex | null,
  bornOn: null as LocalDate | null,
  admittedOn: null as LocalDate | null,
  probationFromOn: null as LocalDate | null,
  officialOn: null as LocalDate | null,
  cardNumber: '',
  citizenNumber: '',
  phone: '',
  occupation: '',
}
export type Incoming = typeof EMPTY_INCOMING

/** Null while something needed is missing. */
export function incomingBody(typed: Incoming): BodyInputOf<typeof transfersApi.registerIncoming> | null {
  const { kind, cause, introducedOn, presentedOn, untilOn, admittedOn } = typed
  const { fromName, introductionNumber, introductionIssuer, lateReason, fullName, sex, bornOn } = typed
  const { probationFromOn, officialOn, cardNumber, citizenNumber, phone, occupation } = typed
  if (cause === null || introducedOn === null || presentedOn === null || admittedOn === null) return null
  if ([fromName, introductionNumber, introductionIssuer, fullName].some((text) => text.trim() === '')) return null
  if (kind === 'temporary' && untilOn === null) return null
  return {
    ...{ kind, cause, fromName, introductionNumber, introductionIssuer, introducedOn, presentedOn, lateReason },
    untilOn: kind === 'temporary' ? untilOn : null,
    newcomer: {
      ...{ fullName, sex, bornOn, admittedOn, probationFromOn, officialOn },
      ...{ cardNumber, citizenNumber, phone, occupation },
    },
  }
}

interface FieldsProps {
  readonly typed: Incoming
  readonly set: (part: Partial<Incoming>) => void
  readonly missing: (isEmpty: boolean) => string | undefined
  readonly today: LocalDate
}

/** The paper that came: its number, who wrote it, when, and when it was presented. */
export function IntroductionFields({ typed, set, missing, today }: FieldsProps) {
  const text = (field: 'fromName' | 'introductionNumber' | 'introductionIssuer') => (
    <TextField
      name={field}
      label={t(`transfers.incoming.${field}`)}
      required
      value={typed[field]}
      onChange={(value) => set({ [field]: value })}
      error={missing(typed[field].trim() === '')}
    />
  )
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('transfers.request.kind')}
        value={typed.kind}
        choices={TRANSFER_KINDS.map((value) => ({ value, label: wordOf('transfers.kind', value) }))}
        onChange={(kind) => set({ kind: kind ?? 'official' })}
      />
      {text('fromName')}
      {text('introductionNumber')}
      {text('introductionIssuer')}
      <DayField
        name="introducedOn"
        label={t('transfers.incoming.introducedOn')}
        required
        max={today}
        value={typed.introducedOn}
        onChange={(introducedOn) => set({ introducedOn })}
        error={missing(typed.introducedOn === null)}
      />
      <DayField
        name="presentedOn"
        label={t('transfers.incoming.presentedOn')}
        required
        max={today}
        value={typed.presentedOn}
        onChange={(presentedOn) => set({ presentedOn })}
        error={missing(typed.presentedOn === null)}
      />
      <TextField
        name="lateReason"
        label={t('transfers.lateReason')}
        help={t('transfers.lateReasonHelp')}
        value={typed.lateReason}
        onChange={(lateReason) => set({ lateReason })}
      />
      {typed.kind === 'temporary' ? (
        <DayField
          name="untilOn"
          label={t('transfers.request.untilOn')}
          required
          value={typed.untilOn}
          onChange={(untilOn) => set({ untilOn })}
          error={missing(typed.untilOn === null)}
        />
      ) : null}
      <SelectField
        name="cause"
        label={t('transfers.request.cause')}
        required
        value={typed.cause}
        choices={TRANSFER_CAUSES.map((value) => ({ value, label: wordOf('transfers.cause', value) }))}
        onChange={(cause) => set({ cause })}
        error={missing(typed.cause === null)}
      />
    </>
  )
}

/** The person it introduces, as far as the paper and the file tell. */
export function NewcomerFields({ typed, set, missing, today }: FieldsProps) {
  return (
    <>
      <TextField
        name="fullName"
        label={t('transfers.newcomer.fullName')}
        required
        value={typed.fullName}
        onChange={(fullName) => set({ fullName })}
        error={missing(typed.fullName.trim() === '')}
      />
      <ChoiceField
        name="sex"
        label={t('transfers.newcomer.sex')}
        value={typed.sex}
        choices={SEXES.map((value) => ({ value, label: t(`transfers.sex.${value}`) }))}
        onChange={(sex) => set({ sex })}
      />
      {(['bornOn', 'admittedOn', 'probationFromOn', 'officialOn'] as const).map((field) => (
        <DayField
          name={field}
          key={field}
          label={t(`transfers.newcomer.${field}`)}
          required={field === 'admittedOn'}
          max={today}
          value={typed[field]}
          onChange={(value) => set({ [field]: value })}
          error={field === 'admittedOn' ? missing(typed.admittedOn === null) : undefined}
        />
      ))}
      {(['cardNumber', 'citizenNumber', 'phone', 'occupation'] as const).map((field) => (
        <TextField
          name={field}
          key={field}
          label={t(`transfers.newcomer.${field}`)}
          value={typed[field]}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
    </>
  )
}

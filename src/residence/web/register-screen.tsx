import './residence.css'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import type { ResidenceException } from '#rulebook/rules/introduction-levels.ts'
import { residenceApi } from '../contract.ts'
import { ExceptionField } from './place-fields.tsx'

const NEEDED = ['personName', 'fromName', 'introductionNumber', 'introductionIssuer'] as const
const OTHERS = ['workplace', 'address', 'phone', 'bornYear'] as const
const DAYS = ['introducedOn', 'receivedOn', 'admittedOn', 'officialOn'] as const

type Text = Readonly<Record<(typeof NEEDED)[number] | (typeof OTHERS)[number], string>>
type Days = Readonly<Record<(typeof DAYS)[number], LocalDate | null>>

const NOTHING: Text = {
  ...{ personName: '', fromName: '', introductionNumber: '', introductionIssuer: '' },
  ...{ workplace: '', address: '', phone: '', bornYear: '' },
}

/** An introduction from outside the installation comes in with its bearer. */
export function RegisterContactScreen() {
  const unitId = useUnit().id
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const [text, setText] = useState(NOTHING)
  const [days, setDays] = useState<Days>({ introducedOn: null, receivedOn: today, admittedOn: null, officialOn: null })
  const [exception, setException] = useState<ResidenceException | null>(null)
  const [isMissing, setMissing] = useState(false)
  const act = useAct(residenceApi.register, {
    onDone: ({ id }) => void navigate({ to: `/u/${unitId}/residence/${id}` }),
  })
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('residence.missing') : undefined)
  const send = () => {
    setMissing(true)
    const { introducedOn, receivedOn } = days
    if (introducedOn === null || receivedOn === null || NEEDED.some((field) => text[field].trim() === '')) return
    const bornYear = text.bornYear.trim() === '' ? null : Number(text.bornYear)
    act.mutate({ params: { unitId }, body: { ...text, ...days, introducedOn, receivedOn, bornYear, exception } })
  }
  const actions = (
    <Button type="submit" loading={act.isPending}>
      {t('residence.register.do')}
    </Button>
  )
  return (
    <Page
      title={t('residence.register.title')}
      lead={t('residence.register.lead')}
      back={<Link to={`/u/${unitId}/residence`}>{t('residence.back')}</Link>}
    >
      <Form onSubmit={send} actions={actions}>
        {[...NEEDED, ...OTHERS].map((field) => (
          <TextField
            name={field}
            key={field}
            label={t(`residence.register.${field}`)}
            required={isNeeded(field)}
            inputMode={field === 'bornYear' ? 'numeric' : 'text'}
            value={text[field]}
            onChange={(value) => setText({ ...text, [field]: value })}
            error={missing(isNeeded(field) && text[field].trim() === '')}
          />
        ))}
        {DAYS.map((field) => (
          <DayField
            name={field}
            key={field}
            label={t(`residence.register.${field}`)}
            required={field === 'introducedOn' || field === 'receivedOn'}
            max={today}
            value={days[field]}
            onChange={(value) => setDays({ ...days, [field]: value })}
            error={missing((field === 'introducedOn' || field === 'receivedOn') && days[field] === null)}
          />
        ))}
        <ExceptionField value={exception} onChange={setException} />
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}

const isNeeded = (field: string) => (NEEDED as readonly string[]).includes(field)

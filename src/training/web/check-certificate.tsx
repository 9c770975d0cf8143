import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { trainingApi } from '../contract.ts'
import { dayText } from './words.ts'

interface Asked {
  readonly year: string
  readonly number: string
  readonly code: string
}

/** Whether a sheet somebody shows was given here: by its number, its year and the code printed on it. */
export function CheckCertificate({ unitId }: { readonly unitId: string }) {
  const year = useMe().today.slice(0, 4)
  const [typed, setTyped] = useState<Asked>({ year, number: '', code: '' })
  const [asked, setAsked] = useState<Asked | null>(null)
  const isWhole = /^\d+$/.test(typed.number.trim()) && /^\d{4}$/.test(typed.year.trim()) && typed.code.trim() !== ''
  return (
    <Section title={t('training.check.title')}>
      <Form
        onSubmit={() => setAsked(isWhole ? typed : null)}
        actions={
          <Button type="submit" variant="default" disabled={!isWhole}>
            {t('training.check.do')}
          </Button>
        }
      >
        {(['number', 'year', 'code'] as const).map((name) => (
          <TextField
            name={null}
            key={name}
            label={t(`training.check.${name}`)}
            inputMode={name === 'code' ? 'text' : 'numeric'}
            value={typed[name]}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
      </Form>
      {asked === null ? null : <Found unitId={unitId} asked={asked} />}
    </Section>
  )
}

function Found({ unitId, asked }: { readonly unitId: string; readonly asked: Asked }) {
  const found = useQuery(
    question(trainingApi.checkCertificate, { params: { unitId: unitId as UnitId }, query: { ...asked } }),
  )
  return (
    <Answer query={found} shape="line">
      {({ found: sheet }) => {
        if (sheet === null) return <Notice tone="late" title={t('training.check.unknown')} />
        const { symbol, name, from, classTitle, issuedOn, state, voidReason } = sheet
        const words = t('training.check.words', { symbol, name, from, title: classTitle, day: dayText(issuedOn) })
        if (state === 'issued') return <Notice tone="done" title={words} />
        return (
          <Notice tone="late" title={t('training.check.void', { reason: voidReason })}>
            <p>{words}</p>
          </Notice>
        )
      }}
    </Answer>
  )
}

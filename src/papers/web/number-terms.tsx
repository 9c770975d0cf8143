import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { papersApi } from '../contract.ts'

/** The terms in which the numbers of a unit run; the one entitled records a new one after a congress. */
export function NumberTerms({ unitId, mayChange }: { readonly unitId: string; readonly mayChange: boolean }) {
  const terms = useQuery(question(papersApi.numberTerms, { params: { unitId } }))
  return (
    <Section title={t('papers.terms.title')}>
      <p>{t('papers.terms.lead')}</p>
      <Answer query={terms} shape="line">
        {({ terms: rows }) =>
          rows.length === 0 ? (
            <p>{t('papers.terms.none')}</p>
          ) : (
            <ul>
              {rows.map(({ fromOn, basis }) => (
                <li key={fromOn}>{t('papers.terms.row', { day: formatDay(fromOn as LocalDate), basis })}</li>
              ))}
            </ul>
          )
        }
      </Answer>
      {mayChange ? <NewTerm unitId={unitId} /> : null}
    </Section>
  )
}

function NewTerm({ unitId }: { readonly unitId: string }) {
  const [fromOn, setFromOn] = useState<LocalDate | null>(null)
  const [basis, setBasis] = useState('')
  const start = useAct(papersApi.startNumberTerm)
  return (
    <ConfirmAct
      label={t('papers.terms.open')}
      title={t('papers.terms.question')}
      consequence={t('papers.terms.consequence')}
      confirmLabel={t('papers.terms.confirm')}
      onConfirm={() => start.mutateAsync({ params: { unitId }, body: { fromOn: fromOn ?? '', basis } })}
    >
      <DayField name="fromOn" label={t('papers.terms.fromOn')} value={fromOn} onChange={setFromOn} required />
      <TextField
        name="basis"
        label={t('papers.terms.basis')}
        help={t('papers.terms.basisHelp')}
        value={basis}
        onChange={setBasis}
        required
      />
    </ConfirmAct>
  )
}

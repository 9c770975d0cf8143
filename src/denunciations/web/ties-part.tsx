import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ChoiceField, Form } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { DeskFailure, useDesk } from '#vault/web/public.ts'
import { denunciationsApi } from '../contract.ts'
import { TIE_REASONS, type TieReason } from '../rules/vocabulary.ts'
import { loadKnown } from './people.ts'

/** What the caller has declared of himself, and declaring more. */
export function TiesPart({ unitId }: { readonly unitId: UnitId }) {
  const found = useQuery(question(denunciationsApi.ties, { params: { unitId } }))
  const [other, setOther] = useState<PersonChoice | null>(null)
  const [reason, setReason] = useState<TieReason>('relative')
  const { busy, error, run } = useDesk()
  const declare = async () => {
    if (!other) return
    const body = { otherId: other.id as PersonId, reason }
    if (await run(() => call(denunciationsApi.declareTie, { params: { unitId }, body }, { key: newKey() })))
      setOther(null)
  }
  return (
    <>
      <p>{t('denunciations.tiesHelp')}</p>
      <Answer query={found}>
        {({ ties }) => (
          <ul className="nn-letter-list">
            {ties.map((tie) => (
              <li key={tie.id}>
                {tie.other.name}: {wordOf('denunciations.tie', tie.reason)}, {formatDay(tie.declaredOn as LocalDate)}
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <Form
        onSubmit={() => void declare()}
        actions={
          <Button type="submit" variant="default" loading={busy} disabled={other === null}>
            {t('denunciations.declare')}
          </Button>
        }
      >
        <PersonPicker
          name="otherId"
          label={t('denunciations.tieOther')}
          value={other}
          onChange={setOther}
          source={['denunciations.people', unitId]}
          load={loadKnown(unitId)}
        />
        <ChoiceField
          name="reason"
          label={t('denunciations.tieReason')}
          value={reason}
          choices={TIE_REASONS.map((value) => ({ value, label: wordOf('denunciations.tie', value) }))}
          onChange={(chosen) => setReason(chosen ?? reason)}
        />
        <DeskFailure error={error} />
      </Form>
    </>
  )
}

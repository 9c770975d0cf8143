import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { casesApi } from '../../contract.ts'
import { dayText } from '../words.ts'

/** Disciplines in effect in the unit, each with the day it ends by itself. Nothing stands here where there are none. */
export function InEffectPart({ unitId }: { readonly unitId: string }) {
  const found = useQuery(question(casesApi.disciplines, { params: { unitId } }))
  const rows = found.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('discipline.inEffect')}>
      <ul>
        {rows.map(({ caseId, person, form, effectFrom, expiresOn }) => (
          <li key={caseId}>
            <Link to={`/u/${unitId}/cases/${caseId}`}>{person.name}</Link>: {wordOf('discipline.form', form)},{' '}
            {expiresOn === null
              ? t('discipline.inEffect.from', { from: dayText(effectFrom) })
              : t('discipline.inEffect.until', { from: dayText(effectFrom), until: dayText(expiresOn) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

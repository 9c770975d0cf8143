import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { casesApi } from '../contract.ts'
import { CaseList } from './case-list.tsx'

/** On one's own page: cases that concern him or in whose team he is. Nothing at all where there are none. */
export function MyCases() {
  const mine = useQuery(question(casesApi.mine, {}))
  if (mine.data === undefined || mine.data.rows.length === 0) return null
  return (
    <Section title={t('cases.mine')}>
      <CaseList rows={mine.data.rows} unitId={null} />
    </Section>
  )
}

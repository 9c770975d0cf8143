import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { FactList } from '#platform/web/ui/fact-list.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { ProcedurePage } from '../contract/views.ts'

/** What is kept of someone who is not a member yet. */
export function CandidateView({ page: { candidate } }: { readonly page: ProcedurePage }) {
  if (candidate === null) return null
  const { sex, bornOn, schooling, nominator, nominatedOn, ethnicity, occupation, homeAddress } = candidate
  const rows: readonly (readonly [string, string | null])[] = [
    [t('admissions.field.sex'), sex === null ? null : t(`admissions.sex.${sex}`)],
    [t('admissions.field.bornOn'), bornOn === null ? null : formatDay(bornOn as LocalDate)],
    [t('admissions.field.ethnicity'), ethnicity],
    [t('admissions.field.schooling'), schooling === null ? null : wordOf('admissions.schooling', schooling)],
    [t('admissions.field.occupation'), occupation],
    [t('admissions.field.homeAddress'), homeAddress],
    [t('admissions.field.nominator'), wordOf('admissions.nominator', nominator)],
    [t('admissions.field.nominatedOn'), formatDay(nominatedOn as LocalDate)],
  ]
  return (
    <Section title={t('admissions.page.candidate')}>
      <FactList facts={rows} missing={t('admissions.page.unknown')} />
    </Section>
  )
}

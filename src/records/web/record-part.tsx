import './records.css'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { Section } from '#platform/web/ui/page.tsx'

/** On a member's page: the doors to his file. The file is not read here, so that passing by is no look at it. */
export function RecordPart({ record }: { readonly record: { readonly personId: string } }) {
  const place = `/u/${useUnit().id}/members/${record.personId}`
  const mayRead = useMay('record.read')
  const mayPropose = useMay('record.propose')
  if (!mayRead) return null
  return (
    <Section title={t('records.part.title')}>
      <p>{t('records.part.help')}</p>
      <p className="records-doors nn-no-print">
        <ButtonLink variant="default" to={`${place}/record`}>
          {t('records.part.open')}
        </ButtonLink>
        <ButtonLink variant="default" to={`${place}/papers`}>
          {t('records.part.papers')}
        </ButtonLink>
        {mayPropose ? (
          <ButtonLink variant="default" to={`${place}/requests`}>
            {t('records.part.requests')}
          </ButtonLink>
        ) : null}
      </p>
    </Section>
  )
}

/** On one's own page: the doors to one's file, one's requests and the log of looks. */
export function MyRecordPart() {
  const place = `/u/${useUnit().id}/my-record`
  return (
    <Section title={t('records.mine.title')}>
      <p>{t('records.mine.help')}</p>
      <p className="records-doors nn-no-print">
        <ButtonLink variant="default" to={`${place}/file`}>
          {t('records.mine.open')}
        </ButtonLink>
        <ButtonLink variant="default" to={`${place}/requests`}>
          {t('records.mine.requests')}
        </ButtonLink>
        <ButtonLink variant="default" to={`${place}/papers`}>
          {t('records.mine.papers')}
        </ButtonLink>
        <ButtonLink variant="default" to={`${place}/looks`}>
          {t('records.mine.looks')}
        </ButtonLink>
      </p>
    </Section>
  )
}

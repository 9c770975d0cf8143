import { CallFailed } from '#platform/web/call/call-failed.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Refusal } from '#platform/web/ui/failure.tsx'
import type { RecordSection } from '../rules/record-sections.ts'
import { fieldText } from './values.ts'

/** A refusal with the item it is about. */
export function RecordRefusal({ error }: { readonly error: unknown }) {
  const place = placeOf(error)
  return <Refusal error={error}>{place === null ? null : <p>{t('records.at', { field: place })}</p>}</Refusal>
}

function placeOf(error: unknown): string | null {
  if (!(error instanceof CallFailed)) return null
  const { section, field } = error.facts
  return typeof section === 'string' && typeof field === 'string' ? fieldText(section as RecordSection, field) : null
}

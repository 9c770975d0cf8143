import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { ENTRY_REASONS, type EntryReason } from '../rules/entry.ts'

export interface EntryTyped {
  readonly reason: EntryReason | null
  readonly paper: string
  readonly note: string
}

export const NO_ENTRY: EntryTyped = { reason: null, paper: '', note: '' }

interface FieldsProps {
  readonly entry: EntryTyped
  readonly onChange: (entry: EntryTyped) => void
}

/** Why somebody is entered by hand, and the paper it rests on. */
export function EntryFields({ entry, onChange }: FieldsProps) {
  return (
    <>
      <SelectField
        name="reason"
        label={t('members.entry.reason')}
        help={t('members.entry.reasonHelp')}
        required
        value={entry.reason}
        empty={t('members.entry.choose')}
        choices={ENTRY_REASONS.map((value) => ({ value, label: wordOf('members.entryReason', value) }))}
        onChange={(reason) => onChange({ ...entry, reason })}
      />
      <TextField
        name="paper"
        label={t('members.entry.paper')}
        help={t('members.entry.paperHelp')}
        required
        value={entry.paper}
        onChange={(paper) => onChange({ ...entry, paper })}
      />
      <TextField
        name="note"
        label={t('members.entry.note')}
        required={entry.reason === 'other'}
        value={entry.note}
        onChange={(note) => onChange({ ...entry, note })}
      />
    </>
  )
}

import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { FieldPlace } from '#platform/web/ui/marks.tsx'
import type { FieldPartProps } from './field-part.ts'
import { PartError } from './part-error.tsx'
import type { OpinionTyped } from './typed.ts'

/** The opinions asked for: of those he works among, and of the cell where he lives. */
export function OpinionFields({ typed, error, onChange }: FieldPartProps) {
  const set = (at: number, part: Partial<OpinionTyped>) =>
    onChange({ opinions: typed.opinions.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  return typed.opinions.map((opinion, at) => (
    <fieldset key={opinion.from} className="nn-admission-group">
      <legend>{wordOf('admissions.opinionFrom', opinion.from)}</legend>
      {at === 0 ? <PartError error={error} /> : null}
      <FieldPlace at={`opinions.${at}`}>
        <TextField
          name="name"
          label={t('admissions.field.opinionName')}
          required
          value={opinion.name}
          onChange={(name) => set(at, { name })}
        />
        <TextField
          name="asked"
          label={t('admissions.field.asked')}
          inputMode="numeric"
          value={opinion.asked}
          onChange={(asked) => set(at, { asked })}
        />
        <TextField
          name="inFavour"
          label={t('admissions.field.inFavour')}
          inputMode="numeric"
          value={opinion.inFavour}
          onChange={(inFavour) => set(at, { inFavour })}
        />
        <AreaField
          name="text"
          label={t('admissions.field.text')}
          value={opinion.text}
          onChange={(text) => set(at, { text })}
        />
      </FieldPlace>
    </fieldset>
  ))
}

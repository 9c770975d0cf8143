import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField } from '#platform/web/ui/fields.tsx'
import { type LibraryPage, libraryApi } from '../contract.ts'
import { READERS, type Readers } from '../rules/vocabulary.ts'
import { basisText } from './words.ts'

const AT_CELL: readonly Readers[] = ['cell_heads', 'cell_committees', 'members']

/** Asks holders of offices in the unit and below it to read the text. */
export function AskReading({ text, unitId }: { readonly text: LibraryPage; readonly unitId: string }) {
  const isCell = useUnit().kind === 'cell'
  const today = useMe().today as LocalDate
  const [readers, setReaders] = useState<readonly Readers[]>(['cell_heads'])
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [note, setNote] = useState('')
  const ask = useAct(libraryApi.ask)
  const choose = (one: Readers) => (isChosen: boolean) =>
    setReaders(isChosen ? [...readers, one] : readers.filter((other) => other !== one))
  const { readingDays } = text
  return (
    <ConfirmAct
      label={t('library.ask')}
      title={t('library.ask')}
      consequence={<p>{t('library.ask.consequence')}</p>}
      confirmLabel={t('library.ask.do')}
      onConfirm={() =>
        ask.mutateAsync({
          params: { unitId, textId: text.id },
          body: { readers: [...readers], unitIds: [], dueOn, note },
        })
      }
    >
      <div className="nn-form">
        <fieldset className="nn-library-group">
          <legend>{t('library.ask.readers')}</legend>
          {(isCell ? AT_CELL : READERS).map((one) => (
            <CheckField
              key={one}
              label={wordOf('library.readers', one)}
              value={readers.includes(one)}
              onChange={choose(one)}
            />
          ))}
        </fieldset>
        <DayField
          label={t('library.ask.dueOn')}
          help={t('library.ask.dueOn.help', { n: readingDays.value, basis: basisText(readingDays) })}
          min={today}
          value={dueOn}
          onChange={setDueOn}
        />
        <AreaField label={t('library.ask.note')} minRows={2} value={note} onChange={setNote} />
      </div>
    </ConfirmAct>
  )
}

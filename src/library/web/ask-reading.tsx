import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, ChoiceField } from '#platform/web/ui/fields.tsx'
import { type ChosenUnit, UnitChoice } from '#units/web/public.ts'
import { type LibraryPage, libraryApi } from '../contract.ts'
import { READERS, type Readers } from '../rules/vocabulary.ts'
import { basisText } from './words.ts'

const AT_CELL: readonly Readers[] = ['cell_heads', 'cell_committees', 'members']

const WHERE = ['all', 'some'] as const
type Where = (typeof WHERE)[number]

/** Asks holders of offices in the unit and below it to read the text. */
export function AskReading({ text, unitId }: { readonly text: LibraryPage; readonly unitId: string }) {
  const unit = useUnit()
  const isCell = unit.kind === 'cell'
  const today = useMe().today as LocalDate
  const [readers, setReaders] = useState<readonly Readers[]>(['cell_heads'])
  const [where, setWhere] = useState<Where>('all')
  const [units, setUnits] = useState<readonly ChosenUnit[]>([])
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [note, setNote] = useState('')
  const ask = useAct(libraryApi.ask)
  const choose = (one: Readers) => (isChosen: boolean) =>
    setReaders(isChosen ? [...readers, one] : readers.filter((other) => other !== one))
  const unitIds = () => (where === 'all' ? [] : units.map(({ id }) => id as UnitId))
  const isReady = readers.length > 0 && (where === 'all' || units.length > 0)
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
          body: { readers: [...readers], unitIds: unitIds(), dueOn, note },
        })
      }
      isReady={isReady}
    >
      <div className="nn-form">
        <fieldset className="nn-library-group">
          <legend>{t('library.ask.readers')}</legend>
          {(isCell ? AT_CELL : READERS).map((one) => (
            <CheckField
              name={null}
              key={one}
              label={wordOf('library.readers', one)}
              value={readers.includes(one)}
              onChange={choose(one)}
            />
          ))}
        </fieldset>
        {readers.length === 0 ? <p>{t('library.ask.readers.none')}</p> : null}
        {isCell ? null : <Places unit={unit} where={where} setWhere={setWhere} units={units} setUnits={setUnits} />}
        <DayField
          name="dueOn"
          label={t('library.ask.dueOn')}
          help={t('library.ask.dueOn.help', { n: readingDays.value, basis: basisText(readingDays) })}
          min={today}
          value={dueOn}
          onChange={setDueOn}
        />
        <AreaField name="note" label={t('library.ask.note')} minRows={2} value={note} onChange={setNote} />
      </div>
    </ConfirmAct>
  )
}

interface PlacesProps {
  readonly unit: { readonly id: string; readonly name: string }
  readonly where: Where
  readonly setWhere: (where: Where) => void
  readonly units: readonly ChosenUnit[]
  readonly setUnits: (units: readonly ChosenUnit[]) => void
}

/** The whole of the unit that asks, or some of the units below it, each with all below. */
function Places({ unit, where, setWhere, units, setUnits }: PlacesProps) {
  return (
    <>
      <ChoiceField
        name={null}
        label={t('library.ask.where')}
        value={where}
        onChange={(next) => setWhere(next ?? 'all')}
        choices={WHERE.map((value) => ({ value, label: t(`library.ask.where.${value}`, { unit: unit.name }) }))}
      />
      {where === 'all' ? null : (
        <>
          <UnitChoice label={t('library.ask.units')} committeeId={unit.id} value={units} onChange={setUnits} />
          {units.length === 0 ? <p>{t('library.ask.units.none')}</p> : null}
        </>
      )}
    </>
  )
}

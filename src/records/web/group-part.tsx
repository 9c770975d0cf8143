import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { RecordFile } from '../contract/shapes.ts'
import { type FieldPlace, GROUP_PLACES, type RecordGroup, SECTION_SPECS } from '../rules/record-sections.ts'
import { EditForm } from './edit-form.tsx'
import { fieldText, valueText } from './values.ts'
import type { Edited } from './wanted.ts'

interface GroupProps {
  readonly file: RecordFile
  readonly isOwn: boolean
  readonly group: RecordGroup
}

/** One group of the phiếu: what is written, and how it is corrected. */
export function GroupPart({ file, isOwn, group }: GroupProps) {
  const [edited, setEdited] = useState<Edited | null>(null)
  const places = GROUP_PLACES[group].filter(({ section }) => file.sections.includes(section))
  const [first] = places
  if (first === undefined) return null
  const isList = SECTION_SPECS[first.section].isList
  const mayEdit = (file.may.change || file.may.propose) && edited === null
  const open = (part: Partial<Edited>) => setEdited({ places, rowId: null, isNewRow: false, removes: false, ...part })
  return (
    <Section title={wordOf('records.group', group)}>
      {isList ? (
        <Rows file={file} places={places} onEdit={mayEdit ? open : null} />
      ) : (
        <SetOfValues file={file} group={group} places={places} />
      )}
      {mayEdit ? (
        <p className="records-row-acts nn-no-print">
          {doorsOf(file, places).map(({ word, ...part }) => (
            <Button
              key={word}
              variant="default"
              aria-label={`${wordOf('records.group', group)}: ${t(word)}`}
              onClick={() => open({ ...part, isNewRow: isList })}
            >
              {t(word)}
            </Button>
          ))}
        </p>
      ) : null}
      {edited === null ? null : <EditForm file={file} isOwn={isOwn} edited={edited} onClose={() => setEdited(null)} />}
    </Section>
  )
}

const EDIT_WORDS = [
  'records.edit.add',
  'records.edit.correct',
  'records.edit.correctFacts',
  'records.edit.propose',
] as const

interface Door {
  readonly word: (typeof EDIT_WORDS)[number]
  readonly places: readonly FieldPlace[]
}

/** How a group is changed: at once, asked for, or the facts of the register at once and the rest asked for. */
function doorsOf({ may }: RecordFile, places: readonly FieldPlace[]): readonly Door[] {
  const [facts, rest] = [true, false].map((isFact) => places.filter(({ section }) => (section === 'facts') === isFact))
  if (places[0] !== undefined && SECTION_SPECS[places[0].section].isList) return [{ word: 'records.edit.add', places }]
  if (may.change) return [{ word: 'records.edit.correct', places }]
  const doors: readonly Door[] = may.correctFacts
    ? [
        { word: 'records.edit.correctFacts', places: facts ?? [] },
        { word: 'records.edit.propose', places: may.propose ? (rest ?? []) : [] },
      ]
    : [{ word: 'records.edit.propose', places }]
  return doors.filter((door) => door.places.length > 0)
}

interface SetProps {
  readonly file: RecordFile
  readonly group: RecordGroup
  readonly places: readonly FieldPlace[]
}

function SetOfValues({ file, group, places }: SetProps) {
  return (
    <FactList
      facts={[
        ...places.filter(({ field }) => field.name !== 'bornPrecision').map((place) => factOf(file, place)),
        ...(group === 'personal' && file.exemptFromOn !== null
          ? [[`20 · ${t('records.file.exempt')}`, formatDay(file.exemptFromOn as LocalDate)] as const]
          : []),
      ]}
      missing={t('records.file.empty')}
    />
  )
}

function factOf(file: RecordFile, { section, field }: FieldPlace): Fact {
  const values = file.sets[section] ?? {}
  const text = bornText(values, field.name) ?? valueText(section, field, values[field.name] ?? null)
  const name = fieldText(section, field.name)
  return [field.item === '' ? name : `${field.item} · ${name}`, text]
}

/** A birth date is shown as far as the papers give it. */
function bornText(values: Readonly<Record<string, string | null>>, name: string): string | null {
  const day = values['bornOn'] ?? null
  if (name !== 'bornOn' || day === null) return null
  const length = { year: 4, month: 7, day: 10 }[values['bornPrecision'] ?? 'day'] ?? 10
  return day.slice(0, length).split('-').toReversed().join('/')
}

interface RowsProps {
  readonly file: RecordFile
  readonly places: readonly FieldPlace[]
  readonly onEdit: ((part: Partial<Edited>) => void) | null
}

function Rows({ file, places, onEdit }: RowsProps) {
  const section = places[0]?.section ?? 'work'
  const rows = file.rows[section] ?? []
  if (rows.length === 0) return <p className="nn-help">{t('records.file.noRows')}</p>
  return (
    <ol className="records-rows">
      {rows.map(({ rowId, values }) => (
        <li key={rowId}>
          <FactList
            facts={places.map(({ field }) => [
              fieldText(section, field.name),
              valueText(section, field, values[field.name] ?? null),
            ])}
          />
          {onEdit === null ? null : (
            <p className="records-row-acts nn-no-print">
              <Button variant="subtle" onClick={() => onEdit({ rowId })}>
                {t('records.edit.row')}
              </Button>
              <Button variant="subtle" onClick={() => onEdit({ rowId, removes: true })}>
                {t('records.edit.remove')}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

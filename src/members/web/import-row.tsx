import type { ReactNode } from 'react'
import { parseLocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { ImportPreview } from '../contract/import.ts'
import { columnText, dayText, factText, placeText } from './words.ts'

type Row = ImportPreview['rows'][number]
type Note = Row['notes'][number]

/** One row of the file: who, what it does, and each remark with its place, what was found and what is proposed. */
export function ImportRow({ row, children }: { readonly row: Row; readonly children?: ReactNode }) {
  const name = row.name === '' ? t('members.importer.noName') : row.name
  return (
    <li>
      <h3>{t('members.importer.rowName', { row: String(row.row), name })}</h3>
      <Effects effect={row.effect} />
      {row.notes.length === 0 ? null : (
        <ul>
          {row.notes.map((note) => (
            <li key={`${note.column} ${note.code}`}>
              <NoteText note={note} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  )
}

function NoteText({ note: { row, column, field, code, level, found, proposed } }: { readonly note: Note }) {
  const place = field === null ? placeText(row, column) : `${placeText(row, column)} (${columnText(field)})`
  const words = [wordOf('members.note', code)]
  if (found !== '') words.push(`${t('members.importer.found', { found })}.`)
  if (proposed !== null) words.push(`${t('members.importer.proposed', { proposed: readable(proposed) })}.`)
  else if (level === 'doubt' && column !== null) words.push(`${t('members.importer.proposedEmpty')}.`)
  return (
    <p>
      <strong>{place}:</strong> {words.join(' ')}
    </p>
  )
}

/** A proposed day is read in Vietnamese order; other proposals stand as they are. */
function readable(proposed: string): string {
  const day = parseLocalDate(proposed)
  return day === undefined ? proposed : formatDay(day)
}

function Effects({ effect }: { readonly effect: Row['effect'] }) {
  if (effect.kind === 'leave') {
    const words = { reason: wordOf('members.reason', effect.reason), day: dayText(effect.on) }
    return <p>{t('members.importer.departure', words)}</p>
  }
  if (effect.kind === 'none') return null
  const lines = effect.kind === 'create' ? newLines(effect) : changeLines(effect)
  if (effect.leave) {
    const words = { kind: wordOf('members.leave', effect.leave.kind), day: dayText(effect.leave.fromOn) }
    lines.push(t('members.importer.leaveAdded', words))
  }
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

function newLines({ facts, tags }: Extract<Row['effect'], { kind: 'create' }>): string[] {
  const shown = (['bornOn', 'admittedOn', 'officialOn'] as const).flatMap((field) => {
    const value =
      field === 'bornOn' && facts.bornPrecision !== 'day' ? facts.bornOn?.slice(0, 4) : dayText(facts[field])
    return value ? [`${wordOf('members.field', field)}: ${value}`] : []
  })
  const groups = tags.length === 0 ? [] : [tags.map((tag) => wordOf('members.tag', tag)).join(', ')]
  return [[...shown, ...groups].join('; ')].filter((line) => line !== '')
}

function changeLines({ changes, tagsAdded, tagsRemoved }: Extract<Row['effect'], { kind: 'change' }>): string[] {
  const missing = t('members.record.missing')
  return [
    ...changes.map(({ field, from, to }) =>
      t('members.importer.change', {
        field: wordOf('members.field', field),
        from: factText(field, from) || missing,
        to: factText(field, to) || missing,
      }),
    ),
    ...tagsAdded.map((tag) => t('members.importer.tagAdded', { tag: wordOf('members.tag', tag) })),
    ...tagsRemoved.map((tag) => t('members.importer.tagRemoved', { tag: wordOf('members.tag', tag) })),
  ]
}

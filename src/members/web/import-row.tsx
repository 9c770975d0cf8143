import type { ReactNode } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { leaveWords, type Note, noteWords, type Row } from './import-notes.ts'
import { columnText, dayText, factText, placeText } from './words.ts'

/** One row of the file: who, what it does, and each remark with its place, what was found and what is proposed. */
export function ImportRow({ row, children }: { readonly row: Row; readonly children?: ReactNode }) {
  const name = row.name === '' ? t('members.importer.noName') : row.name
  return (
    <li>
      <h3>{t('members.importer.rowName', { row: String(row.row), name })}</h3>
      <Effects effect={row.effect} />
      {row.notes.length === 0 ? null : (
        <ul>
          {row.notes.toSorted(byColumn).map((note) => (
            <li key={`${note.column} ${note.code}`}>
              <NoteText note={note} effect={row.effect} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  )
}

/** Notes of a row in the order of its columns; those about the whole row last. */
function byColumn(left: Note, right: Note): number {
  const key = ({ column }: Note) => (column === null ? '~' : column.padStart(3))
  return key(left).localeCompare(key(right))
}

function NoteText({ note, effect }: { readonly note: Note; readonly effect: Row['effect'] }) {
  const { row, column, field } = note
  const place = field === null ? placeText(row, column) : `${placeText(row, column)} (${columnText(field)})`
  return (
    <p>
      <strong>{place}:</strong> {noteWords(note, effect)}
    </p>
  )
}

function Effects({ effect }: { readonly effect: Row['effect'] }) {
  if (effect.kind === 'leave') {
    const words = { reason: wordOf('members.reason', effect.reason), day: dayText(effect.on) }
    return <p>{t('members.importer.departure', words)}</p>
  }
  if (effect.kind === 'none') return null
  const lines = effect.kind === 'create' ? newLines(effect) : changeLines(effect)
  if (effect.leave) lines.push(leaveWords(effect.leave))
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

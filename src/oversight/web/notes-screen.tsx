import './oversight.css'
import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { notesApi } from '../contract/notes.ts'
import { NoteCard } from './note-card.tsx'
import { NoteForm } from './note-form.tsx'
import { basisText, monthText } from './words.ts'

type Notes = ReplyOf<typeof notesApi.list>

const OPEN = ['shared', 'answered', 'reminded']

/** Regular supervision of a cell: what waits for a word, what was mended, and the months, most of them with nothing. */
export function NotesScreen() {
  const unitId = useUnit().id
  const found = useQuery(question(notesApi.list, { params: { unitId } }))
  return (
    <Answer query={found}>
      {(notes) => (
        <Page title={t('oversight.notes.title')} lead={leadOf(notes)}>
          <p>{t('oversight.notes.principle')}</p>
          <NoteForm unitId={unitId} topics={notes.topics} />
          <Rows notes={notes} />
          <Months notes={notes} />
          <Section title={t('oversight.notes.topics')}>
            <ol>
              {notes.topics.map(({ code, title }) => (
                <li key={code}>{title}</li>
              ))}
            </ol>
            <p className="nn-help">{basisText(notes.topicsRule)}</p>
          </Section>
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ rows, months }: Notes): string {
  const waiting = rows.filter(({ stage }) => OPEN.includes(stage)).length
  if (waiting > 0) return t('oversight.notes.waiting', { n: waiting })
  return t('oversight.notes.quiet', { month: monthText(months[0]?.month ?? '') })
}

function Rows({ notes: { rows, keep, expired } }: { readonly notes: Notes }) {
  const open = rows.filter(({ stage }) => OPEN.includes(stage))
  const ended = rows.filter(({ stage }) => !OPEN.includes(stage))
  return (
    <>
      {open.length === 0 ? <Empty title={t('oversight.notes.none')}>{t('oversight.notes.none.help')}</Empty> : null}
      <ul className="nn-plain-list nn-oversight-list">
        {open.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </ul>
      {ended.length + expired === 0 ? null : (
        <details>
          <summary>{t('oversight.notes.ended', { n: ended.length })}</summary>
          <p className="nn-help">
            {t('oversight.notes.keep', { months: keep.value, expired, basis: basisText(keep) })}
          </p>
          <ul className="nn-plain-list nn-oversight-list">
            {ended.map((note) => (
              <NoteCard key={note.id} note={note} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Months({ notes: { months } }: { readonly notes: Notes }) {
  return (
    <Section title={t('oversight.notes.months')}>
      <ul className="nn-oversight-months">
        {months.map(({ month, reminded }) => (
          <li key={month}>
            {monthText(month)}:{' '}
            {reminded === 0 ? t('oversight.notes.nothing') : t('oversight.notes.reminded', { n: reminded })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { notesApi } from '../contract/notes.ts'
import { NoteCard } from './note-card.tsx'

/** On one's own page: what was noted about one's work, and a word of one's own. Nothing at all where there is none. */
export function MyNotes() {
  const mine = useQuery(question(notesApi.mine, {}))
  if (mine.data === undefined || mine.data.rows.length === 0) return null
  return (
    <Section title={t('oversight.notes.mine')}>
      <p>{t('oversight.notes.mine.help')}</p>
      <ul className="nn-plain-list nn-oversight-list">
        {mine.data.rows.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </ul>
    </Section>
  )
}

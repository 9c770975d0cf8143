import { Link } from '@tanstack/react-router'
import { nameText, STANDING_MARKS } from '#library/web/public.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay } from '#platform/web/shell/me.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { MeetingView } from '../../contract/views.ts'

type Item = MeetingView['agenda'][number]
type QuotedText = MeetingView['texts'][number]

/** The directives an item quotes, in the order given. */
export function textsOfItem(view: MeetingView, { links }: Pick<Item, 'links'>): readonly QuotedText[] {
  return links.flatMap(({ kind, id }) => (kind === 'text' ? view.texts.filter((text) => text.id === id) : []))
}

/** What an item rests on, each with a way to its page; one that no longer holds on the day says so. */
export function QuotedTexts({ view, item }: { readonly view: MeetingView; readonly item: Item }) {
  const texts = textsOfItem(view, item)
  const isReader = useMay('library.read')
  if (texts.length === 0) return null
  return (
    <ul className="nn-quoted" aria-label={t('meetings.quoted.label')}>
      {texts.map((text) => (
        <li key={text.id}>
          {isReader ? (
            <Link to={`/u/${view.meeting.unitId}/library/${text.id}`}>{nameText(text)}</Link>
          ) : (
            nameText(text)
          )}
          : {text.title}{' '}
          {text.standing === 'in_force' || text.standing === 'unknown' ? null : (
            <StateMark state={STANDING_MARKS[text.standing]} word={wordOf('library.standing', text.standing)} />
          )}
        </li>
      ))}
    </ul>
  )
}

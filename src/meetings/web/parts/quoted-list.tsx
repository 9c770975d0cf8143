import { Link } from '@tanstack/react-router'
import { nameText, STANDING_MARKS } from '#library/web/public.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay } from '#platform/web/shell/me.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { MeetingView } from '../../contract/views.ts'

export interface QuotedListProps {
  readonly unitId: string
  readonly texts: readonly MeetingView['texts'][number][]
}

/** Quoted texts, each with a way to its page; one that no longer holds on the day says so. */
export function QuotedList({ unitId, texts }: QuotedListProps) {
  const isReader = useMay('library.read')
  return (
    <ul className="nn-quoted" aria-label={t('meetings.quoted.label')}>
      {texts.map((text) => (
        <li key={text.id}>
          {isReader ? <Link to={`/u/${unitId}/library/${text.id}`}>{nameText(text)}</Link> : nameText(text)}:{' '}
          {text.title}{' '}
          {text.standing === 'in_force' || text.standing === 'unknown' ? null : (
            <StateMark state={STANDING_MARKS[text.standing]} word={wordOf('library.standing', text.standing)} />
          )}
        </li>
      ))}
    </ul>
  )
}

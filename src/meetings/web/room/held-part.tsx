import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { MainLink, type MeetingPage, meetingPath } from '../parts/meeting-link.tsx'
import { itemTitle } from '../parts/words.ts'
import { Counts } from './roll-counts.tsx'
import type { Room, RoomPartProps } from './use-room.ts'

const LINKS = ['minutes', 'papers', 'score'] as const satisfies readonly MeetingPage[]

/** A meeting that is over: what was held, who came, what was concluded; the way to its minutes and papers. */
export function HeldPart({ room }: RoomPartProps) {
  const { meeting, agenda } = room.view
  const held = agenda.filter((item) => item.startedAt !== null || item.conclusion !== null)
  const links = held.length === 0 ? [] : LINKS
  return (
    <>
      <Notice
        tone="plain"
        title={t('room.over', { stage: wordOf('meetings.stage', meeting.stage) })}
        action={
          <div className="nn-form-actions">
            {links.map((page) => (
              <MainLink key={page} to={meetingPath(meeting.unitId, meeting.id, page)} quiet>
                {t(`room.held.${page}`)}
              </MainLink>
            ))}
          </div>
        }
      />
      {held.length === 0 ? null : <WhatWasHeld room={room} held={held} />}
    </>
  )
}

function WhatWasHeld({ room, held }: RoomPartProps & { readonly held: Room['view']['agenda'] }) {
  const { turns, votes, commitments } = room.view
  return (
    <>
      <Section title={t('room.part.roll.title')}>
        <Counts room={room} />
      </Section>
      <Section title={t('room.held.items', { n: held.length })}>
        <ol className="nn-lines">
          {held.map((item) => (
            <li key={item.id}>
              <strong>{itemTitle(item)}</strong>
              {item.conclusion === null ? null : <p className="nn-text">{item.conclusion}</p>}
            </li>
          ))}
        </ol>
      </Section>
      <p>{t('room.held.figures', { turns: turns.length, votes: votes.length, commitments: commitments.length })}</p>
    </>
  )
}

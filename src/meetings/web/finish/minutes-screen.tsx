import '../meetings.css'
import './finish.css'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { meetingsApi } from '../../contract.ts'
import { meetingPath } from '../parts/meeting-link.tsx'
import { mayDo, type PartProps, useMeeting } from '../parts/use-meeting.ts'
import { whoMeets } from '../parts/words.ts'
import { Addenda } from './addenda.tsx'
import { AdoptMinutes } from './adopt-minutes.tsx'
import { BackToMeeting, MeetingDoors } from './meeting-doors.tsx'
import { MinutesBlockPart } from './minutes-block.tsx'
import { type MinutesBlockView, partOfBlock } from './minutes-words.ts'
import { ReadAloud } from './read-aloud.tsx'

/** The minutes: drafted from the record, mended, read out, adopted, added to. */
export function MinutesScreen() {
  const query = useMeeting()
  return <Answer query={query}>{(view) => <MinutesPage view={view} />}</Answer>
}

function MinutesPage({ view }: PartProps) {
  const [isReading, setReading] = useState(false)
  const { meeting, minutes } = view
  if (isReading) return <ReadAloud view={view} onStop={() => setReading(false)} />
  return (
    <Page
      title={t('finish.minutes.title')}
      lead={leadOf(view)}
      back={<BackToMeeting meeting={meeting} />}
      action={minutes === null ? <DraftMinutes view={view} main /> : <MainAction view={view} />}
    >
      <MeetingDoors meeting={meeting} here="minutes" />
      {minutes === null ? null : (
        <>
          <div className="nn-form-actions nn-minutes-tools nn-no-print">
            {mayDo(view, 'edit_minutes') || mayDo(view, 'adopt_minutes') ? (
              <Button variant="default" onClick={() => setReading(true)}>
                {t('finish.minutes.read', whoMeets(meeting.kind))}
              </Button>
            ) : null}
            <DraftMinutes view={view} />
          </div>
          {mayDo(view, 'edit_minutes') ? <p className="nn-soft">{t('finish.minutes.legend')}</p> : null}
          <div className="nn-minutes">
            {minutes.blocks.map((block, place) => (
              <Fragment key={block.id}>
                <PartName view={view} block={block} before={minutes.blocks[place - 1]} />
                <MinutesBlockPart view={view} block={block} />
              </Fragment>
            ))}
          </div>
        </>
      )}
      {minutes === null || minutes.lockedAt === null ? null : (
        <Section title={t('finish.minutes.addenda')}>
          <Addenda view={view} />
        </Section>
      )}
      {minutes !== null || mayDo(view, 'draft_minutes') ? null : (
        <Empty
          title={
            meeting.startedAt === null
              ? t('finish.minutes.notHeld')
              : t('finish.minutes.notForYou', whoMeets(meeting.kind))
          }
        />
      )}
    </Page>
  )
}

interface PartNameProps extends PartProps {
  readonly block: MinutesBlockView
  readonly before: MinutesBlockView | undefined
}

/** The name of a part of a combined meeting, where the part begins. */
function PartName({ view, block, before }: PartNameProps) {
  const part = partOfBlock(view, block)
  if (part === null || (before !== undefined && partOfBlock(view, before) === part)) return null
  return <h2 className="nn-minutes-part">{t(`meetings.meeting.part.${part}`)}</h2>
}

function leadOf({ meeting, minutes, mine }: PartProps['view']): string | undefined {
  if (minutes === null) return mine.allowed.includes('draft_minutes') ? t('finish.minutes.none') : undefined
  if (minutes.lockedAt !== null) return t('finish.minutes.leadLocked', { at: formatMoment(minutes.lockedAt) })
  return meeting.endedAt === null
    ? t('finish.minutes.leadRunning')
    : t('finish.minutes.leadDraft', whoMeets(meeting.kind))
}

function MainAction({ view }: PartProps) {
  const { meeting, minutes } = view
  if (mayDo(view, 'adopt_minutes')) return <AdoptMinutes view={view} />
  if (minutes?.lockedAt != null)
    return (
      <Link to={`${meetingPath(meeting.unitId, meeting.id, 'papers')}?paper=minutes`}>
        {t('finish.minutes.openPaper')}
      </Link>
    )
  return meeting.endedAt === null ? <p className="nn-soft">{t('finish.minutes.waitClose')}</p> : null
}

function DraftMinutes({ view, main = false }: PartProps & { readonly main?: boolean }) {
  const act = useAct(meetingsApi.draftMinutes)
  if (!mayDo(view, 'draft_minutes')) return null
  return (
    <div>
      <Button
        variant={main ? 'filled' : 'default'}
        loading={act.isPending}
        onClick={() => act.mutate({ params: { id: view.meeting.id }, body: {} })}
      >
        {t(main ? 'finish.minutes.draft' : 'finish.minutes.draftAgain')}
      </Button>
      {main ? null : <p className="nn-soft">{t('finish.minutes.draftAgainHelp')}</p>}
      <Refusal error={act.error} />
    </div>
  )
}

import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { meetingsApi } from '../../contract.ts'
import { MEETING_OFFICES, type MeetingOffice, SCORED_KINDS } from '../../rules/vocabulary.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

/** Who chairs, who writes, who follows and scores: appointed for this meeting. */
export function Officers({ view }: PartProps) {
  const held: Readonly<Record<MeetingOffice, { readonly name: string } | null>> = {
    chair: view.meeting.chair,
    minute_taker: view.meeting.minuteTaker,
    observer: view.meeting.observer,
  }
  // Nobody scores what prepares a meeting.
  const isScored = SCORED_KINDS.some((kind) => kind === view.meeting.kind)
  return (
    <>
      <dl className="nn-pairs">
        {MEETING_OFFICES.filter((office) => isScored || office !== 'observer').map((office) => (
          <div key={office}>
            <dt>{wordOf('meetings.office', office)}</dt>
            <dd>
              {held[office]?.name ?? t('meetings.meeting.nobody')}{' '}
              {mayDo(view, 'appoint') ? <Appoint view={view} office={office} held={held[office]} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      <OneForTwo view={view} />
    </>
  )
}

/** Minutes carry two signatures, of who wrote and of who chaired. No source forbids one person both, so it is said, not refused. */
function OneForTwo({ view: { meeting } }: PartProps) {
  if (meeting.chair === null || meeting.chair.id !== meeting.minuteTaker?.id) return null
  return (
    <Notice tone="due" title={t('prepare.oneForTwo', { name: meeting.chair.name })}>
      <p>{t('prepare.oneForTwoHelp')}</p>
    </Notice>
  )
}

const asFollower = ({ id, name }: { readonly id: string; readonly name: string }): PersonChoice => ({
  id,
  name,
  detail: t('prepare.follower'),
})

interface AppointProps extends PartProps {
  readonly office: MeetingOffice
  readonly held: unknown
}

function Appoint({ view, office, held }: AppointProps) {
  const [isOpen, setOpen] = useState(false)
  const act = useAct(meetingsApi.appoint, { onDone: () => setOpen(false) })
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(held === null ? 'prepare.appoint' : 'prepare.appointOther')}
        <span className="nn-hidden"> {wordOf('meetings.office', office)}</span>
      </Button>
    )
  }
  const appoint = (choice: PersonChoice | null) => {
    if (choice !== null) act.mutate({ params: { id: view.meeting.id }, body: { office, personId: choice.id } })
  }
  return (
    <>
      <RosterPicker
        name={null}
        view={view}
        label={wordOf('meetings.office', office)}
        besides={office === 'observer' ? view.followers.map(asFollower) : []}
        value={null}
        disabled={act.isPending}
        onChange={appoint}
      />
      <Refusal error={act.error} />
    </>
  )
}

import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField, TimeField } from '#platform/web/ui/day-field.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ClassPage } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { SessionId, TraineeId } from '../rules/vocabulary.ts'
import { PeopleList } from './people-list.tsx'
import { useClassAct } from './use-class-act.ts'
import { dayText } from './words.ts'

type Session = ClassPage['sessions'][number]

interface PartProps {
  readonly page: ClassPage
}

/** Day by day: what is taught, by whom, and whether attendance was taken. */
export function SessionsPart({ page }: PartProps) {
  return (
    <Section title={t('training.sessions')}>
      {page.sessions.length === 0 ? <p>{t('training.sessions.none')}</p> : null}
      <ul className="nn-training-list">
        {page.sessions.map((session) => (
          <li key={session.id} className="nn-card">
            <SessionWords session={session} />
            <div className="nn-form-actions nn-no-print">
              <SessionActs page={page} session={session} />
            </div>
          </li>
        ))}
      </ul>
      <div className="nn-form-actions nn-no-print">
        {page.can.includes('set_sessions') ? <SessionForm page={page} session={null} /> : null}
        {page.can.includes('mark') ? (
          <a href={hrefOf(trainingApi.sheet, { params: { classId: page.id, format: 'pdf' } })} download>
            {t('training.sheet')}
          </a>
        ) : null}
      </div>
    </Section>
  )
}

const whenText = ({ starts, onDay }: Session) => (starts === '' ? dayText(onDay) : `${starts}, ${dayText(onDay)}`)

function SessionWords({ session }: { readonly session: Session }) {
  const { topic, lecturer, place, minutes, markedOn } = session
  return (
    <>
      <strong>{whenText(session)}</strong>
      <p>{topic}</p>
      <p className="nn-help">
        {[lecturer, place, t('training.minutes', { n: minutes })].filter((word) => word !== '').join(' · ')}
      </p>
      {markedOn === null ? null : <StateMark state="done" word={t('training.marked', { day: dayText(markedOn) })} />}
    </>
  )
}

function SessionActs({ page, session }: PartProps & { readonly session: Session }) {
  const today = useMe().today
  return (
    <>
      {page.can.includes('mark') && session.onDay <= today ? <MarkForm page={page} session={session} /> : null}
      {page.can.includes('set_sessions') && session.markedOn === null ? (
        <>
          <SessionForm page={page} session={session} />
          <RemoveSession page={page} session={session} />
        </>
      ) : null}
    </>
  )
}

const asSent = ({ id, onDay, starts, place, topic, lecturer, minutes }: Session) => ({
  ...{ id: id as SessionId, onDay: onDay as LocalDate, starts, place, topic, lecturer, minutes },
})

function SessionForm({ page, session }: PartProps & { readonly session: Session | null }) {
  const act = useClassAct(page)
  const [typed, setTyped] = useState({
    ...{ topic: session?.topic ?? '', lecturer: session?.lecturer ?? '', place: session?.place ?? page.place },
    ...{ onDay: (session?.onDay ?? null) as LocalDate | null, starts: session?.starts ?? '' },
    minutes: String(session?.minutes ?? 180),
  })
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const one = {
    ...typed,
    id: (session?.id ?? null) as SessionId | null,
    onDay: typed.onDay ?? ('' as LocalDate),
    minutes: Number(typed.minutes),
  }
  const others = page.sessions.filter(({ id }) => id !== session?.id).map(asSent)
  const place = `sessions.${others.length}`
  return (
    <ConfirmAct
      label={t(session === null ? 'training.session.add' : 'training.session.change')}
      title={t('training.session.title')}
      consequence={null}
      confirmLabel={t('training.session.do')}
      onConfirm={() => act({ act: 'set_sessions', body: { sessions: [...others, one] } })}
    >
      <div className="nn-form">
        <DayField
          name={`${place}.onDay`}
          label={t('training.session.onDay')}
          required
          value={typed.onDay}
          onChange={(onDay) => set({ onDay })}
        />
        <TimeField
          name={`${place}.starts`}
          label={t('training.session.starts')}
          value={typed.starts === '' ? null : typed.starts}
          onChange={(starts) => set({ starts: starts ?? '' })}
        />
        {(['topic', 'lecturer', 'place', 'minutes'] as const).map((name) => (
          <TextField
            name={`${place}.${name}`}
            key={name}
            label={t(`training.session.${name}`)}
            required={name === 'topic' || name === 'minutes'}
            inputMode={name === 'minutes' ? 'numeric' : 'text'}
            value={typed[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </div>
    </ConfirmAct>
  )
}

function RemoveSession({ page, session }: PartProps & { readonly session: Session }) {
  const act = useClassAct(page)
  const sessions = page.sessions.filter(({ id }) => id !== session.id).map(asSent)
  return (
    <ConfirmAct
      label={t('training.session.remove')}
      title={t('training.session.removeTitle', { topic: session.topic })}
      consequence={null}
      confirmLabel={t('training.session.remove')}
      onConfirm={() => act({ act: 'set_sessions', body: { sessions } })}
    />
  )
}

/** Everyone is taken as present; the absent are ticked, one by one or after the sheet signed at the door. */
function MarkForm({ page, session }: PartProps & { readonly session: Session }) {
  const act = useClassAct(page)
  const [absent, setAbsent] = useState<Session['absent']>(session.absent)
  const toggle = ({ id, name }: Session['absent'][number], isAbsent: boolean) =>
    setAbsent(isAbsent ? [...absent, { id, name }] : absent.filter((one) => one.id !== id))
  const body = { sessionId: session.id as SessionId, absent: absent.map(({ id }) => id as TraineeId) }
  const present = page.people.confirmed - absent.length
  return (
    <ConfirmAct
      main={session.id === page.sessions.find(({ markedOn }) => markedOn === null)?.id}
      label={t(session.markedOn === null ? 'training.mark.go' : 'training.mark.again')}
      title={t('training.mark.title', { day: whenText(session) })}
      consequence={<p>{t('training.mark.help')}</p>}
      confirmLabel={t('training.mark.do', { present, absent: absent.length })}
      onConfirm={() => act({ act: 'mark', body })}
    >
      {absent.length === 0 ? null : (
        <p>{t('training.mark.absent', { names: absent.map(({ name }) => name).join(', ') })}</p>
      )}
      <PeopleList page={page} state="confirmed">
        {({ id, name, from }) => (
          <label className="nn-choice">
            <input
              type="checkbox"
              checked={absent.some((one) => one.id === id)}
              onChange={(event) => toggle({ id, name }, event.target.checked)}
            />
            <span>
              {name} <small className="nn-help">{from.name}</small>
            </span>
          </label>
        )}
      </PeopleList>
    </ConfirmAct>
  )
}

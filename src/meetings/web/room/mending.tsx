import { useEffect, useMemo, useRef, useState } from 'react'
import { type LocalDate, localDateAt, localInstant, localTimeAt, parseLocalDate } from '#kernel/local-date.ts'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useOutbox } from '#platform/web/offline/outbox-provider.tsx'
import type { WaitingActs } from '#platform/web/offline/use-waiting-acts.ts'
import type { WaitingAct } from '#platform/web/offline/waiting-act.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField, TimeField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { WaitingBar } from '#platform/web/ui/waiting-bar.tsx'
import type { MeetingView } from '../../contract/views.ts'
import { isOvertakenRoll, MendRoll } from './mend-roll.tsx'

const TEXTS = ['text', 'what', 'question', 'conclusion', 'name', 'office', 'product'] as const
/** What an act leans on may have been refused or dropped: it can be let go. */
const LINKS = ['shortcomingId', 'voteId'] as const
const NUMBERS = ['inFavour', 'against', 'abstained', 'seconds'] as const

type Body = Readonly<Record<string, unknown>>

/** What is recorded and what still waits, in one line while all goes its way; an act the server refused is opened here to be mended. */
export function Mending({ waiting, view }: { readonly waiting: WaitingActs; readonly view: MeetingView }) {
  const [mended, setMended] = useState<string | null>(null)
  const act = waiting.acts.find((one) => one.key === mended)
  const canMend = waiting.acts.some((one) => one.refusal !== null && (hasFields(bodyOf(one)) || isOvertakenRoll(one)))
  return (
    <>
      {waiting.state.kind === 'waiting' && !waiting.signedOut ? (
        <details className="nn-room-more">
          <summary>
            <span role="status">
              <StateMark state="due" word={t('ui.acts.waiting', { n: waiting.state.count })} />
            </span>
          </summary>
          <WaitingBar waiting={waiting} />
        </details>
      ) : (
        <WaitingBar waiting={waiting} {...(canMend ? { onMend: (one: WaitingAct) => setMended(one.key) } : {})} />
      )}
      {act === undefined ? null : isOvertakenRoll(act) ? (
        <MendRoll key={act.key} act={act} view={view} waiting={waiting} onDone={() => setMended(null)} />
      ) : (
        <MendForm key={act.key} act={act} view={view} waiting={waiting} onDone={() => setMended(null)} />
      )}
    </>
  )
}

function bodyOf({ args }: WaitingAct): Body {
  return typeof args.body === 'object' && args.body !== null ? { ...args.body } : {}
}

function hasFields(body: Body): boolean {
  const names = [...TEXTS, ...NUMBERS, 'happenedAt', 'dueOn'] as const
  return names.some((name) => typeof body[name] === 'string' || typeof body[name] === 'number')
}

/** Why the server refused it, once more where it is mended: its fields mark themselves. */
function Refused({ act: { refusal } }: { readonly act: WaitingAct }) {
  const error = useMemo(
    () => refusal && new CallFailed('refused', refusal.code, refusal.facts, refusal.reference),
    [refusal],
  )
  return <Refusal error={error} />
}

interface MendFormProps {
  readonly act: WaitingAct
  readonly view: MeetingView
  readonly waiting: WaitingActs
  readonly onDone: () => void
}

/** The written fields, the numbers and the hour of a refused act; it keeps its place and goes again with a key of its own. */
function MendForm({ act, view, waiting, onDone }: MendFormProps) {
  const [body, setBody] = useState(() => bodyOf(act))
  const change = (name: string, value: unknown) => setBody((before) => ({ ...before, [name]: value }))
  const { happenedAt, dueOn } = body
  const standing = onWhatStands(body, view)['basedOn']
  const outbox = useOutbox()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const send = async () => {
    await waiting.mend(act.key, { args: { ...act.args, body: onWhatStands(body, view) }, label: act.label })
    onDone()
  }
  /** Where what waits behind must come first, for example the mark of someone who spoke. Kept again before it is let go. */
  const putLast = async () => {
    const { queue, unitId, endpoint, args, label } = act
    await outbox.submit({ queue, unitId, endpoint, args: { ...args, body }, label })
    await waiting.drop(act.key)
    onDone()
  }
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <>
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          {waiting.acts.length > 1 ? (
            <Button variant="default" onClick={() => void putLast()}>
              {t('room.mend.putLast')}
            </Button>
          ) : null}
          <Button type="submit">{t('room.mend.send')}</Button>
        </>
      }
    >
      <h2 ref={heading} tabIndex={-1}>
        {t('room.mend.title', { label: act.label })}
      </h2>
      {typeof standing === 'string' ? <p className="nn-text">{t('room.mend.standing', { text: standing })}</p> : null}
      {typeof happenedAt === 'string' ? (
        <TimeField
          name="happenedAt"
          label={t('room.time')}
          value={localTimeAt(new Date(happenedAt))}
          onChange={(time) => time !== null && change('happenedAt', atTime(happenedAt, time))}
        />
      ) : null}
      {TEXTS.filter((name) => typeof body[name] === 'string').map((name) => (
        <AreaField
          name={name}
          key={name}
          label={t(`room.mend.${name}`)}
          minRows={1}
          value={String(body[name])}
          onChange={(text) => change(name, text)}
        />
      ))}
      {NUMBERS.filter((name) => typeof body[name] === 'number').map((name) => (
        <TextField
          name={name}
          key={name}
          label={t(`room.mend.${name}`)}
          inputMode="numeric"
          value={String(body[name])}
          onChange={(text) => change(name, Number(text.replace(/\D/g, '')))}
        />
      ))}
      {LINKS.filter((name) => typeof bodyOf(act)[name] === 'string').map((name) => (
        <CheckField
          name={name}
          key={name}
          label={t(`room.mend.${name}`)}
          value={body[name] === null}
          onChange={(isFree) => change(name, isFree ? null : bodyOf(act)[name])}
        />
      ))}
      {typeof dueOn === 'string' ? (
        <DayField
          name="dueOn"
          label={t('room.commitment.due')}
          value={parseLocalDate(dueOn) ?? null}
          onChange={(day: LocalDate | null) => day !== null && change('dueOn', day)}
        />
      ) : null}
      <Refused act={act} />
    </Form>
  )
}

/** A conclusion mended by one who now sees what stands there rests on that. */
function onWhatStands(body: Body, view: MeetingView): Body {
  const item = view.agenda.find(({ id }) => id === body['itemId'])
  return item === undefined || typeof body['conclusion'] !== 'string' ? body : { ...body, basedOn: item.conclusion }
}

function atTime(before: string, time: string): string {
  return localInstant(localDateAt(new Date(before)), time).toISOString()
}

import type { LocalDate } from '#kernel/local-date.ts'
import { newKey } from '#platform/web/call/call.ts'
import { formatDay, formatTime } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { holdApi } from '../../contract/hold.ts'
import type { MeetingKind, VoteKind } from '../../rules/vocabulary.ts'
import { voteKindsOf } from '../../rules/vote-kinds.ts'
import { mayDo } from '../parts/use-meeting.ts'
import { whoMeets } from '../parts/words.ts'
import { ItemChoice } from './item-choice.tsx'
import { useMoment } from './moment.tsx'
import { runningItem, type VoteAhead, voteAhead, voteOfItem } from './room-figures.ts'
import { type RoomPartProps, useDoing } from './use-room.ts'

interface VoteDraft {
  /** Null until chosen: then the item under discussion says it. */
  readonly kind: VoteKind | null
  readonly question: string
  readonly inFavour: string
  readonly against: string
  readonly abstained: string
  readonly itemId: string | null
}

/** The minutes are adopted on their own page, with their own vote. */
const kindsHere = (meeting: MeetingKind) => voteKindsOf(meeting).filter((kind) => kind !== 'minutes')

const EMPTY: VoteDraft = {
  kind: null,
  question: '',
  inFavour: '',
  against: '0',
  abstained: '0',
  itemId: null,
}
const HANDS = ['inFavour', 'against', 'abstained'] as const

/** Open votes by a show of hands: the base and the number needed stand there before the hands are counted. */
export function VotesPart({ room }: RoomPartProps) {
  return (
    <>
      {mayDo(room.view, 'vote') ? <VoteForm room={room} /> : null}
      <Votes room={room} />
    </>
  )
}

function VoteForm({ room }: RoomPartProps) {
  const { view } = room
  const draft = useDraft<VoteDraft>(`room:${view.meeting.id}:vote`, EMPTY)
  const { value, set } = draft
  const kind = value.kind ?? voteOfItem(runningItem(view))
  const change = (part: Partial<VoteDraft>) => set((before) => ({ ...before, ...part }))
  const { error, attempt } = useDoing()
  const moment = useMoment(room)
  const ahead = voteAhead(view, kind, new Date(moment.take() ?? Date.now()))
  const counts = HANDS.map((hand) => handsIn(value[hand]))
  const [inFavour, against, abstained] = counts
  const isCounted = inFavour !== undefined && against !== undefined && abstained !== undefined
  const record = async () => {
    if (!isCounted) return
    const body = {
      id: newKey(),
      kind,
      itemId: value.itemId ?? runningItem(view)?.id ?? null,
      question: value.question,
      inFavour,
      against,
      abstained,
      happenedAt: moment.take(),
    }
    const label = t('room.did.vote', { kind: wordOf('meetings.vote', kind) })
    if (await attempt(() => room.act(holdApi.vote, body, label))) draft.clear()
  }
  return (
    <Form
      onSubmit={() => void record()}
      actions={
        <>
          <Button
            variant="default"
            onClick={() => change({ ...NONE_AGAINST, inFavour: String(ahead.presentEligible) })}
          >
            {t('room.vote.all', { n: ahead.presentEligible })}
          </Button>
          <Button type="submit" disabled={!isCounted || !moment.isReady || ahead.unmarked > 0}>
            {t('room.vote.write')}
          </Button>
        </>
      }
    >
      <SelectField
        name="kind"
        label={t('room.vote.kind')}
        value={kind}
        choices={kindsHere(room.view.meeting.kind).map((one) => ({ value: one, label: wordOf('meetings.vote', one) }))}
        onChange={(chosen) => change({ kind: chosen })}
      />
      <TextField
        name="question"
        label={t('room.vote.question')}
        help={t('room.vote.questionHelp')}
        value={value.question}
        onChange={(question) => change({ question })}
      />
      <ItemChoice room={room} value={value.itemId} onChange={(itemId) => change({ itemId })} />
      <Needed ahead={ahead} meeting={view.meeting.kind} />
      {HANDS.map((hand) => (
        <TextField
          name={hand}
          key={hand}
          label={t(`room.vote.${hand}`)}
          inputMode="numeric"
          required
          value={value[hand]}
          error={value[hand] === '' || handsIn(value[hand]) !== undefined ? undefined : t('room.vote.number')}
          onChange={(text) => change({ [hand]: text })}
        />
      ))}
      {moment.field}
      {isCounted ? <Outlook ahead={ahead} inFavour={inFavour} counted={inFavour + against + abstained} /> : null}
      <p className="nn-help">{t('room.vote.consequence')}</p>
      <Refusal error={error} />
    </Form>
  )
}

const NONE_AGAINST = { against: '0', abstained: '0' }

function handsIn(text: string): number | undefined {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined
}

/** On whom the vote is counted and how many it needs, with the rule and what it rests on. */
function Needed({ ahead, meeting }: { readonly ahead: VoteAhead; readonly meeting: MeetingKind }) {
  const { base, required, presentEligible, majority, unmarked } = ahead
  const { voters } = whoMeets(meeting, base)
  const share = `${majority.numerator}/${majority.denominator}`
  const { article, symbol, issuedOn, issuer } = majority.basis
  const source = [
    article,
    symbol,
    issuedOn === null ? null : t('room.vote.issued', { day: formatDay(issuedOn as LocalDate) }),
  ]
  return (
    <Notice
      tone={unmarked > 0 ? 'due' : 'plain'}
      title={t(`room.vote.needed.${majority.kind}`, { share, base, required, voters })}
    >
      <p>{t('room.vote.base', { base, present: presentEligible, voters })}</p>
      <p className="nn-soft">
        {t('room.vote.basis', { source: source.filter((part) => part !== null).join(', '), issuer })}
        {majority.certainty === 'confirmed' ? null : ` ${t(`room.vote.mark.${majority.certainty}`)}`}
      </p>
      {unmarked > 0 ? <p>{t('room.vote.rollFirst', { n: unmarked })}</p> : null}
    </Notice>
  )
}

function Outlook({
  ahead,
  inFavour,
  counted,
}: {
  readonly ahead: VoteAhead
  readonly inFavour: number
  readonly counted: number
}) {
  if (counted > ahead.presentEligible) {
    return <StateMark state="late" word={t('room.vote.tooMany', { counted, present: ahead.presentEligible })} />
  }
  const words = { inFavour, base: ahead.base, required: ahead.required }
  const silent = ahead.presentEligible - counted
  return (
    <p>
      {inFavour >= ahead.required ? (
        <StateMark state="done" word={t('room.vote.wouldPass', words)} />
      ) : (
        <StateMark state="late" word={t('room.vote.wouldFail', words)} />
      )}
      {silent === 0 ? null : ` ${t('room.vote.silent', { n: silent })}`}
    </p>
  )
}

function Votes({ room }: RoomPartProps) {
  const { votes } = room.view
  if (votes.length === 0) return <p className="nn-soft">{t('room.vote.none')}</p>
  return (
    <ul className="nn-lines">
      {votes.map((vote) => (
        <li key={vote.id} className="nn-card">
          <strong>{wordOf('meetings.vote', vote.kind)}</strong> <span className="nn-soft">{formatTime(vote.at)}</span>
          {vote.question === '' ? null : <p className="nn-text">{vote.question}</p>}
          <p>
            <StateMark
              state={vote.passed ? 'done' : 'late'}
              word={t(vote.passed ? 'room.vote.passed' : 'room.vote.failed', {
                inFavour: vote.inFavour,
                base: vote.base,
                required: vote.required,
              })}
            />
          </p>
          <p className="nn-soft">{t('room.vote.others', { against: vote.against, abstained: vote.abstained })}</p>
        </li>
      ))}
    </ul>
  )
}

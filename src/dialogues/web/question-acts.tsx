import { type ReactNode, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type DialoguePage, dialoguesApi, type QuestionView } from '../contract.ts'
import type { QuestionAct, QuestionId } from '../rules/vocabulary.ts'
import { OwnerField } from './owner-field.tsx'
import { toOwner } from './words.ts'

type Asked = BodyInputOf<typeof dialoguesApi.actOnQuestion>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

interface ActsProps {
  readonly question: QuestionView
  readonly questions: readonly QuestionView[]
  readonly topics: DialoguePage['topics']
}

function useQuestionAct({ id, dialogueId, version }: QuestionView, onDone: () => void = () => {}) {
  const act = useAct(dialoguesApi.actOnQuestion, { onDone })
  return (asked: Without<Asked>) =>
    act.mutateAsync({ params: { dialogueId, questionId: id }, body: { ...asked, basedOn: version } as Asked })
}

/** What may be done with a question now, by the same table that decides it. */
export function QuestionActs({ question, questions, topics }: ActsProps) {
  const may = (act: QuestionAct) => question.may.includes(act)
  const others = questions.filter(
    ({ id, state }) => id !== question.id && ['submitted', 'accepted', 'assigned'].includes(state),
  )
  if (question.may.length === 0) return null
  return (
    <div className="nn-form-actions nn-no-print">
      {may('accept') ? <Accept question={question} topics={topics} /> : null}
      {may('assign') ? <Assign question={question} /> : null}
      {may('draft') ? <Say question={question} act="draft" initial={question.draft} /> : null}
      {may('approve') ? <Approve question={question} /> : null}
      {may('answer') ? <Say question={question} act="answer" initial={question.answer || question.draft} /> : null}
      {may('promise') ? <PromiseAct question={question} /> : null}
      {may('tell') ? <Say question={question} act="tell" initial="" /> : null}
      {may('defer') ? <Reason question={question} act="defer" /> : null}
      {may('merge') && others.length > 0 ? <Merge question={question} others={others} /> : null}
      {may('split') ? <Split question={question} /> : null}
      {may('set_aside') ? <Reason question={question} act="set_aside" /> : null}
    </div>
  )
}

interface ActProps {
  readonly question: QuestionView
}

interface StepProps {
  readonly act: QuestionAct
  readonly onConfirm: () => Promise<unknown>
  readonly isReady?: boolean
  readonly children?: ReactNode
}

function Step({ act, onConfirm, isReady = true, children }: StepProps) {
  return (
    <ConfirmAct
      label={t(`dialogues.questionAct.${act}`)}
      title={t(`dialogues.questionAct.${act}`)}
      consequence={<p>{t(`dialogues.questionHelp.${act}`)}</p>}
      confirmLabel={t(`dialogues.questionAct.${act}`)}
      isReady={isReady}
      onConfirm={onConfirm}
    >
      <div className="nn-form">{children}</div>
    </ConfirmAct>
  )
}

function Accept({ question, topics }: Omit<ActsProps, 'questions'>) {
  const perform = useQuestionAct(question)
  const [topic, setTopic] = useState<string | null>(question.topic.code)
  return (
    <Step act="accept" onConfirm={() => perform({ act: 'accept', body: { topic: topic ?? '' } })}>
      <SelectField
        name="topic"
        label={t('dialogues.field.topic')}
        required
        value={topic}
        choices={topics.map(({ code, title }) => ({ value: code, label: title }))}
        onChange={setTopic}
      />
    </Step>
  )
}

function Assign({ question }: ActProps) {
  const perform = useQuestionAct(question)
  const [owner, setOwner] = useState<PersonChoice | null>(null)
  return (
    <Step
      act="assign"
      isReady={owner !== null}
      onConfirm={() => perform({ act: 'assign', body: { answerer: toOwner(owner?.id ?? '') } })}
    >
      <OwnerField
        name="answerer"
        dialogueId={question.dialogueId}
        label={t('dialogues.field.answerer')}
        value={owner}
        onChange={setOwner}
      />
    </Step>
  )
}

/** What is typed is kept in the tab: another officer's act on the question, or a reload, does not throw it away. */
const draftName = ({ id }: QuestionView, act: QuestionAct) => `dialogue.${act}.${id}`

function Say({
  question,
  act,
  initial,
}: ActProps & { readonly act: 'draft' | 'answer' | 'tell'; readonly initial: string }) {
  const { value: text, set, clear } = useDraft(draftName(question, act), initial)
  const perform = useQuestionAct(question, clear)
  return (
    <Step act={act} isReady={text.trim() !== ''} onConfirm={() => perform({ act, body: { text } })}>
      <AreaField name="text" label={t(`dialogues.field.${act}`)} required minRows={4} value={text} onChange={set} />
    </Step>
  )
}

function Approve({ question }: ActProps) {
  const perform = useQuestionAct(question)
  return (
    <Step act="approve" onConfirm={() => perform({ act: 'approve', body: {} })}>
      <p className="nn-dialogue-words">{question.draft}</p>
    </Step>
  )
}

function Reason({ question, act }: ActProps & { readonly act: 'defer' | 'set_aside' }) {
  const { value: reason, set, clear } = useDraft(draftName(question, act), '')
  const perform = useQuestionAct(question, clear)
  return (
    <Step act={act} isReady={reason.trim() !== ''} onConfirm={() => perform({ act, body: { reason } })}>
      <AreaField name="reason" label={t('dialogues.field.reason')} required minRows={2} value={reason} onChange={set} />
    </Step>
  )
}

function Merge({ question, others }: ActProps & { readonly others: readonly QuestionView[] }) {
  const perform = useQuestionAct(question)
  const like = others.find(({ place }) => question.similar.includes(place))
  const [into, setInto] = useState<string | null>(like?.id ?? null)
  return (
    <Step
      act="merge"
      isReady={into !== null}
      onConfirm={() => perform({ act: 'merge', body: { into: (into ?? '') as QuestionId } })}
    >
      <SelectField
        name="into"
        label={t('dialogues.field.into')}
        required
        empty={t('dialogues.field.into.choose')}
        value={into}
        choices={others.map(({ id, place, words }) => ({
          value: id,
          label: `${t('dialogues.place', { n: place })}: ${words.slice(0, 80)}`,
        }))}
        onChange={setInto}
      />
    </Step>
  )
}

/** What was merged wrongly stands by itself again. */
function Split({ question }: ActProps) {
  const perform = useQuestionAct(question)
  return (
    <Step act="split" onConfirm={() => perform({ act: 'split', body: {} })}>
      <p className="nn-dialogue-words">{question.words}</p>
    </Step>
  )
}

interface Promised {
  readonly text: string
  readonly what: string
  readonly product: string
  readonly owner: PersonChoice | null
  readonly dueOn: LocalDate | null
}

/** A promise has an owner and a day: it becomes a commitment of the committee. */
function PromiseAct({ question }: ActProps) {
  const blank: Promised = { text: question.answer || question.draft, what: '', product: '', owner: null, dueOn: null }
  const { value, set, clear } = useDraft(draftName(question, 'promise'), blank)
  const perform = useQuestionAct(question, clear)
  const { text, what, product, owner, dueOn } = value
  const change = (part: Partial<Promised>) => set((before) => ({ ...before, ...part }))
  const send = async () => {
    if (owner === null || dueOn === null) return
    const promises = [{ what, product, owner: toOwner(owner.id), dueOn }]
    await perform({ act: 'promise', body: { text, promises } })
  }
  const isReady = text.trim() !== '' && what.trim() !== '' && owner !== null && dueOn !== null
  return (
    <Step act="promise" isReady={isReady} onConfirm={send}>
      <AreaField
        name="text"
        label={t('dialogues.field.answer')}
        required
        value={text}
        onChange={(next) => change({ text: next })}
      />
      <AreaField
        name="promises.0.what"
        label={t('dialogues.field.what')}
        required
        minRows={2}
        value={what}
        onChange={(next) => change({ what: next })}
      />
      <TextField
        name="promises.0.product"
        label={t('dialogues.field.product')}
        value={product}
        onChange={(next) => change({ product: next })}
      />
      <OwnerField
        name="promises.0.owner"
        dialogueId={question.dialogueId}
        label={t('dialogues.field.owner')}
        value={owner}
        onChange={(next) => change({ owner: next })}
      />
      <DayField
        name="promises.0.dueOn"
        label={t('dialogues.field.dueOn')}
        required
        value={dueOn}
        onChange={(next) => change({ dueOn: next })}
      />
    </Step>
  )
}

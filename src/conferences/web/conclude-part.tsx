import { useState } from 'react'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, monthOf, quarterOf } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { conferencesApi } from '../contract.ts'
import type { PartProps } from './plan-part.tsx'
import { emptySolution, SolutionFields, type TypedSolution } from './solution-fields.tsx'

interface TypedTopic {
  readonly title: string
  readonly guidance: string
}

interface Typed {
  readonly situation: string
  readonly conclusion: string
  readonly solutions: readonly TypedSolution[]
  readonly topic: TypedTopic
}

/** The conclusion: the situation, what is concluded, groups of solutions with their tasks, the theme of the next quarter. */
export function ConcludePart({ page }: PartProps) {
  const draft = useDraft<Typed>(`conference-conclusion:${page.id}`, {
    ...{ situation: '', conclusion: '', solutions: [emptySolution('s1')], topic: { title: '', guidance: '' } },
  })
  const [isMissing, setMissing] = useState(false)
  const conclude = useAct(conferencesApi.conclude, { pending: draft.pending, onDone: draft.clear })
  const today = useMe().today as LocalDate
  if (!page.can.includes('conclude')) return <p className="nn-help">{t('conferences.concludedBy')}</p>
  const typed = draft.value
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }))
  const isReady = typed.conclusion.trim() !== '' && typed.solutions.every(isWhole)
  return (
    <div className="nn-form nn-no-print">
      <AreaField
        name="situation"
        label={t('conferences.situation')}
        help={t('conferences.situation.help')}
        value={typed.situation}
        onChange={(situation) => set({ situation })}
      />
      <AreaField
        name="conclusion"
        label={t('conferences.conclusion')}
        required
        minRows={5}
        value={typed.conclusion}
        onChange={(conclusion) => set({ conclusion })}
        error={isMissing && typed.conclusion.trim() === '' ? t('conferences.missing') : undefined}
      />
      <h3>{t('conferences.solutions')}</h3>
      {typed.solutions.map((solution, index) => (
        <SolutionFields
          key={solution.key}
          unitId={page.unitId}
          number={index + 1}
          solution={solution}
          isMissing={isMissing}
          onChange={(next) => set({ solutions: typed.solutions.map((one) => (one.key === solution.key ? next : one)) })}
          onRemove={
            typed.solutions.length === 1
              ? null
              : () => set({ solutions: typed.solutions.filter(({ key }) => key !== solution.key) })
          }
        />
      ))}
      <Button
        variant="default"
        onClick={() => set({ solutions: [...typed.solutions, emptySolution(crypto.randomUUID())] })}
      >
        {t('conferences.addSolution')}
      </Button>
      <TopicFields topic={typed.topic} today={today} onChange={(topic) => set({ topic })} />
      <div className="nn-form-actions">
        {isReady ? (
          <ConfirmAct
            main
            label={t('conferences.conclude')}
            title={t('conferences.conclude.title')}
            consequence={<p>{t('conferences.conclude.consequence')}</p>}
            confirmLabel={t('conferences.conclude')}
            onConfirm={() =>
              conclude.mutateAsync({
                params: { id: page.id },
                body: { basedOn: page.version, ...toBody(typed, today) },
              })
            }
          />
        ) : (
          <Button onClick={() => setMissing(true)}>{t('conferences.conclude')}</Button>
        )}
      </div>
    </div>
  )
}

/** The quarter after this one: the theme the conference sets for the cells. */
function nextQuarter(today: LocalDate) {
  const quarter = quarterOf(monthOf(today))
  const year = Number(today.slice(0, 4))
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }
}

interface TopicFieldsProps {
  readonly topic: TypedTopic
  readonly today: LocalDate
  readonly onChange: (topic: TypedTopic) => void
}

function TopicFields({ topic, today, onChange }: TopicFieldsProps) {
  const { quarter, year } = nextQuarter(today)
  return (
    <>
      <h3>{t('conferences.topicOf', { quarter, year: String(year) })}</h3>
      <TextField
        name="topics.0.title"
        label={t('conferences.topicTitle')}
        help={t('conferences.topicTitle.help')}
        value={topic.title}
        onChange={(title) => onChange({ ...topic, title })}
      />
      {topic.title === '' ? null : (
        <AreaField
          name="topics.0.guidance"
          label={t('conferences.guidance')}
          value={topic.guidance}
          onChange={(guidance) => onChange({ ...topic, guidance })}
        />
      )}
    </>
  )
}

function isWhole({ title, tasks }: TypedSolution): boolean {
  return (
    title.trim() !== '' && tasks.every((task) => task.what.trim() !== '' && task.owner !== null && task.dueOn !== null)
  )
}

function toBody({ situation, conclusion, solutions, topic }: Typed, today: LocalDate) {
  return {
    situation,
    conclusion,
    solutions: solutions.map(({ title, tasks }) => ({
      title,
      commitments: tasks.flatMap(({ what, product, owner, dueOn }) =>
        owner === null || dueOn === null ? [] : [{ what, product, owner: toOwner(owner.id), dueOn }],
      ),
    })),
    topics: topic.title.trim() === '' ? [] : [{ ...nextQuarter(today), ...topic }],
  }
}

function toOwner(choice: string) {
  const id = choice.slice(choice.indexOf(':') + 1)
  return choice.startsWith('unit:')
    ? { kind: 'unit' as const, unitId: id as UnitId }
    : { kind: 'person' as const, personId: id as PersonId }
}

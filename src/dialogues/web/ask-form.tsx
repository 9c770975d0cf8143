import type { UnitId } from '#kernel/id.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, CheckField, Form, SelectField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { dialoguesApi, type OpenDialogue } from '../contract.ts'
import { dayText } from './words.ts'

interface Typed {
  readonly topic: string | null
  readonly words: string
  readonly urgent: boolean
}

const BLANK: Typed = { topic: null, words: '', urgent: false }

/** A committee asks for questions: one is handed in, then the next may be. */
export function AskForm({ dialogue }: { readonly dialogue: OpenDialogue }) {
  const { id: dialogueId, cell, topics } = dialogue
  const { value: typed, set, clear, pending } = useDraft(`dialogue.ask.${dialogueId}.${cell.id}`, BLANK)
  const ask = useAct(dialoguesApi.ask, { pending, onDone: clear })
  const send = () => {
    const { topic, ...facts } = typed
    ask.mutate({ params: { dialogueId }, body: { ...facts, cellId: cell.id as UnitId, topic: topic ?? '' } })
  }
  const facts = { day: dayText(dialogue.plannedOn), at: dialogue.startsAt, place: dialogue.place }
  return (
    <Section title={t('dialogues.ask.title', { committee: dialogue.committeeName })}>
      <p>
        {t('dialogues.ask.theme', { theme: dialogue.theme })} {t('dialogues.facts', facts)}
      </p>
      {dialogue.isLate ? (
        <Notice tone="due" title={t('dialogues.ask.late', { day: dayText(dialogue.questionsUntil) })} />
      ) : (
        <>
          <p>{t('dialogues.ask.until', { day: dayText(dialogue.questionsUntil), cell: cell.name })}</p>
          {ask.data === undefined ? null : (
            <Notice tone="done" title={t('dialogues.ask.done', { n: ask.data.place })} />
          )}
          <Form
            onSubmit={send}
            actions={
              <Button type="submit" loading={ask.isPending}>
                {t('dialogues.ask.do')}
              </Button>
            }
          >
            <SelectField
              name="topic"
              label={t('dialogues.field.topic')}
              required
              value={typed.topic}
              choices={topics.map(({ code, title }) => ({ value: code, label: title }))}
              onChange={(topic) => set((before) => ({ ...before, topic }))}
            />
            <AreaField
              name="words"
              label={t('dialogues.field.words')}
              required
              value={typed.words}
              onChange={(words) => set((before) => ({ ...before, words }))}
            />
            <CheckField
              name="urgent"
              label={t('dialogues.field.urgent')}
              value={typed.urgent}
              onChange={(urgent) => set((before) => ({ ...before, urgent }))}
            />
            <Refusal error={ask.error} />
          </Form>
        </>
      )}
    </Section>
  )
}

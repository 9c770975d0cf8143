import './dialogues.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { dialoguesApi } from '../contract.ts'
import { DescribedFields, NEW_DIALOGUE, sentDialogue } from './described-fields.tsx'
import { basisText } from './words.ts'

/** Begins a dialogue: theme, day, place; the two days before it come from the rule book. */
export function NewDialogueScreen() {
  const unitId = useUnit().id
  const found = useQuery(question(dialoguesApi.list, { params: { unitId } }))
  return (
    <Page
      title={t('dialogues.open')}
      lead={t('dialogues.open.lead')}
      back={<Link to={`/u/${unitId}/dialogues`}>{t('dialogues.back')}</Link>}
    >
      <Answer query={found} shape="form">
        {(list) => <NewForm unitId={unitId} list={list} />}
      </Answer>
    </Page>
  )
}

interface NewFormProps {
  readonly unitId: string
  readonly list: ReplyOf<typeof dialoguesApi.list>
}

function NewForm({ unitId, list: { questionDays, answerDays } }: NewFormProps) {
  const navigate = useNavigate()
  const { value: typed, set, clear, pending } = useDraft(`dialogue.new.${unitId}`, NEW_DIALOGUE)
  const open = useAct(dialoguesApi.open, {
    pending,
    onDone: ({ id }) => {
      clear()
      void navigate({ to: `/u/${unitId}/dialogues/${id}` })
    },
  })
  const help = t('dialogues.days.help', {
    question: questionDays.value,
    answer: answerDays.value,
    basis: basisText(questionDays),
  })
  return (
    <Form
      onSubmit={() => open.mutate({ params: { unitId }, body: sentDialogue(typed) })}
      actions={
        <Button type="submit" loading={open.isPending}>
          {t('dialogues.open.do')}
        </Button>
      }
    >
      <DescribedFields
        typed={typed}
        onChange={set}
        days={{ question: questionDays.value, answer: answerDays.value, help }}
      />
      <Refusal error={open.error} />
    </Form>
  )
}

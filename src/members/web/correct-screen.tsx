import './members.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type MemberRecord, membersApi } from '../contract.ts'
import { isAnchor } from '../rules/anchors.ts'
import type { MemberFacts } from '../rules/member.ts'
import { changedFacts } from './changed-facts.ts'
import { FactsForm } from './facts-form.tsx'

/** Corrects a member's record: only what was changed is sent, with what it was when the page was opened. */
export function CorrectScreen() {
  const { personId = '' } = useParams({ strict: false })
  const record = useQuery(question(membersApi.one, { params: { personId } }))
  return <Answer query={record}>{(found) => <CorrectPage record={found} />}</Answer>
}

function CorrectPage({ record }: { readonly record: MemberRecord }) {
  const unit = useUnit()
  const navigate = useNavigate()
  const today = useMe().today as LocalDate
  const seen = record.facts as MemberFacts
  const draft = useDraft<{ readonly seen: MemberFacts; readonly typed: MemberFacts }>(`correct:${record.personId}`, {
    seen,
    typed: seen,
  })
  const place = `/u/${unit.id}/members/${record.personId}`
  const correct = useAct(membersApi.correct, {
    onDone: () => {
      draft.clear()
      void navigate({ to: place })
    },
  })
  const [paper, setPaper] = useState('')
  const difference = changedFacts(draft.value.seen, draft.value.typed)
  const send = () => {
    const { changes, seen: before } = difference
    correct.mutate({ params: { personId: record.personId }, body: { changes, seen: before, paper } })
  }
  return (
    <Page
      title={t('members.correct.title', { name: record.facts.fullName })}
      lead={t('members.correct.lead')}
      back={<Link to={place}>{record.facts.fullName}</Link>}
    >
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" loading={correct.isPending} disabled={difference.fields.length === 0}>
            {t('members.correct.do')}
          </Button>
        }
      >
        <FactsForm
          facts={draft.value.typed}
          onChange={(typed) => draft.set((before) => ({ ...before, typed }))}
          error={correct.error}
          path="body.changes"
          today={today}
          withSensitive={record.may.sensitive}
        />
        {difference.fields.some(isAnchor) ? (
          <TextField
            label={t('members.correct.paper')}
            help={t('members.correct.paperHelp')}
            required
            value={paper}
            onChange={setPaper}
          />
        ) : null}
        <Refusal error={correct.error} />
      </Form>
    </Page>
  )
}

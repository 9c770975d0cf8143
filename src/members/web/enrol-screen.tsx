import './members.css'
import { Link, useNavigate } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { membersApi } from '../contract.ts'
import { emptyFacts, type MemberFacts } from '../rules/member.ts'
import type { MemberTag } from '../rules/tags.ts'
import { EntryFields, type EntryTyped, NO_ENTRY } from './entry-fields.tsx'
import { FactsForm } from './facts-form.tsx'
import { TagChoices } from './tag-choices.tsx'

interface Typed {
  readonly facts: MemberFacts
  readonly joinedOn: LocalDate | null
  readonly tags: readonly MemberTag[]
  readonly entry: EntryTyped
}

/** Enters one member; what is typed is kept until it is recorded. */
export function EnrolScreen() {
  const unit = useUnit()
  const navigate = useNavigate()
  const today = useMe().today as LocalDate
  const draft = useDraft<Typed>(`enrol:${unit.id}`, {
    ...{ facts: emptyFacts(''), joinedOn: today, tags: [], entry: NO_ENTRY },
  })
  const { facts, joinedOn, tags } = draft.value
  // A draft kept from before the question was asked has no answer to it.
  const entry = draft.value.entry ?? NO_ENTRY
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }))
  const enrol = useAct(membersApi.enrol, {
    pending: draft.pending,
    onDone: ({ personId }) => {
      draft.clear()
      void navigate({ to: `/u/${unit.id}/members/${personId}` })
    },
  })
  const send = () => {
    const { reason } = entry
    if (joinedOn === null || reason === null) return
    const body = { facts, joinedOn, tags: [...tags], entry: { ...entry, reason } }
    enrol.mutate({ params: { unitId: unit.id }, body })
  }
  const missing =
    joinedOn === null || facts.fullName.trim() === '' || entry.reason === null || entry.paper.trim() === ''
  return (
    <Page
      title={t('members.enrol.title')}
      lead={t('members.enrol.lead', { unit: unit.name })}
      back={<Link to={`/u/${unit.id}/members`}>{t('members.back')}</Link>}
    >
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" loading={enrol.isPending} disabled={missing}>
            {t('members.enrol.do')}
          </Button>
        }
      >
        <FactsForm facts={facts} onChange={(changed) => set({ facts: changed })} today={today} withSensitive>
          <DayField
            name="joinedOn"
            label={t('members.field.joinedOn')}
            help={t('members.form.help.joinedOn')}
            required
            max={today}
            value={joinedOn}
            onChange={(day) => set({ joinedOn: day })}
          />
        </FactsForm>
        <EntryFields entry={entry} onChange={(changed) => set({ entry: changed })} />
        <TagChoices legend={t('members.field.tags')} tags={tags} onChange={(chosen) => set({ tags: chosen })} />
        <Refusal error={enrol.error} />
      </Form>
    </Page>
  )
}

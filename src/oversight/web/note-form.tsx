import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { loadPeople } from '#members/web/public.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { notesApi } from '../contract/notes.ts'
import type { DutyLineId } from '../rules/note.ts'

interface NoteFormProps {
  readonly unitId: string
  readonly topics: readonly { readonly code: string; readonly title: string }[]
}

const RULE = 'rule'
const OTHER_TASK = 'task'
const BLANK = { topic: '', about: RULE, aboutText: '', seenWhat: '', seenWhere: '', advice: '' }

/** Writes a note down: whom, which task or rule, then the fact, then, apart from it, what would help. */
export function NoteForm(props: NoteFormProps) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Fields {...props} onClose={() => setOpen(false)} />
  return (
    <p className="nn-no-print">
      <Button onClick={() => setOpen(true)}>{t('oversight.note.write')}</Button>
    </p>
  )
}

function Fields({ unitId, topics, onClose }: NoteFormProps & { readonly onClose: () => void }) {
  const today = useMe().today as LocalDate
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const [seenOn, setSeenOn] = useState<LocalDate | null>(today)
  const [typed, setTyped] = useState(BLANK)
  const tasks = useTasks(unitId, person)
  const write = useAct(notesApi.write, { onDone: onClose })
  const set = (field: keyof typeof BLANK) => (value: string | null) => setTyped({ ...typed, [field]: value ?? '' })
  const send = () => {
    if (person === null) return
    const task = tasks.find(({ id }) => id === typed.about)
    const kind = typed.about === RULE ? ('rule' as const) : ('task' as const)
    const link = { kind, text: task?.what ?? typed.aboutText, dutyLineId: (task?.id ?? null) as DutyLineId | null }
    const { topic, seenWhat, seenWhere, advice } = typed
    const about = { personId: person.id as PersonId, topic, link }
    write.mutate({ params: { unitId }, body: { ...about, seenWhat, seenWhere, advice, seenOn: seenOn ?? today } })
  }
  const abouts = [
    ...tasks.map(({ id, what }) => ({ value: id, label: what })),
    { value: OTHER_TASK, label: t('oversight.note.otherTask') },
    { value: RULE, label: t('oversight.note.rule') },
  ]
  const actions = (
    <>
      <Button type="submit" loading={write.isPending}>
        {t('oversight.note.write.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <section className="nn-card" aria-label={t('oversight.note.write')}>
      <p>{t('oversight.note.write.help')}</p>
      <Form onSubmit={send} actions={actions}>
        <PersonPicker
          name="personId"
          label={t('oversight.field.person')}
          required
          value={person}
          onChange={setPerson}
          source={['oversight.people', unitId]}
          load={loadPeople(unitId)}
        />
        <SelectField
          name="topic"
          label={t('oversight.field.topic')}
          required
          value={typed.topic}
          choices={topics.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={set('topic')}
        />
        <SelectField
          name="link.kind"
          label={t('oversight.field.about')}
          required
          value={typed.about}
          choices={abouts}
          onChange={set('about')}
        />
        {typed.about === RULE || typed.about === OTHER_TASK ? (
          <TextField
            name="link.text"
            label={t(typed.about === RULE ? 'oversight.field.rule' : 'oversight.field.task')}
            required
            value={typed.aboutText}
            onChange={set('aboutText')}
          />
        ) : null}
        <AreaField
          name="seenWhat"
          label={t('oversight.field.seenWhat')}
          help={t('oversight.seenWhat.help')}
          required
          value={typed.seenWhat}
          onChange={set('seenWhat')}
        />
        <DayField
          name="seenOn"
          label={t('oversight.field.seenOn')}
          required
          max={today}
          value={seenOn}
          onChange={setSeenOn}
        />
        <TextField
          name="seenWhere"
          label={t('oversight.field.seenWhere')}
          required
          value={typed.seenWhere}
          onChange={set('seenWhere')}
        />
        <AreaField
          name="advice"
          label={t('oversight.field.advice')}
          help={t('oversight.advice.help')}
          minRows={2}
          value={typed.advice}
          onChange={set('advice')}
        />
        <Refusal error={write.error} />
      </Form>
    </section>
  )
}

/** Work of the member chosen; none before one is. */
function useTasks(unitId: string, person: PersonChoice | null) {
  const asked = question(notesApi.tasks, { params: { unitId, personId: person?.id ?? '' } })
  return useQuery({ ...asked, enabled: person !== null }).data?.tasks ?? []
}

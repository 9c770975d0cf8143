import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, ChoiceField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { type ChecklistView, type FilledList, remediationApi } from '../contract.ts'
import { CHECKLIST_MARKS, type ChecklistMark } from '../rules/vocabulary.ts'
import { choicesOf } from './words.ts'

interface Marked {
  readonly code: string
  readonly title: string
  readonly mark: ChecklistMark
  readonly note: string
}

interface LinesProps {
  readonly lines: readonly Marked[]
  readonly onChange: (lines: readonly Marked[]) => void
  /** Whether a line needs a word. */
  readonly needsNote: (line: Marked, place: number) => boolean
  readonly noteLabel: string
}

/** One criterion after another: met, in part, not met, and a word where one is needed. */
function LineFields({ lines, onChange, needsNote, noteLabel }: LinesProps) {
  return lines.map((line, place) => (
    <div key={line.code} className="nn-remedy-requirement">
      <ChoiceField
        name={`lines.${place}.mark`}
        label={`${place + 1}. ${line.title}`}
        required
        value={line.mark}
        choices={choicesOf('remediation.mark', CHECKLIST_MARKS)}
        onChange={(mark) => onChange(lines.with(place, { ...line, mark: mark ?? line.mark }))}
      />
      {needsNote(line, place) ? (
        <TextField
          name={`lines.${place}.note`}
          label={noteLabel}
          required
          value={line.note}
          onChange={(note) => onChange(lines.with(place, { ...line, note }))}
        />
      ) : null}
    </div>
  ))
}

export function FillChecklist({ list, unitId }: { readonly list: ChecklistView; readonly unitId: string }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <FillForm list={list} unitId={unitId} onClose={() => setOpen(false)} />
  return (
    <Button variant="default" onClick={() => setOpen(true)}>
      {t('remediation.lists.fill')}
    </Button>
  )
}

interface FillProps {
  readonly list: ChecklistView
  readonly unitId: string
  readonly onClose: () => void
}

/** Opens with what was said last, so that only what changed is typed. */
function FillForm({ list, unitId, onClose }: FillProps) {
  const today = useMe().today as LocalDate
  const fill = useAct(remediationApi.fillChecklist, { onDone: onClose })
  const before = new Map(list.filled[0]?.lines.map((line) => [line.code, line]))
  const [lines, setLines] = useState<readonly Marked[]>(() =>
    list.criteria.map(({ code, title }) => ({
      ...{ code, title, mark: before.get(code)?.mark ?? 'not_met', note: before.get(code)?.note ?? '' },
    })),
  )
  const [on, setOn] = useState<LocalDate | null>(today)
  const [note, setNote] = useState('')
  const sent = lines.map(({ code, mark, note: word }) => ({ code, mark, note: mark === 'met' ? '' : word }))
  const send = () => {
    if (on !== null) fill.mutate({ params: { unitId, code: list.code }, body: { on, lines: sent, note } })
  }
  const actions = (
    <>
      <Button type="submit" loading={fill.isPending} disabled={on === null}>
        {t('remediation.lists.fill.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      <DayField name="on" label={t('remediation.lists.on')} required max={today} value={on} onChange={setOn} />
      <LineFields
        lines={lines}
        onChange={setLines}
        needsNote={({ mark }) => mark !== 'met'}
        noteLabel={t('remediation.lists.missing')}
      />
      <AreaField name="note" label={t('remediation.lists.note')} minRows={2} value={note} onChange={setNote} />
      <Refusal error={fill.error} />
    </Form>
  )
}

export function ConfirmChecklist({ filled }: { readonly filled: FilledList }) {
  const confirm = useAct(remediationApi.confirmChecklist)
  const [lines, setLines] = useState<readonly Marked[]>(() =>
    filled.lines.map(({ code, title, mark }) => ({ code, title, mark, note: '' })),
  )
  const [note, setNote] = useState('')
  const sent = lines.map(({ code, mark, note: answer }) => ({ code, confirmed: mark, answer }))
  const send = () =>
    confirm.mutate({ params: { id: filled.id as Id<'remediationChecklist'> }, body: { lines: sent, note } })
  const actions = (
    <Button type="submit" loading={confirm.isPending}>
      {t('remediation.lists.confirm')}
    </Button>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      <LineFields
        lines={lines}
        onChange={setLines}
        needsNote={({ mark }, place) => mark !== filled.lines[place]?.mark}
        noteLabel={t('remediation.lists.why')}
      />
      <AreaField name="note" label={t('remediation.lists.note')} minRows={2} value={note} onChange={setNote} />
      <Refusal error={confirm.error} />
    </Form>
  )
}

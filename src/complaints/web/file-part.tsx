import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type ComplainedDiscipline, complaintsApi } from '../contract.ts'
import { COMPLAINT_MATTERS, type ComplaintMatter, type ComplaintWay } from '../rules/vocabulary.ts'
import { Checks } from './checks.tsx'
import { basisText, choicesOf, dayText } from './words.ts'

interface FilePartProps {
  readonly discipline: ComplainedDiscipline
  readonly way: ComplaintWay
}

/** A discipline that may be complained of: until when, with whom, that it is obeyed meanwhile, and the form. */
export function FilePart({ discipline, way }: FilePartProps) {
  const { form, receivedOn, complaintUntil, window, levelName, person, isOpen } = discipline
  const about = { form: wordOf('discipline.form', form), day: dayText(receivedOn), name: person.name }
  return (
    <li className="nn-card">
      <p>
        <strong>{t(way === 'himself' ? 'complaints.discipline' : 'complaints.discipline.of', about)}</strong>
      </p>
      <p>{t('complaints.until', { day: dayText(complaintUntil) })}</p>
      <p className="nn-help">{t('complaints.window', { n: window.value, basis: basisText(window) })}</p>
      {levelName === null ? <p>{t('complaints.noLevel')}</p> : <p>{t('complaints.goesTo', { level: levelName })}</p>}
      {isOpen || levelName === null ? null : <FileAct discipline={discipline} way={way} />}
    </li>
  )
}

interface Typed {
  readonly matters: readonly ComplaintMatter[]
  readonly text: string
}

const NOTHING: Typed = { matters: [], text: '' }

function FileAct(props: FilePartProps) {
  return props.way === 'himself' ? <OwnAct {...props} /> : <PaperAct {...props} />
}

/** His own words outlive a wrong turn, in his own tab. */
function OwnAct(props: FilePartProps) {
  const draft = useDraft<Typed>(`complaint:${props.discipline.caseId}`, NOTHING)
  return <FileForm {...props} typed={draft.value} set={draft.set} onDone={draft.clear} />
}

/** What somebody else wrote is kept nowhere but with the level. */
function PaperAct(props: FilePartProps) {
  const [typed, set] = useState<Typed>(NOTHING)
  return <FileForm {...props} typed={typed} set={set} onDone={() => set(NOTHING)} />
}

interface FormProps extends FilePartProps {
  readonly typed: Typed
  readonly set: (typed: Typed) => void
  readonly onDone: () => void
}

function FileForm({ discipline, way, typed, set, onDone }: FormProps) {
  const today = useMe().today as LocalDate
  const file = useAct(complaintsApi.file, { onDone })
  const [on, setOn] = useState<LocalDate | null>(today)
  const { matters, text } = typed
  const label = t(way === 'himself' ? 'complaints.file' : 'complaints.file.onPaper')
  const send = () =>
    file.mutateAsync({
      params: { caseId: discipline.caseId },
      body: { way, on: on ?? today, matters: [...matters], text },
    })
  const isLate = (on ?? today) > discipline.complaintUntil
  return (
    <ConfirmAct
      main={way === 'himself'}
      label={label}
      title={label}
      consequence={
        <>
          <p>{t('complaints.obey')}</p>
          {isLate ? <p>{t('complaints.lateNotice')}</p> : null}
        </>
      }
      confirmLabel={t('complaints.send')}
      onConfirm={send}
    >
      <div className="nn-form">
        {way === 'himself' ? null : (
          <DayField
            name="on"
            label={t('complaints.field.receivedOn')}
            required
            max={today}
            value={on}
            onChange={setOn}
          />
        )}
        <Checks
          name="matters"
          legend={t('complaints.field.matters')}
          choices={choicesOf('complaints.matter', COMPLAINT_MATTERS)}
          value={matters}
          onChange={(chosen) => set({ ...typed, matters: chosen })}
        />
        <AreaField
          name="text"
          label={t('complaints.field.text')}
          required
          value={text}
          onChange={(words) => set({ ...typed, text: words })}
        />
      </div>
    </ConfirmAct>
  )
}

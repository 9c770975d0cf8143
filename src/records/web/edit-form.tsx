import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import type { RecordFile } from '../contract/shapes.ts'
import { recordsApi } from '../contract.ts'
import { FieldInput, problemOf } from './field-input.tsx'
import { RecordRefusal } from './record-refusal.tsx'
import { type Edited, keyOf, type Typed, typedFrom, wantedFrom } from './wanted.ts'

export interface EditFormProps {
  readonly file: RecordFile
  readonly isOwn: boolean
  readonly edited: Edited
  readonly onClose: () => void
}

/** Asks for a correction, or records it where the reader is the one entitled: the fields, the reason and the evidence. */
export function EditForm({ file, isOwn, edited, onClose }: EditFormProps) {
  const form = useEdit({ file, isOwn, edited, onClose })
  const { typed, setTyped, reason, setReason, evidence, setEvidence, isTried, send, act } = form
  const isDirect = isDirectFor(file, edited)
  return (
    <div className="records-edit">
      <p className="nn-help">{t(isDirect ? 'records.edit.correctHelp' : 'records.edit.proposeHelp')}</p>
      <Form
        onSubmit={send}
        actions={
          <>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {t(isDirect ? 'records.edit.do' : 'records.edit.send')}
            </Button>
          </>
        }
      >
        {edited.removes ? <p>{t('records.edit.removing')}</p> : null}
        {edited.removes
          ? null
          : edited.places.map((place) => (
              <FieldInput
                key={keyOf(place)}
                place={place}
                typed={typed[keyOf(place)] ?? ''}
                onChange={(text) => setTyped({ ...typed, [keyOf(place)]: text })}
                isTried={isTried}
              />
            ))}
        <AreaField
          label={t('records.edit.reason')}
          required
          minRows={2}
          value={reason}
          onChange={setReason}
          error={isTried && reason.trim() === '' ? t('records.edit.needed') : undefined}
        />
        {isDirect ? (
          <TextField
            label={t('records.edit.evidence')}
            help={t('records.edit.evidenceHelp')}
            required
            value={evidence}
            onChange={setEvidence}
            error={isTried && evidence.trim() === '' ? t('records.edit.needed') : undefined}
          />
        ) : null}
        <RecordRefusal error={act.error} />
      </Form>
    </div>
  )
}

/** Recorded at once by who may change all, or where only facts of the register are edited by who keeps it; asked for otherwise. */
function isDirectFor({ may }: RecordFile, { places }: Edited): boolean {
  return may.change || (may.correctFacts && places.every(({ section }) => section === 'facts'))
}

function useEdit({ file, isOwn, edited, onClose }: EditFormProps) {
  const [typed, setTyped] = useState<Typed>(() => typedFrom(file, edited))
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const [isTried, setTried] = useState(false)
  const correct = useAct(recordsApi.correct, { onDone: onClose })
  const propose = useAct(recordsApi.propose, { onDone: onClose })
  const proposeMine = useAct(recordsApi.proposeMine, { onDone: onClose })
  const correctFacts = useAct(recordsApi.correctFacts, { onDone: onClose })
  const isDirect = isDirectFor(file, edited)
  const direct = file.may.change ? correct : correctFacts
  const act = isDirect ? direct : isOwn ? proposeMine : propose
  const send = () => {
    setTried(true)
    const isWrong = edited.removes ? false : edited.places.some((place) => problemOf(place, typed[keyOf(place)] ?? ''))
    if (isWrong || reason.trim() === '' || (isDirect && evidence.trim() === '')) return
    // What the form was opened with goes along: what moved since is not overwritten unseen.
    const body = { lines: wantedFrom(file, edited, typed), reason }
    const params = { personId: file.personId }
    if (isDirect) direct.mutate({ params, body: { ...body, evidence } })
    else if (isOwn) proposeMine.mutate({ body })
    else propose.mutate({ params, body })
  }
  return { typed, setTyped, reason, setReason, evidence, setEvidence, isTried, send, act }
}

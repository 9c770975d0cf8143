import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import type { RecordFile } from '../contract/shapes.ts'
import type { FieldPlace } from '../rules/record-sections.ts'
import { FieldInput } from './field-input.tsx'
import { ProofField } from './proof-field.tsx'
import { RecordRefusal } from './record-refusal.tsx'
import { type Edit, isDirectFor, useEdit } from './use-edit.ts'
import { fieldText, valueText } from './values.ts'
import { currentOf, type Edited, keyOf } from './wanted.ts'

/** Asks for a correction, or records it where the reader is the one entitled: the fields, the reason and the evidence. */
export function EditForm({ file, isOwn, edited, onClose }: Edit) {
  const form = useEdit({ file, isOwn, edited, onClose })
  const { moved, typed, setTyped, reason, setReason, evidence, setEvidence, proof, setProof, isTried, send, act } = form
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
          name="reason"
          label={t('records.edit.reason')}
          required
          minRows={2}
          value={reason}
          onChange={setReason}
          error={isTried && reason.trim() === '' ? t('records.edit.needed') : undefined}
        />
        {isDirect ? (
          <TextField
            name="evidence"
            label={t('records.edit.evidence')}
            help={t('records.edit.evidenceHelp')}
            required
            value={evidence}
            onChange={setEvidence}
            error={isTried && evidence.trim() === '' ? t('records.edit.needed') : undefined}
          />
        ) : (
          <ProofField proof={proof} onChange={setProof} />
        )}
        <RecordRefusal error={act.error} />
        {moved.map((place) => (
          <p key={keyOf(place)}>{movedText(file, edited, place)}</p>
        ))}
      </Form>
    </div>
  )
}

/** What another has written at a place since the form was opened. */
function movedText(file: RecordFile, { rowId }: Edited, { section, field }: FieldPlace): string {
  const now = valueText(section, field, currentOf(file, section, rowId)[field.name] ?? null)
  return t('records.movedNow', {
    field: fieldText(section, field.name),
    now: now === '' ? t('records.file.empty') : now,
  })
}

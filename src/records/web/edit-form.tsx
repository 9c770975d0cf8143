import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { FieldInput } from './field-input.tsx'
import { ProofField } from './proof-field.tsx'
import { RecordRefusal } from './record-refusal.tsx'
import { type Edit, isDirectFor, useEdit } from './use-edit.ts'
import { keyOf } from './wanted.ts'

/** Asks for a correction, or records it where the reader is the one entitled: the fields, the reason and the evidence. */
export function EditForm({ file, isOwn, edited, onClose }: Edit) {
  const form = useEdit({ file, isOwn, edited, onClose })
  const { typed, setTyped, reason, setReason, evidence, setEvidence, proof, setProof, isTried, send, act } = form
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
        ) : (
          <ProofField proof={proof} onChange={setProof} />
        )}
        <RecordRefusal error={act.error} />
      </Form>
    </div>
  )
}

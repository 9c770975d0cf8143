import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

/** What was added to locked minutes, and adding more. */
export function Addenda({ view }: PartProps) {
  const addenda = view.minutes?.addenda ?? []
  return (
    <>
      {addenda.length === 0 ? <p>{t('finish.minutes.noAddenda')}</p> : null}
      <ol className="nn-lines">
        {addenda.map(({ id, text, reason }) => (
          <li key={id} className="nn-card">
            <p className="nn-text">{text}</p>
            <p className="nn-soft">{t('finish.minutes.reason', { reason })}</p>
          </li>
        ))}
      </ol>
      {mayDo(view, 'add_addendum') ? <AddAddendum view={view} /> : null}
    </>
  )
}

function AddAddendum({ view }: PartProps) {
  const draft = useDraft(`meeting:${view.meeting.id}:addendum`, { text: '', reason: '' })
  const act = useAct(meetingsApi.addAddendum, { pending: draft.pending, onDone: draft.clear })
  const { text, reason } = draft.value
  return (
    <ConfirmAct
      label={t('finish.minutes.addendumAdd')}
      title={t('finish.minutes.addendumAdd')}
      consequence={<p>{t('finish.minutes.addendumConsequence')}</p>}
      confirmLabel={t('finish.minutes.addendumAdd')}
      onConfirm={() => act.mutateAsync({ params: { id: view.meeting.id }, body: { text, reason } })}
    >
      <div className="nn-form">
        <AreaField
          name="text"
          label={t('finish.minutes.addendumText')}
          value={text}
          onChange={(value) => draft.set({ text: value, reason })}
          required
        />
        <TextField
          name="reason"
          label={t('finish.minutes.addendumReason')}
          value={reason}
          onChange={(value) => draft.set({ text, reason: value })}
          required
        />
      </div>
    </ConfirmAct>
  )
}

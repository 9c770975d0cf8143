import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import type { FindingView } from '../contract/shapes.ts'
import { checkupsApi } from '../contract.ts'

/** "Right as it is, because ...": bound to the facts that stand on the page. */
export function AnswerAct({ finding, sentence }: { readonly finding: FindingView; readonly sentence: string }) {
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const answer = useAct(checkupsApi.answer)
  const isMissing = reason.trim() === ''
  // Without a reason the server refuses; the field says which.
  const send = () => {
    setTried(true)
    return answer.mutateAsync({ params: { id: finding.id }, body: { reason, basedOn: finding.digest } })
  }
  return (
    <ConfirmAct
      label={t('checkups.answer')}
      title={t('checkups.answer.title')}
      consequence={
        <>
          <p>{sentence}</p>
          <p>{t('checkups.answer.consequence')}</p>
        </>
      }
      confirmLabel={t('checkups.answer.do')}
      onConfirm={send}
    >
      <AreaField
        name="reason"
        label={t('checkups.answer.reason')}
        help={t('checkups.answer.help')}
        required
        value={reason}
        onChange={setReason}
        error={isTried && isMissing ? t('checkups.answer.needed') : undefined}
      />
    </ConfirmAct>
  )
}

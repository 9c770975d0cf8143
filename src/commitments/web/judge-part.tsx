import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { type CommitmentPage, commitmentsApi } from '../contract.ts'
import type { Judgement } from '../rules/judge.ts'

/** What was handed in waits: accept it, or return it with a sentence. */
export function JudgePart({ commitment }: { readonly commitment: CommitmentPage }) {
  const { id, pendingReportId, can } = commitment
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const judge = useAct(commitmentsApi.judge)
  const decide = (judgement: Judgement, words: string) =>
    judge.mutateAsync({ params: { id }, body: { reportId: pendingReportId ?? '', judgement, note: words } })
  const action = (
    <>
      <ConfirmAct
        label={t('commitments.judge.accept')}
        title={t('commitments.judge.acceptTitle')}
        consequence={<p>{t('commitments.judge.acceptConsequence')}</p>}
        confirmLabel={t('commitments.judge.accept')}
        onConfirm={() => decide('accepted', note)}
        main
      >
        <AreaField name="note" label={t('commitments.judge.note')} value={note} onChange={setNote} />
      </ConfirmAct>
      <ConfirmAct
        label={t('commitments.judge.return')}
        title={t('commitments.judge.returnTitle')}
        consequence={<p>{t('commitments.judge.returnConsequence')}</p>}
        confirmLabel={t('commitments.judge.return')}
        onConfirm={() => decide('returned', reason)}
      >
        <AreaField name="reason" label={t('commitments.judge.reason')} required value={reason} onChange={setReason} />
      </ConfirmAct>
    </>
  )
  return (
    <Notice tone="due" title={t('commitments.judge.title')} action={action}>
      {can.judgesOwn ? <p>{t('commitments.judge.own')}</p> : null}
    </Notice>
  )
}

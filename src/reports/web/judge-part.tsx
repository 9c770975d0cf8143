import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { reportsApi } from '../contract.ts'

type Report = ReplyOf<typeof reportsApi.report>

interface JudgePartProps {
  readonly submission: NonNullable<Report['submission']>
  readonly of: { readonly periodId: string; readonly unitId: string }
}

/** The committee approves, or sends back with a reason. */
export function JudgePart({ submission, of }: JudgePartProps) {
  const [reason, setReason] = useState('')
  const judge = useAct(reportsApi.judge)
  const basedOn = submission.version
  if (submission.stage === 'returned') return null
  return (
    <div className="reports-files nn-no-print">
      {submission.stage === 'submitted' ? (
        <Button
          loading={judge.isPending}
          onClick={() => judge.mutate({ params: of, body: { judgement: 'approved', reason: '', basedOn } })}
        >
          {t('reports.judge.approve')}
        </Button>
      ) : null}
      <ConfirmAct
        label={t('reports.judge.return')}
        title={t('reports.judge.return')}
        consequence={t('reports.judge.returnConsequence')}
        confirmLabel={t('reports.judge.return')}
        onConfirm={() => judge.mutateAsync({ params: of, body: { judgement: 'returned', reason, basedOn } })}
      >
        <AreaField name="reason" label={t('reports.judge.reason')} required value={reason} onChange={setReason} />
      </ConfirmAct>
      <Refusal error={judge.error} />
    </div>
  )
}

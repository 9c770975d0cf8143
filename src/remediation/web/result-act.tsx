import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { type NoticePage, remediationApi } from '../contract.ts'

/** The unit's report on the whole notice; what is not finished needs its reason. */
export function ResultAct({ page }: { readonly page: NoticePage }) {
  const issue = useAct(remediationApi.issueResult)
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const open = page.requirementsList.filter(({ state }) => state !== 'accepted' && state !== 'reported')
  const sent = open.map(({ id }) => ({ requirementId: id as Id<'remediationRequirement'>, reason: reasons[id] ?? '' }))
  return (
    <div className="nn-no-print">
      <ConfirmAct
        label={t(page.resultPaperId === null ? 'remediation.result' : 'remediation.result.again')}
        title={t('remediation.result.title')}
        consequence={<p>{t('remediation.result.consequence', { issuer: page.issuerName })}</p>}
        confirmLabel={t('remediation.result.do')}
        onConfirm={() => issue.mutateAsync({ params: { id: page.id }, body: { basedOn: page.version, reasons: sent } })}
      >
        <div className="nn-form">
          {open.map(({ id, seq }, at) => (
            <AreaField
              name={`reasons.${at}.reason`}
              key={id}
              label={t('remediation.result.reason', { n: seq })}
              required
              minRows={2}
              value={reasons[id] ?? ''}
              onChange={(reason) => setReasons({ ...reasons, [id]: reason })}
            />
          ))}
        </div>
      </ConfirmAct>
    </div>
  )
}

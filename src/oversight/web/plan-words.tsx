import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { oversightApi, type PlanPage } from '../contract.ts'

/** The purpose and the method, as the plan says them. */
export function PlanWords({ plan }: { readonly plan: PlanPage }) {
  const mayWrite = plan.may.includes('describe')
  if (!mayWrite && plan.purpose === '' && plan.method === '') return null
  return (
    <Section title={t('oversight.words')}>
      {plan.purpose === '' ? null : <p className="nn-oversight-text">{plan.purpose}</p>}
      {plan.method === '' ? null : <p className="nn-oversight-text">{plan.method}</p>}
      {mayWrite ? <WriteWords key={plan.version} plan={plan} /> : null}
    </Section>
  )
}

function WriteWords({ plan }: { readonly plan: PlanPage }) {
  const act = useAct(oversightApi.actOnPlan)
  const [purpose, setPurpose] = useState(plan.purpose === '' ? t('oversight.words.purposeSample') : plan.purpose)
  const [method, setMethod] = useState(plan.method === '' ? t('oversight.words.methodSample') : plan.method)
  return (
    <ConfirmAct
      label={t(plan.purpose === '' ? 'oversight.words.write' : 'oversight.words.change')}
      title={t('oversight.words')}
      consequence={<p>{t('oversight.words.help')}</p>}
      confirmLabel={t('oversight.save')}
      onConfirm={() =>
        act.mutateAsync({
          params: { planId: plan.id },
          body: { act: 'describe', basedOn: plan.version, body: { purpose, method } },
        })
      }
    >
      <div className="nn-form">
        <AreaField name="purpose" label={t('oversight.field.purpose')} value={purpose} onChange={setPurpose} />
        <AreaField name="method" label={t('oversight.field.method')} value={method} onChange={setMethod} />
      </div>
    </ConfirmAct>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { UnitId } from '#kernel/id.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { denunciationsApi } from '../contract.ts'

/** Where the public finds the form. */
export const formAddress = () => `${location.origin}/to-cao`

/** Whether named letters come in over the network, and switching it. */
export function FormPart({ unitId }: { readonly unitId: UnitId }) {
  const client = useQueryClient()
  const found = useQuery(question(denunciationsApi.form, { params: { unitId } }))
  const turn = async (isOn: boolean) => {
    await call(denunciationsApi.switchForm, { params: { unitId }, body: { isOn } }, { key: newKey() })
    await client.invalidateQueries({ queryKey: [denunciationsApi.form.name] })
  }
  return (
    <Answer query={found}>
      {({ isOn, isReady }) => (
        <>
          <p>{isOn ? t('denunciations.formOn', { address: formAddress() }) : t('denunciations.formOff')}</p>
          {isReady ? null : <p>{t('denunciations.formNotReady')}</p>}
          <ConfirmAct
            label={t(isOn ? 'denunciations.closeForm' : 'denunciations.openForm')}
            title={t(isOn ? 'denunciations.closeForm' : 'denunciations.openForm')}
            consequence={<p>{t(isOn ? 'denunciations.formOff' : 'denunciations.formHelp')}</p>}
            confirmLabel={t(isOn ? 'denunciations.closeForm' : 'denunciations.openForm')}
            disabled={!isOn && !isReady}
            onConfirm={() => turn(!isOn)}
          />
        </>
      )}
    </Answer>
  )
}

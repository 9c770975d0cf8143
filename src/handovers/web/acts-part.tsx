import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { HandoverPage } from '../contract/shapes.ts'
import { handoversApi } from '../contract.ts'

interface PartProps {
  readonly page: HandoverPage
}

/** One's own side, once the list was read. */
export function ConfirmPart({ page: { id, version, digest, side, can } }: PartProps) {
  const confirm = useAct(handoversApi.confirm)
  const isSecond = can.includes('confirm_second')
  if (side === null || !(isSecond || can.includes('confirm_first'))) return null
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        main
        label={t('handovers.confirm')}
        title={t('handovers.confirm.title')}
        consequence={<p>{isSecond ? t('handovers.confirm.second') : t('handovers.confirm.first')}</p>}
        confirmLabel={t(`handovers.confirm.${side}`)}
        onConfirm={() => confirm.mutateAsync({ params: { id }, body: { basedOn: version, seen: digest } })}
      />
    </div>
  )
}

/** The list is drawn up anew, with the words of the two; pressed upon where the facts have moved on. */
export function DrawUpPart({ page }: PartProps) {
  if (!page.can.includes('draw_up')) return null
  if (!page.isBehind)
    return (
      <details className="nn-no-print">
        <summary>{t('handovers.drawUp')}</summary>
        <DrawUpForm page={page} />
      </details>
    )
  return (
    <Notice tone="due" title={t('handovers.behind')}>
      <p>{t('handovers.behindHelp')}</p>
      <DrawUpForm page={page} />
    </Notice>
  )
}

function DrawUpForm({ page: { id, version, remarks } }: PartProps) {
  const [typed, setTyped] = useState(remarks)
  const drawUp = useAct(handoversApi.drawUp)
  return (
    <Form
      onSubmit={() => drawUp.mutate({ params: { id }, body: { basedOn: version, remarks: typed } })}
      actions={
        <Button type="submit" variant="default" loading={drawUp.isPending}>
          {t('handovers.drawUp')}
        </Button>
      }
    >
      <AreaField
        name="remarks"
        label={t('handovers.remarks')}
        help={t('handovers.remarks.help')}
        value={typed}
        onChange={setTyped}
        minRows={2}
      />
      <Refusal error={drawUp.error} />
    </Form>
  )
}

export function OnPaperPart({ page: { id, version, digest, onDay, can } }: PartProps) {
  const today = useMe().today as LocalDate
  const [signedOn, setSignedOn] = useState<LocalDate | null>(today)
  const sign = useAct(handoversApi.signOnPaper)
  if (!can.includes('sign_on_paper')) return null
  return (
    <ConfirmAct
      label={t('handovers.onPaper')}
      title={t('handovers.onPaper.title')}
      consequence={<p>{t('handovers.onPaper.consequence')}</p>}
      confirmLabel={t('handovers.onPaper')}
      onConfirm={async () => {
        if (signedOn !== null)
          await sign.mutateAsync({ params: { id }, body: { basedOn: version, seen: digest, signedOn } })
      }}
    >
      <DayField
        name="signedOn"
        label={t('handovers.onPaper.on')}
        required
        value={signedOn}
        onChange={setSignedOn}
        min={onDay as LocalDate}
        max={today}
      />
    </ConfirmAct>
  )
}

export function DropPart({ page: { id, version, can } }: PartProps) {
  const [reason, setReason] = useState('')
  const drop = useAct(handoversApi.drop)
  if (!can.includes('drop')) return null
  return (
    <ConfirmAct
      label={t('handovers.drop')}
      title={t('handovers.drop.title')}
      consequence={<p>{t('handovers.drop.consequence')}</p>}
      confirmLabel={t('handovers.drop')}
      onConfirm={() => drop.mutateAsync({ params: { id }, body: { basedOn: version, reason } })}
    >
      <TextField name="reason" label={t('handovers.drop.reason')} required value={reason} onChange={setReason} />
    </ConfirmAct>
  )
}

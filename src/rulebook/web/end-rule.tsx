import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type OverlayView, rulebookApi } from '../contract.ts'
import { Touched } from './preview-panel.tsx'

export interface EndRuleProps {
  readonly overlay: OverlayView
  readonly firstDay: LocalDate
  readonly onClose: () => void
}

/** Back to the value from above from a day: looked at (what it will touch), then confirmed. */
export function EndRule({ overlay, firstDay, onClose }: EndRuleProps) {
  const [on, setOn] = useState<LocalDate | null>(firstDay)
  const reason = useDraft(`rule-end:${overlay.id}`, '')
  const params = { overlayId: overlay.id }
  const preview = useMutation({
    mutationFn: (day: LocalDate) => call(rulebookApi.previewEnd, { params, query: { on: day } }),
  })
  const close = () => {
    reason.clear()
    onClose()
  }
  const end = useAct(rulebookApi.end, { pending: reason.pending, onDone: close })
  const takeDay = (day: LocalDate | null) => {
    setOn(day)
    preview.reset()
    end.reset()
  }
  const look = () => on !== null && preview.mutate(on)
  return (
    <Form
      onSubmit={look}
      actions={
        <>
          {preview.data === undefined ? (
            <Button type="submit" loading={preview.isPending} disabled={on === null}>
              {t('rulebook.change.preview')}
            </Button>
          ) : null}
          <Button variant="default" onClick={close}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('rulebook.own.endConsequence')}</p>
      <DayField name="on" label={t('rulebook.own.endOn')} required value={on} onChange={takeDay} />
      <AreaField
        name="reason"
        label={t('rulebook.change.reason')}
        required
        value={reason.value}
        onChange={reason.set}
      />
      {preview.data === undefined || on === null ? null : (
        <Notice
          tone="plain"
          title={t('rulebook.preview.title')}
          action={
            <Button
              loading={end.isPending}
              onClick={() => end.mutate({ params, body: { on, reason: reason.value } })}
              aria-label={t('rulebook.own.endTitle', { rule: wordOf('rulebook.code', overlay.code) })}
            >
              {t('rulebook.own.end')}
            </Button>
          }
        >
          <Touched code={overlay.code} preview={preview.data} />
        </Notice>
      )}
      <Refusal error={end.error ?? preview.error} />
    </Form>
  )
}

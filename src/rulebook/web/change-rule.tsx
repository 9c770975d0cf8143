import { useMutation } from '@tanstack/react-query'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type Draft, useDraft } from '#platform/web/ui/use-draft.ts'
import { type RuleView, rulebookApi } from '../contract.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { ruleValueText } from './rule-value-text.ts'
import { EDITORS, type EditableCode, type Fields, fieldsOf, readFields } from './value-editor.ts'
import { ValueFields } from './value-fields.tsx'

interface Form {
  readonly fields: Fields
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly reason: string
  readonly knowsOfAdopted: boolean
}

export interface ChangeRuleProps {
  readonly unitId: string
  readonly rule: RuleView & { readonly code: EditableCode }
  readonly today: LocalDate
  readonly onClose: () => void
}

/** A committee's own value: typed, looked at (what it will touch), then confirmed. Nothing is written before that. */
export function ChangeRule({ unitId, rule, today, onClose }: ChangeRuleProps) {
  const draft = useDraft<Form>(`rule:${unitId}:${rule.code}`, {
    fields: fieldsOf(EDITORS[rule.code], rule.value),
    from: today,
    to: null,
    reason: '',
    knowsOfAdopted: false,
  })
  const { form, preview, set, change, look, confirm } = useChange({ unitId, code: rule.code, draft, onClose })
  const error = set.error ?? preview.error
  const back = (
    <Button variant="subtle" onClick={onClose}>
      {t('rulebook.change.back')}
    </Button>
  )
  return (
    <Page
      title={t('rulebook.change.title', { rule: wordOf('rulebook.code', rule.code) })}
      lead={t('rulebook.change.lead')}
      back={back}
    >
      <p>{t('rulebook.change.now', { value: ruleValueText(rule.code, rule.value) })}</p>
      <div className="nn-form">
        <ValueFields editor={EDITORS[rule.code]} fields={form.fields} onChange={(fields) => change({ fields })} />
        <DayField label={t('rulebook.change.from')} required value={form.from} onChange={(from) => change({ from })} />
        <DayField
          label={t('rulebook.change.to')}
          help={t('rulebook.change.toHelp')}
          value={form.to}
          onChange={(to) => change({ to })}
        />
        <AreaField
          label={t('rulebook.change.reason')}
          help={t('rulebook.change.reasonHelp')}
          required
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
        {preview.data === undefined || form.from === null ? (
          <Button disabled={form.from === null} loading={preview.isPending} onClick={look}>
            {t('rulebook.change.preview')}
          </Button>
        ) : (
          <PreviewPanel
            code={rule.code}
            from={form.from}
            preview={preview.data}
            knows={form.knowsOfAdopted}
            onKnows={(knowsOfAdopted) => change({ knowsOfAdopted })}
            confirming={set.isPending}
            onConfirm={confirm}
          />
        )}
        <Refusal error={error}>{problemText(error)}</Refusal>
      </div>
    </Page>
  )
}

interface Change {
  readonly unitId: string
  readonly code: EditableCode
  readonly draft: Draft<Form>
  readonly onClose: () => void
}

/** The form, its preview and its act: a preview holds only for the value and days it was asked for. */
function useChange({ unitId, code, draft, onClose }: Change) {
  const form = draft.value
  const params = { unitId }
  const proposalFrom = (from: LocalDate) => ({ code, value: readFields(EDITORS[code], form.fields), from, to: form.to })
  const preview = useMutation({
    mutationFn: (from: LocalDate) => call(rulebookApi.preview, { params, body: proposalFrom(from) }),
  })
  const set = useAct(rulebookApi.set, {
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const change = (part: Partial<Form>) => {
    draft.set((before) => ({ ...before, ...part }))
    set.reset()
    if ('fields' in part || 'from' in part || 'to' in part) preview.reset()
  }
  const look = () => form.from !== null && preview.mutate(form.from)
  const confirm = () => {
    const { from, reason, knowsOfAdopted } = form
    if (from !== null) set.mutate({ params, body: { ...proposalFrom(from), reason, knowsOfAdopted } })
  }
  return { form, preview, set, change, look, confirm }
}

/** How a value fails its shape, where the refusal says it. */
function problemText(error: unknown) {
  if (!(error instanceof CallFailed) || typeof error.facts['problem'] !== 'string') return null
  return <p>{wordOf('rulebook.problem', error.facts['problem'])}</p>
}

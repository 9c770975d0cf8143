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
import { MarkedPart } from '#platform/web/ui/marks.tsx'
import { Page, useFromTheTop } from '#platform/web/ui/page.tsx'
import { type Draft, useDraft } from '#platform/web/ui/use-draft.ts'
import { type RuleView, rulebookApi } from '../contract.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { RuleHistory } from './rule-history.tsx'
import { ruleValueText } from './rule-value-text.ts'
import { stepWord } from './step-word.ts'
import { EDITORS, type EditableCode, readTyped, type Typed, typedOf } from './value-editor.ts'
import { ValueForm } from './value-fields.tsx'
import { placeOf } from './value-place.ts'

interface Form {
  readonly typed: Typed
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
  useFromTheTop()
  const draft = useDraft<Form>(`rule-value:${unitId}:${rule.code}`, {
    typed: typedOf(EDITORS[rule.code], rule.value, stepWord),
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
      <MarkedPart className="nn-form">
        <ValueForm editor={EDITORS[rule.code]} typed={form.typed} onChange={(typed) => change({ typed })} />
        <DayField
          name="from"
          label={t('rulebook.change.from')}
          required
          value={form.from}
          onChange={(from) => change({ from })}
        />
        <DayField
          name="to"
          label={t('rulebook.change.to')}
          help={t('rulebook.change.toHelp')}
          value={form.to}
          onChange={(to) => change({ to })}
        />
        <AreaField
          name="reason"
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
        <Refusal error={error}>{problemText(rule.code, error)}</Refusal>
      </MarkedPart>
      <RuleHistory unitId={unitId} code={rule.code} />
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
  const proposalFrom = (from: LocalDate) => ({
    code,
    value: readTyped(EDITORS[code], form.typed, stepWord),
    from,
    to: form.to,
  })
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
    if ('typed' in part || 'from' in part || 'to' in part) preview.reset()
  }
  const look = () => form.from !== null && preview.mutate(form.from)
  const confirm = () => {
    const { from, reason, knowsOfAdopted } = form
    if (from !== null) set.mutate({ params, body: { ...proposalFrom(from), reason, knowsOfAdopted } })
  }
  return { form, preview, set, change, look, confirm }
}

/** Where a value fails its shape and how, as far as the refusal says it. */
function problemText(code: EditableCode, error: unknown) {
  if (!(error instanceof CallFailed) || typeof error.facts['problem'] !== 'string') return null
  const { at, problem } = error.facts
  const place = typeof at === 'string' ? placeOf(code, at) : undefined
  const words = wordOf('rulebook.problem', String(problem))
  return <p>{place === undefined ? words : t('ruleform.place.says', { place, problem: words })}</p>
}

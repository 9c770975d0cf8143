import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { DecisionFields, decisionOf, decisionText, NO_DECISION } from '#units/web/public.ts'
import type { ReorganisationPage } from '../contract/shapes.ts'
import { reorganisationsApi } from '../contract.ts'
import { SETTLED_BEFORE_THE_DAY } from '../rules/problems.ts'

interface PartProps {
  readonly page: ReorganisationPage
}

/** The preview was read: it goes on to the decision. */
export function ConfirmPart({ page: { id, version, preview } }: PartProps) {
  const confirm = useAct(reorganisationsApi.confirmPreview)
  const stops = preview?.problems.some(({ code }) => !SETTLED_BEFORE_THE_DAY.includes(code)) ?? true
  return (
    <>
      <div className="nn-form-actions">
        <Button
          disabled={stops}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ params: { id }, body: { basedOn: version, seen: preview?.digest ?? '' } })}
        >
          {t('reorganisations.confirm')}
        </Button>
      </div>
      {stops ? <p className="nn-help">{t('reorganisations.confirmFirst')}</p> : null}
      <Refusal error={confirm.error} />
    </>
  )
}

/** The committee's own decision, drafted from the plan and numbered when issued; or one signed outside. */
export function DecidePart({ page }: PartProps) {
  const { id, version } = page
  const issue = useAct(reorganisationsApi.issueDecision)
  return (
    <>
      <p>
        <a href={hrefOf(reorganisationsApi.draftPdf, { params: { id } })} download>
          {t('reorganisations.draft')}
        </a>
      </p>
      {page.can.includes('issue_decision') ? (
        <ConfirmAct
          main
          label={t('reorganisations.issue')}
          title={t('reorganisations.issue.title')}
          consequence={<p>{t('reorganisations.issue.consequence')}</p>}
          confirmLabel={t('reorganisations.issue')}
          onConfirm={() => issue.mutateAsync({ params: { id }, body: { basedOn: version } })}
        />
      ) : null}
      <DecideOutside page={page} />
    </>
  )
}

function DecideOutside({ page: { id, version } }: PartProps) {
  const [typed, setTyped] = useState(NO_DECISION)
  const decide = useAct(reorganisationsApi.decide)
  const decision = decisionOf(typed)
  return (
    <details>
      <summary>{t('reorganisations.outside')}</summary>
      <Form
        onSubmit={() => {
          if (decision !== null) decide.mutate({ params: { id }, body: { basedOn: version, decision } })
        }}
        actions={
          <Button type="submit" variant="default" disabled={decision === null} loading={decide.isPending}>
            {t('reorganisations.decide')}
          </Button>
        }
      >
        <DecisionFields value={typed} onChange={setTyped} withBasis={false} />
        <Refusal error={decide.error} />
      </Form>
    </details>
  )
}

/** The decision, with its paper where it was issued here. */
export function Decided({ page }: PartProps) {
  return (
    <>
      {page.decision === null ? null : <p>{decisionText(page.decision)}</p>}
      <PaperLink page={page} />
    </>
  )
}

function PaperLink({ page: { paperId } }: PartProps) {
  const unitId = useUnit().id
  if (paperId === null) return null
  return (
    <p>
      <Link to="/u/$unitId/papers/$paperId" params={{ unitId, paperId }}>
        {t('reorganisations.paper')}
      </Link>
    </p>
  )
}

export function CarryOutPart({ page }: PartProps) {
  const { id, version, can, effectiveOn } = page
  const carryOut = useAct(reorganisationsApi.carryOut)
  const day = formatDay(effectiveOn as LocalDate)
  return (
    <>
      <PaperLink page={page} />
      {can.includes('carry_out') ? (
        <ConfirmAct
          main
          label={t('reorganisations.carryOut')}
          title={t('reorganisations.carryOut.title')}
          consequence={<p>{t('reorganisations.carryOut.consequence', { day })}</p>}
          confirmLabel={t('reorganisations.carryOut')}
          onConfirm={() => carryOut.mutateAsync({ params: { id }, body: { basedOn: version } })}
        />
      ) : (
        <p>{t('reorganisations.waits', { day })}</p>
      )}
    </>
  )
}

export function DropPart({ page: { id, version } }: PartProps) {
  const [reason, setReason] = useState('')
  const drop = useAct(reorganisationsApi.drop)
  return (
    <ConfirmAct
      label={t('reorganisations.drop')}
      title={t('reorganisations.drop.title')}
      consequence={<p>{t('reorganisations.drop.consequence')}</p>}
      confirmLabel={t('reorganisations.drop')}
      onConfirm={() => drop.mutateAsync({ params: { id }, body: { basedOn: version, reason } })}
    >
      <TextField name="reason" label={t('reorganisations.drop.reason')} required value={reason} onChange={setReason} />
    </ConfirmAct>
  )
}

import { useState } from 'react'
import { formsAfter } from '#cases/rules/discipline/outcome-forms.ts'
import { COMPLAINT_OUTCOMES, type ComplaintOutcome } from '#cases/rules/discipline/vocabulary.ts'
import { TAKINGS, type Taking } from '#cases/rules/vocabulary.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { AreaField, CheckField, ChoiceField, SelectField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { NotHandled } from '#rulebook/rules/complaint-values.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { ComplaintPage } from '../contract.ts'
import { ActPart } from './act-part.tsx'
import { Checks } from './checks.tsx'
import { basisText, choicesOf } from './words.ts'

interface PageProps {
  readonly page: ComplaintPage
}

/** What may be done now, by the same rule that decides it. What goes on file is chosen by whoever records it: nothing is chosen before. */
export function ComplaintActs({ page }: PageProps) {
  const may = (act: ComplaintPage['may'][number]) => page.may.includes(act)
  if (page.may.length === 0) return null
  const heard = page.entries.some(({ act }) => act === 'examine')
  return (
    <Section title={t('complaints.now')}>
      <div className="nn-form-actions nn-no-print">
        {may('accept') ? <Accept page={page} /> : null}
        {may('set_aside') ? <SetAside page={page} /> : null}
        {may('examine') ? <Examine page={page} main={!heard} /> : null}
        {may('decide') && heard ? <Decide page={page} /> : null}
        {may('announce') ? <Announce page={page} /> : null}
        {may('withdraw') ? <Withdraw page={page} /> : null}
      </div>
    </Section>
  )
}

function Accept({ page }: PageProps) {
  const [handlers, setHandlers] = useState<readonly string[]>([])
  return (
    <ActPart page={page} act="accept" main told={() => ({ body: { handlers } })}>
      <Checks
        name="handlers"
        legend={t('complaints.field.handlers')}
        choices={page.officers.map(({ id, name }) => ({ value: id, label: name }))}
        value={handlers}
        onChange={setHandlers}
      />
    </ActPart>
  )
}

function SetAside({ page }: PageProps) {
  const grounds = page.grounds.value.filter((one) => page.isLate || one !== 'late')
  const [ground, setGround] = useState<NotHandled | null>(null)
  const [explanation, setExplanation] = useState('')
  const choices = choicesOf('rulebook.notHandled', grounds)
  return (
    <ActPart page={page} act="set_aside" isReady={ground !== null} told={() => ({ body: { ground, explanation } })}>
      <SelectField
        name="ground"
        label={t('complaints.field.ground')}
        required
        value={ground}
        choices={choices}
        help={t('complaints.basis', { basis: basisText(page.grounds) })}
        onChange={setGround}
      />
      <AreaField
        name="explanation"
        label={t('complaints.field.explanation')}
        required
        value={explanation}
        onChange={setExplanation}
      />
    </ActPart>
  )
}

function Examine({ page, main }: PageProps & { readonly main: boolean }) {
  const [withComplainant, setWith] = useState(false)
  const [text, setText] = useState('')
  return (
    <ActPart page={page} act="examine" main={main} told={() => ({ body: { withComplainant }, text })}>
      <CheckField
        name="withComplainant"
        label={t('complaints.field.withComplainant')}
        value={withComplainant}
        onChange={setWith}
      />
      <AreaField name="text" label={t('complaints.field.examined')} required value={text} onChange={setText} />
    </ActPart>
  )
}

const CHANGES: readonly ComplaintOutcome[] = ['reduced', 'increased']

function Decide({ page }: PageProps) {
  const [outcome, setOutcome] = useState<ComplaintOutcome | null>(null)
  const [chosenForm, setForm] = useState<DisciplineForm | null>(null)
  const [grounds, setGrounds] = useState('')
  const forms = outcome === null ? [] : formsAfter(outcome, page.form)
  const form = chosenForm !== null && forms.includes(chosenForm) ? chosenForm : null
  const possible = COMPLAINT_OUTCOMES.filter((one) => !CHANGES.includes(one) || formsAfter(one, page.form).length > 0)
  const body = { outcome, form, grounds }
  const isReady = outcome !== null && (form !== null || forms.length === 0)
  return (
    <ActPart page={page} act="decide" main isReady={isReady} told={() => ({ body })}>
      <ChoiceField
        name="outcome"
        label={t('complaints.field.outcome')}
        required
        value={outcome}
        choices={choicesOf('discipline.outcome', possible)}
        onChange={setOutcome}
      />
      {forms.length > 0 ? (
        <SelectField
          name="form"
          label={t('complaints.field.form')}
          required
          value={form}
          choices={choicesOf('discipline.form', forms)}
          onChange={setForm}
        />
      ) : null}
      <AreaField name="grounds" label={t('complaints.field.grounds')} required value={grounds} onChange={setGrounds} />
    </ActPart>
  )
}

function Announce({ page }: PageProps) {
  const [by, setBy] = useState<string | null>(page.officers[0]?.id ?? null)
  const [taking, setTaking] = useState<Taking | null>(null)
  const [otherOpinion, setOpinion] = useState('')
  return (
    <ActPart
      page={page}
      act="announce"
      main
      isReady={taking !== null}
      told={() => ({ body: { byPersonId: by, taking, otherOpinion } })}
    >
      <SelectField
        name="byPersonId"
        label={t('complaints.field.byPersonId')}
        required
        value={by}
        choices={page.officers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setBy}
      />
      <ChoiceField
        name="taking"
        label={t('complaints.field.taking')}
        required
        value={taking}
        choices={choicesOf('cases.taking', TAKINGS)}
        onChange={setTaking}
      />
      <AreaField
        name="otherOpinion"
        label={t('complaints.field.otherOpinion')}
        value={otherOpinion}
        onChange={setOpinion}
      />
    </ActPart>
  )
}

function Withdraw({ page }: PageProps) {
  const [reason, setReason] = useState('')
  return (
    <ActPart
      page={page}
      act="withdraw"
      name={page.roles.includes('complainant') ? t('complaints.act.withdraw') : t('complaints.withdraw.noted')}
      told={() => ({ body: { reason } })}
    >
      <AreaField name="reason" label={t('complaints.field.reason')} required value={reason} onChange={setReason} />
    </ActPart>
  )
}

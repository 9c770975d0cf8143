import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { CallFailed } from '#platform/web/call/call-failed.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { type CasePage, casesApi } from '../contract.ts'
import { ACTS_WITH_FILES } from '../rules/common/hand-in-file.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { emptyValue, FORMS } from './field-specs.ts'
import type { FieldKind } from './forms/field.ts'
import { opinionsToSend, ownParts, proposedIn } from './forms/own-parts.ts'
import { isLacking } from './lacking.ts'
import { PapersPart, problemOf, type TypedPaper } from './papers-part.tsx'
import { PartField } from './part-fields.tsx'
import { fieldWord, helpWord, mayWord, namesHimself } from './words.ts'

interface ActFormProps {
  readonly page: CasePage
  readonly act: CaseAct
  readonly onClose: () => void
}

/** One act of the procedure: what it asks, on which day it happened. What is typed stays in this page and nowhere else. */
export function ActForm({ page, act, onClose }: ActFormProps) {
  const today = useMe().today as LocalDate
  const me = useMe().person
  const ofHimself = namesHimself(page, act) ? me.id : null
  const specs = ofHimself === null ? FORMS[act] : FORMS[act].filter(({ name }) => name !== 'personId')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => startValues(page, act))
  const [on, setOn] = useState<LocalDate | null>(today)
  const [lateReason, setLateReason] = useState('')
  const [papers, setPapers] = useState<readonly TypedPaper[]>([])
  const [saidNotSecret, setSaid] = useState(false)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isSent, setSent] = useState(false)
  const perform = usePerform(page, onClose)
  const lacking = specs.filter((spec) => isLacking(spec, values[spec.name]))
  const labels = [...(on === null ? [t('cases.field.on')] : []), ...lacking.map(({ name }) => fieldWord(page, name))]
  const send = () => {
    setProblem(problemOf(papers))
    setSent(true)
    if (problemOf(papers) !== undefined || on === null || lacking.length > 0) return
    const body = Object.fromEntries(specs.map(({ name, kind }) => [name, toSend(kind, values[name])]))
    const late = lateReason.trim() === '' ? null : lateReason
    const told = { ...body, ...ownParts(act, ofHimself) }
    const said = { act, on, lateReason: late, basedOn: page.version, body: told }
    perform.send(said, papers, saidNotSecret)
  }
  const actions = (
    <>
      <Button type="submit" loading={perform.isPending}>
        {mayWord(page, act)}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  const help = helpWord(page, act)
  return (
    <section className="nn-card" aria-label={mayWord(page, act)}>
      <h2>{mayWord(page, act)}</h2>
      {help === undefined ? null : <p>{help}</p>}
      <Form onSubmit={send} actions={actions}>
        <DayField name="on" label={t('cases.field.on')} required max={today} value={on} onChange={setOn} />
        {specs.map((spec) => (
          <PartField
            key={spec.name}
            spec={spec}
            page={page}
            today={today}
            value={values[spec.name]}
            error={isSent && lacking.includes(spec) ? t('cases.form.fillIn') : undefined}
            onChange={(value) => setValues((before) => ({ ...before, [spec.name]: value }))}
          />
        ))}
        {ACTS_WITH_FILES.some((one) => one === act) ? (
          <PapersPart papers={papers} onChange={setPapers} saidNotSecret={saidNotSecret} onSaid={setSaid} />
        ) : null}
        {problem === undefined ? null : <Notice tone="late" title={problem} urgent />}
        {isSent && labels.length > 0 ? (
          <Notice tone="late" title={t('cases.form.lacking')} urgent>
            <p>{labels.join('; ')}</p>
          </Notice>
        ) : null}
        <Refusal error={perform.error}>
          <RefusedPaper error={perform.error} />
        </Refusal>
        {isLate(perform.error) || lateReason !== '' ? (
          <AreaField
            name="lateReason"
            label={t('cases.field.lateReason')}
            required
            minRows={2}
            value={lateReason}
            onChange={setLateReason}
          />
        ) : null}
      </Form>
    </section>
  )
}

/** The act alone, or with the papers beside it. */
function usePerform(page: CasePage, onDone: () => void) {
  const bare = useAct(casesApi.act, { onDone })
  const filed = useAct(casesApi.actWithFiles, { onDone })
  const params = { caseId: page.id }
  const send = (said: object, papers: readonly TypedPaper[], saidNotSecret: boolean) => {
    bare.reset()
    filed.reset()
    if (papers.length === 0) return bare.mutate({ params, body: said as BodyInputOf<typeof casesApi.act> })
    const body = { said, titles: papers.map(({ title }) => title), saidNotSecret }
    const files = papers.flatMap(({ file }) => (file === null ? [] : [file]))
    return filed.mutate({ params, body: body as BodyInputOf<typeof casesApi.actWithFiles>, files })
  }
  return { send, isPending: bare.isPending || filed.isPending, error: bare.error ?? filed.error }
}

/** Which of the papers it was that was not taken. */
function RefusedPaper({ error }: { readonly error: CallFailed | null }) {
  const paper = error?.facts['paper']
  return typeof paper === 'string' ? <p>{t('cases.papers.which', { title: paper })}</p> : null
}

const isLate = (error: { readonly kind: string; readonly code?: string } | null) => error?.code === 'late_reason_needed'

/** A plan that is changed starts from what it says. */
function startValues(page: CasePage, act: CaseAct): Readonly<Record<string, unknown>> {
  const empty = Object.fromEntries(FORMS[act].map(({ name, kind }) => [name, emptyValue(kind)]))
  if (act === 'issue_plan') return { ...empty, ...allegedIn(page) }
  if (act === 'conclude_violation') return { ...empty, ...proposedIn(page) }
  if (act !== 'change_plan' && act !== 'set_team') return empty
  const plan = page.entries.findLast((entry) => entry.act === 'issue_plan' || entry.act === 'change_plan')?.body ?? {}
  const team = page.team.map(({ id, name, role }) => ({ person: { id, name }, role }))
  return { ...empty, contents: plan['contents'] ?? [], place: plan['place'] ?? '', team }
}

/** The plan of a denunciation starts from what the register summed up of the letter. */
function allegedIn(page: CasePage): { readonly contents?: readonly object[] } {
  const alleged = page.entries.find(({ act }) => act === 'take_letter')?.body?.['allegations']
  return Array.isArray(alleged)
    ? { contents: alleged.map((text) => ({ id: crypto.randomUUID(), text: String(text) })) }
    : {}
}

interface Picked {
  readonly person: PersonChoice | null
  readonly role: string
}

/** What a field holds, as the act is told it. */
function toSend(kind: FieldKind, value: unknown): unknown {
  if (kind === 'person') return (value as PersonChoice | null)?.id ?? null
  if (kind === 'opinions') return opinionsToSend(value)
  if (kind === 'people') return (value as readonly (PersonChoice | null)[]).flatMap((one) => (one ? [one.id] : []))
  if (kind !== 'team') return value
  return (value as readonly Picked[]).map(({ person, role }) => ({ personId: person?.id ?? null, role }))
}

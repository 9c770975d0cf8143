import './remediation.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { unitsApi } from '#units/contract.ts'
import { remediationApi } from '../contract.ts'
import type { IssuingName } from '../rules/vocabulary.ts'
import { ContentFields } from './content-fields.tsx'
import { blankContent, readContent, type TypedContent } from './typed-content.ts'
import { basisText, choicesOf } from './words.ts'

type Known = ReplyOf<typeof remediationApi.list>

/** The cell types in a notice as it came on paper. */
export function EnterNoticeScreen() {
  return <WriteScreen title={t('remediation.enter.title')} lead={t('remediation.enter.lead')} Form={EnterForm} />
}

/** A committee prepares a notice to a unit below it. */
export function DraftNoticeScreen() {
  return <WriteScreen title={t('remediation.draft.title')} lead={t('remediation.draft.lead')} Form={DraftForm} />
}

interface WriteFormProps {
  readonly unitId: string
  readonly known: Known
}

interface WriteScreenProps {
  readonly title: string
  readonly lead: string
  readonly Form: (props: WriteFormProps) => React.JSX.Element
}

function WriteScreen({ title, lead, Form: Fields }: WriteScreenProps) {
  const unitId = useUnit().id
  const known = useQuery(question(remediationApi.list, { params: { unitId }, query: {} }))
  return (
    <Page title={title} lead={lead} back={<Link to={`/u/${unitId}/remediation`}>{t('remediation.back')}</Link>}>
      <Answer query={known}>
        {(found) => (
          <>
            <Fields unitId={unitId} known={found} />
            <p className="nn-help">{t('remediation.kinds.basis', { basis: basisText(found.kindsRule) })}</p>
          </>
        )}
      </Answer>
    </Page>
  )
}

const OUTSIDE = 'outside'

interface Entered {
  readonly issuer: string | null
  readonly issuerName: string
  readonly number: string
  readonly issuedOn: LocalDate | null
  readonly receivedOn: LocalDate | null
  readonly content: TypedContent
}

function EnterForm({ unitId, known }: WriteFormProps) {
  const today = useMe().today as LocalDate
  const draft = useDraft<Entered>(`remediation-enter:${unitId}`, {
    ...{ issuer: known.above[0]?.id ?? OUTSIDE, issuerName: '', number: '', issuedOn: null, receivedOn: today },
    content: blankContent(),
  })
  const typed = draft.value
  const set = (part: Partial<Entered>) => draft.set((before) => ({ ...before, ...part }))
  const navigate = useNavigate()
  const onDone = ({ id }: { readonly id: string }) => {
    draft.clear()
    void navigate({ to: `/u/${unitId}/remediation/${id}` })
  }
  const enter = useAct(remediationApi.enter, { pending: draft.pending, onDone })
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    const content = readContent(typed.content)
    const { issuer, issuerName, number, issuedOn, receivedOn } = typed
    const isOutside = issuer === OUTSIDE
    const isWhole = issuer !== null && number.trim() !== '' && !(isOutside && issuerName.trim() === '')
    setMissing(content === null || issuedOn === null || receivedOn === null || !isWhole)
    if (content === null || issuedOn === null || receivedOn === null || !isWhole) return
    const from = { issuerUnitId: isOutside ? null : (issuer as UnitId), issuerName: isOutside ? issuerName : '' }
    enter.mutate({ params: { unitId }, body: { ...content, ...from, number, issuedOn, receivedOn } })
  }
  const issuers = [
    ...known.above.map(({ id, name }) => ({ value: id, label: name })),
    { value: OUTSIDE, label: t('remediation.issuer.outside') },
  ]
  const { issuer } = typed
  return (
    <WriteForm
      onSend={send}
      busy={enter.isPending}
      error={enter.error}
      isMissing={isMissing}
      word="remediation.enter.do"
    >
      <SelectField
        name="issuerUnitId"
        label={t('remediation.fact.issuer')}
        required
        value={issuer}
        choices={issuers}
        onChange={(chosen) => set({ issuer: chosen })}
      />
      {issuer === OUTSIDE ? (
        <TextField
          name="issuerName"
          label={t('remediation.issuer.name')}
          required
          value={typed.issuerName}
          onChange={(issuerName) => set({ issuerName })}
        />
      ) : null}
      <TextField
        name="number"
        label={t('remediation.fact.number')}
        help={t('remediation.number.help')}
        required
        value={typed.number}
        onChange={(number) => set({ number })}
      />
      <DayField
        name="issuedOn"
        label={t('remediation.fact.issuedOn')}
        required
        max={today}
        value={typed.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
      />
      <DayField
        name="receivedOn"
        label={t('remediation.fact.receivedOn')}
        required
        max={today}
        value={typed.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
      />
      <ContentFields
        unitId={unitId}
        kinds={known.kinds}
        typed={typed.content}
        onChange={(content) => set({ content })}
      />
    </WriteForm>
  )
}

interface WriteFormFrameProps {
  readonly onSend: () => void
  readonly busy: boolean
  readonly error: unknown
  readonly isMissing: boolean
  readonly word: 'remediation.enter.do' | 'remediation.draft.do' | 'remediation.redraft.do'
  readonly children: React.ReactNode
}

export function WriteForm({ onSend, busy, error, isMissing, word, children }: WriteFormFrameProps) {
  const actions = (
    <Button type="submit" loading={busy}>
      {t(word)}
    </Button>
  )
  return (
    <Form onSubmit={onSend} actions={actions}>
      {children}
      {isMissing ? <p role="alert">{t('remediation.missing')}</p> : null}
      <Refusal error={error} />
    </Form>
  )
}

interface Drafted {
  readonly issuedAs: IssuingName | null
  readonly toUnitId: string | null
  readonly content: TypedContent
}

function DraftForm({ unitId, known }: WriteFormProps) {
  const draft = useDraft<Drafted>(`remediation-draft:${unitId}`, {
    ...{ issuedAs: known.issuesAs[0] ?? null, toUnitId: null, content: blankContent() },
  })
  const { issuedAs, toUnitId, content: typed } = draft.value
  const below = useQuery(question(unitsApi.list, { query: { under: unitId as UnitId } }))
  const navigate = useNavigate()
  const onDone = ({ id }: { readonly id: string }) => {
    draft.clear()
    void navigate({ to: `/u/${unitId}/remediation/${id}` })
  }
  const make = useAct(remediationApi.draft, { pending: draft.pending, onDone })
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    const content = readContent(typed)
    const isWhole = toUnitId !== null && issuedAs !== null
    setMissing(content === null || !isWhole)
    if (content === null || !isWhole) return
    make.mutate({ params: { unitId }, body: { ...content, issuedAs, toUnitId: toUnitId as UnitId } })
  }
  return (
    <WriteForm onSend={send} busy={make.isPending} error={make.error} isMissing={isMissing} word="remediation.draft.do">
      {known.issuesAs.length > 1 ? (
        <ChoiceField
          name="issuedAs"
          label={t('remediation.draft.as')}
          required
          value={issuedAs}
          choices={choicesOf('remediation.issuedAs', known.issuesAs)}
          onChange={(chosen) => draft.set((before) => ({ ...before, issuedAs: chosen }))}
        />
      ) : null}
      <SelectField
        name="toUnitId"
        label={t('remediation.draft.to')}
        required
        value={toUnitId}
        choices={(below.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => draft.set((before) => ({ ...before, toUnitId: chosen }))}
      />
      <ContentFields
        unitId={toUnitId}
        kinds={known.kinds}
        typed={typed}
        onChange={(content) => draft.set((before) => ({ ...before, content }))}
      />
    </WriteForm>
  )
}

import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { FactList } from '#platform/web/ui/fact-list.tsx'
import { formatBytes } from '#platform/web/ui/file-field.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import { recordProofsApi } from '../contract/proofs.ts'
import type { RecordRequests, RecordRequestView } from '../contract/shapes.ts'
import { recordsApi } from '../contract.ts'
import type { RequestState } from '../rules/request.ts'
import { DecideForm } from './decide-form.tsx'
import { RequestLines } from './request-lines.tsx'

const MARKS: Readonly<Record<RequestState, Mark>> = {
  open: 'waiting',
  accepted: 'done',
  refused: 'late',
  withdrawn: 'open',
}

interface CardProps {
  readonly personId: string
  readonly request: RecordRequestView
  readonly may: RecordRequests['may']
}

/** One request: who asked and why, old and new, and what was decided. */
export function RequestCard({ personId, request, may }: CardProps) {
  const { state, proposedBy, proposedAt, onBehalf, direct } = request
  const words = direct ? 'records.requests.direct' : onBehalf ? 'records.requests.onBehalf' : 'records.requests.by'
  const isOpen = state === 'open'
  return (
    <article className="records-request">
      <h3>
        <StateMark state={MARKS[state]} word={wordOf('records.state', state)} />
      </h3>
      <p>{t(words, { name: proposedBy.name, at: formatMoment(proposedAt) })}</p>
      <Reasons personId={personId} isOwn={may.withdraw} request={request} />
      {request.lines.some(({ moved }) => moved) ? <Notice tone="due" title={t('records.requests.moved')} /> : null}
      {request.lines.length === 0 ? null : <RequestLines request={request} />}
      {request.hiddenLines > 0 ? <p className="nn-help">{t('records.requests.hidden')}</p> : null}
      {isOpen && may.decide ? <DecideForm key={request.basedOn} request={request} /> : null}
      {isOpen && may.withdraw ? <Withdraw request={request} /> : null}
    </article>
  )
}

interface ReasonsProps {
  readonly personId: string
  readonly isOwn: boolean
  readonly request: RecordRequestView
}

function Reasons({ personId, isOwn, request }: ReasonsProps) {
  const { id, reason, evidence, note, decidedBy, decidedAt, proof, direct } = request
  const lines = [
    [t('records.requests.reason'), reason],
    [t('records.requests.evidence'), evidence],
    [t('records.requests.note'), note],
  ] as const
  return (
    <>
      <FactList
        facts={[
          ...lines,
          [t('records.requests.proof'), proof && <ProofLink personId={personId} isOwn={isOwn} id={id} proof={proof} />],
        ]}
      />
      {decidedBy === null || decidedAt === null || direct ? null : (
        <p>{t('records.requests.decided', { name: decidedBy.name, at: formatMoment(decidedAt) })}</p>
      )}
    </>
  )
}

interface ProofProps extends Omit<ReasonsProps, 'request'> {
  readonly id: string
  readonly proof: NonNullable<RecordRequestView['proof']>
}

/** The scan that came with the request, to be opened beside it. */
function ProofLink({ personId, isOwn, id, proof: { name, sizeBytes } }: ProofProps) {
  const href = isOwn
    ? hrefOf(recordProofsApi.myProof, { params: { id } })
    : hrefOf(recordProofsApi.proof, { params: { personId, id } })
  return <a href={href}>{t('records.requests.openProof', { name, size: formatBytes(sizeBytes) })}</a>
}

function Withdraw({ request }: { readonly request: RecordRequestView }) {
  const act = useAct(recordsApi.withdraw)
  return (
    <ConfirmAct
      label={t('records.requests.withdraw')}
      title={t('records.requests.withdrawTitle')}
      consequence={<p>{t('records.requests.withdrawHelp')}</p>}
      confirmLabel={t('records.requests.withdraw')}
      onConfirm={() => act.mutateAsync({ params: { id: request.id } })}
    />
  )
}

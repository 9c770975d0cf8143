import './handovers.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { HandoverPage } from '../contract/shapes.ts'
import { handoversApi } from '../contract.ts'
import { HANDOVER_SIDES } from '../rules/stages.ts'
import { ConfirmPart, DrawUpPart, DropPart, OnPaperPart } from './acts-part.tsx'
import { KitPart } from './kit-part.tsx'
import { ScansPart } from './scans-part.tsx'

/** One handover: who gives, who receives, the list, and the one thing the reader is to do. */
export function HandoverScreen() {
  const { handoverId = '' } = useParams({ strict: false })
  const unit = useUnit()
  const keeps = useMay('handover.keep')
  const page = useQuery(question(handoversApi.show, { params: { id: handoverId } }))
  const back = keeps ? <Link to={`/u/${unit.id}/handovers`}>{t('handovers.title')}</Link> : undefined
  const title = page.data ? t('handovers.one', { office: wordOf('app.office', page.data.office) }) : null
  return (
    <Page title={title ?? t('handovers.title')} lead={page.data ? leadOf(page.data) : undefined} back={back}>
      <Answer query={page}>{(found) => <Parts page={found} />}</Answer>
    </Page>
  )
}

function Parts({ page }: { readonly page: HandoverPage }) {
  return (
    <>
      <p>
        {page.unitName} · {formatDay(page.onDay as LocalDate)} · {wordOf('handovers.stage', page.stage)}
      </p>
      <Sides page={page} />
      <DrawUpPart page={page} />
      <ConfirmPart page={page} />
      <Sheets page={page} />
      <ScansPart page={page} />
      <Section title={t('handovers.kit')}>
        <p className="nn-help">{t('handovers.drawnUpAt', { at: formatMoment(page.compiledAt) })}</p>
        <KitPart kit={page.kit} />
        <h3>{t('handovers.remarks')}</h3>
        <p>{page.remarks === '' ? t('handovers.kit.none') : page.remarks}</p>
      </Section>
      <div className="nn-form-actions nn-no-print">
        <OnPaperPart page={page} />
        <DropPart page={page} />
      </div>
    </>
  )
}

/** What comes next, in one sentence. */
function leadOf({ stage, side, giver, receiver, signedOn, droppedReason, can }: HandoverPage): string {
  if (stage === 'dropped') return t('handovers.next.dropped', { reason: droppedReason })
  if (stage === 'signed') return t('handovers.next.signed', { day: formatDay(signedOn as LocalDate) })
  if (side !== null && (can.includes('confirm_first') || can.includes('confirm_second')))
    return t('handovers.next.confirm')
  const waiting = [giver, receiver].filter(({ confirmedAt }) => confirmedAt === null)
  const [only, other] = waiting
  return only !== undefined && other === undefined
    ? t('handovers.next.wait', { name: only.name })
    : t('handovers.next.both')
}

function Sides({ page }: { readonly page: HandoverPage }) {
  return (
    <ul className="nn-handover-sides">
      {HANDOVER_SIDES.map((side) => {
        const { name, confirmedAt } = page[side]
        const isDone = page.stage === 'signed' || confirmedAt !== null
        const word = isDone ? t('handovers.side.confirmed') : t('handovers.side.waiting')
        return (
          <li key={side} className="nn-card">
            <small>{t(`handovers.side.${side}`)}</small>
            <p>
              <strong>{name}</strong>
            </p>
            <p>
              <StateMark state={isDone ? 'done' : 'waiting'} word={page.stage === 'signed' ? signedText(page) : word} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function signedText({ signedHow }: HandoverPage): string {
  return signedHow === null ? '' : t(`handovers.signedHow.${signedHow}`)
}

function Sheets({ page: { id, stage } }: { readonly page: HandoverPage }) {
  const isSigned = stage === 'signed'
  return (
    <p className="nn-doors nn-no-print">
      <a href={hrefOf(handoversApi.sheet, { params: { id, format: 'pdf' } })} download>
        {isSigned ? t('handovers.sheet.signedPdf') : t('handovers.sheet.pdf')}
      </a>{' '}
      <a href={hrefOf(handoversApi.sheet, { params: { id, format: 'docx' } })} download>
        {isSigned ? t('handovers.sheet.signedDocx') : t('handovers.sheet.docx')}
      </a>
    </p>
  )
}

import './transfers.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type Step, Steps } from '#platform/web/ui/steps.tsx'
import type { TransferPage } from '../contract/shapes.ts'
import { transfersApi } from '../contract.ts'
import { EndingActs } from './ending-acts.tsx'
import { EntangledPart } from './entangled-part.tsx'
import { FileTable, PapersOf } from './papers-part.tsx'
import { StepAct } from './step-acts.tsx'
import { stepKeys, stepState } from './step-list.ts'
import { dayText, nextText, TransferClock, TransferState } from './transfer-words.tsx'

/** One transfer as a path for either side: what is done, what is to be done now and by whom, what comes after. */
export function TransferScreen() {
  const { transferId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const transfer = useQuery(question(transfersApi.show, { params: { id: transferId } }))
  return (
    <Answer query={transfer}>
      {(page) => (
        <Page
          title={t('transfers.page.title', { name: page.personName })}
          lead={nextText(page)}
          back={<Link to={`/u/${unitId}/transfers`}>{t('transfers.title')}</Link>}
        >
          <Summary page={page} />
          <EntangledPart page={page} unitId={unitId} />
          <Steps steps={stepsOf(page)} />
          <PapersOf page={page} />
          <EndingActs page={page} />
          <History page={page} />
        </Page>
      )}
    </Answer>
  )
}

function Summary({ page }: { readonly page: TransferPage }) {
  const { kind, from, to, issuer, cause, reason, untilOn, steps } = page
  const facts: readonly Fact[] = [
    [t('transfers.fact.kind'), wordOf('transfers.kind', kind)],
    [t('transfers.fact.from'), from.name],
    [t('transfers.fact.to'), to.name],
    [t('transfers.fact.issuer'), issuer?.name ?? ''],
    [t('transfers.fact.cause'), [wordOf('transfers.cause', cause), reason].filter((text) => text !== '').join('. ')],
    dayOf(page),
    [t('transfers.fact.untilOn'), dayText(untilOn)],
    [t('transfers.fact.closeReason'), steps.closeReason],
  ]
  return (
    <>
      <p className="nn-transfer-state">
        <TransferState row={page} /> <TransferClock clock={page.clock} />
      </p>
      <FactList facts={facts} />
    </>
  )
}

/** Of somebody from outside only the day of his introduction is known, not since when he works or lives elsewhere. */
function dayOf({ kind, from, effectiveOn, steps }: TransferPage): Fact {
  if (from.unitId === null) return [t('transfers.incoming.introducedOn'), dayText(steps.introducedOn)]
  return [t(kind === 'official' ? 'transfers.fact.effectiveOn' : 'transfers.fact.fromOn'), dayText(effectiveOn)]
}

function stepsOf(page: TransferPage): readonly Step[] {
  return stepKeys(page).map((key) => {
    const { state, doneOn } = stepState(page, key)
    const step = { key, title: t(`transfers.step.${key}`), state, doneOn: doneOn as LocalDate | null }
    if (state === 'now') return { ...step, content: <StepAct page={page} act={key} /> }
    return key === 'sealFile' && page.file.length > 0 ? { ...step, content: <FileTable page={page} /> } : step
  })
}

function History({ page }: { readonly page: TransferPage }) {
  return (
    <Section title={t('transfers.history')}>
      <ol className="nn-transfer-history">
        {page.history.map(({ id, act, at, by, on, note }) => (
          <li key={id}>
            <strong>{wordOf('transfers.event', act)}</strong>
            {on === null ? null : ` (${dayText(on)})`}
            <div className="nn-help">
              {t('transfers.history.by', { by: by ?? t('transfers.history.program'), at: formatMoment(at) })}
              {note === '' ? null : `. ${note}`}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

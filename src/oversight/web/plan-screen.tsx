import './oversight.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { oversightApi, type PlanPage } from '../contract.ts'
import { ItemCard } from './item-card.tsx'
import { ItemForm } from './item-form.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { PlanWords } from './plan-words.tsx'
import { dayText, planWord } from './words.ts'
import { YearPart } from './year-part.tsx'

/** One plan: where it stands, what comes next, its items, and what was changed of it. */
export function PlanScreen() {
  const { planId } = useParams({ strict: false }) as { planId: string }
  const found = useQuery(question(oversightApi.plan, { params: { planId } }))
  return (
    <Answer query={found}>
      {(plan) => (
        <Page
          title={planWord(plan, 'oversight.plan.title', { year: String(plan.year) })}
          lead={leadOf(plan)}
          back={<Link to={`/u/${plan.unitId}/oversight`}>{t('oversight.back')}</Link>}
        >
          <PlanSteps plan={plan} />
          <p className="nn-doors nn-no-print">
            {(['pdf', 'docx'] as const).map((format) => (
              <a key={format} href={hrefOf(oversightApi.planPaper, { params: { planId, format } })} download>
                {t(`oversight.paper.${format}`)}{' '}
              </a>
            ))}
          </p>
          <PlanWords plan={plan} />
          <Items plan={plan} />
          <YearPart plan={plan} />
          <Changes plan={plan} />
        </Page>
      )}
    </Answer>
  )
}

function leadOf(plan: PlanPage): string {
  const { stage, number, adopted, issuedOn, sent, closedOn, late } = plan
  if (closedOn !== null) return planWord(plan, 'oversight.lead.closed', { day: dayText(closedOn), number })
  if (late > 0) return planWord(plan, 'oversight.lead.lateItems', { n: late })
  if (sent !== null) return planWord(plan, 'oversight.lead.sent', { number, day: dayText(sent.on) })
  if (issuedOn !== null) return planWord(plan, 'oversight.lead.issued', { number, day: dayText(issuedOn) })
  if (adopted !== null) {
    const { on, present, inFavour } = adopted
    return planWord(plan, 'oversight.lead.adopted', { day: dayText(on), present, inFavour })
  }
  return wordOf('oversight.stageHelp', stage)
}

function Items({ plan }: { readonly plan: PlanPage }) {
  const act = plan.may.includes('set_item') ? 'set_item' : plan.may.includes('add_item') ? 'add_item' : null
  return (
    <Section title={t('oversight.items')}>
      {plan.rows.length === 0 ? (
        <Empty title={t('oversight.items.none')}>{t('oversight.items.none.help')}</Empty>
      ) : (
        <ol className="nn-plain-list nn-oversight-list">
          {plan.rows.map((row) => (
            <ItemCard key={row.id} plan={plan} row={row} />
          ))}
        </ol>
      )}
      {plan.may.includes('set_item') ? (
        <p className="nn-doors nn-no-print">
          <Link to={`/u/${plan.unitId}/oversight-coverage`}>{t('oversight.coverage.door')}</Link>
        </p>
      ) : null}
      {act === null ? null : <ItemForm key={plan.version} plan={plan} row={null} act={act} />}
    </Section>
  )
}

function Changes({ plan: { changes, rows } }: { readonly plan: PlanPage }) {
  if (changes.length === 0) return null
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.subject.name
  return (
    <details className="nn-no-print">
      <summary>{t('oversight.changes')}</summary>
      <ul>
        {changes.map(({ id, act, itemId, reason, at, by }) => (
          <li key={id}>
            {formatMoment(at)}: {wordOf('oversight.act', act)}
            {nameOf(itemId) === undefined ? null : `, ${nameOf(itemId)}`}
            {reason === '' ? null : `. ${reason}`}
            {by === null ? null : ` (${by.name})`}
          </li>
        ))}
      </ul>
    </details>
  )
}

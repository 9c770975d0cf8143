import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay, formatMonth, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { reportsApi } from '../contract.ts'
import type { FactKind } from '../rules/fact-kinds.ts'
import { isOfFiles } from '../rules/statistics.ts'
import { figureText, formName, rowName } from './period-words.ts'

type Facts = ReplyOf<typeof reportsApi.facts>['parts'][number]
type Thing = Facts['things'][number]

interface FactsPartProps {
  readonly row: string
  readonly first: Month
  readonly last: Month
}

/** What of this unit's own is behind a figure, each opening its own page; how much is not shown, and how much comes from below. */
export function FactsPart({ row, first, last }: FactsPartProps) {
  const unitId = useUnit().id
  const query = useQuery(question(reportsApi.facts, { params: { unitId }, query: { row, first, last } }))
  return (
    <Answer query={query}>
      {({ parts }) =>
        parts.length === 1
          ? parts.map((facts) => (
              <div key={facts.of}>
                {facts.of === row || facts.things.length === 0 ? null : (
                  <p className="nn-help">
                    {isOfFiles(row) ? t('reports.facts.ofRoll') : t('reports.facts.of', { row: rowName(facts.of) })}
                  </p>
                )}
                <Shown facts={facts} />
              </div>
            ))
          : parts.map((facts) => (
              <section key={facts.of}>
                <h3>{`${rowName(facts.of)}: ${figureText(facts.isTold ? figureUnder(facts) : null)}`}</h3>
                {figureUnder(facts) === 0 ? null : <Shown facts={facts} />}
              </section>
            ))
      }
    </Answer>
  )
}

/** All of it: what is shown, what is not, what comes from below. */
const figureUnder = ({ things, hidden, below }: Facts): number =>
  things.reduce((all, { count }) => all + count, hidden + below)

function Shown({ facts: { things, hidden, below } }: { readonly facts: Facts }) {
  const isCounted = things.some(({ count }) => count !== 1)
  const isNothing = things.length === 0 && hidden === 0 && below === 0
  return (
    <>
      {things.length === 0 ? null : (
        <ul className="reports-facts">
          {things.map((thing) => (
            <FactLine key={`${thing.kind} ${thing.id}`} thing={thing} isCounted={isCounted} />
          ))}
        </ul>
      )}
      {hidden === 0 ? null : (
        <p className="nn-help">
          {t(things.length === 0 ? 'reports.facts.hiddenAll' : 'reports.facts.hidden', { n: formatNumber(hidden) })}
        </p>
      )}
      {below === 0 ? null : <p className="nn-help">{t('reports.facts.below', { n: formatNumber(below) })}</p>}
      {isNothing ? <p className="nn-help">{t('reports.facts.none')}</p> : null}
    </>
  )
}

/** Where each kind has its page, under the unit. */
const PLACES: Readonly<Record<FactKind, (at: string, unitId: string) => string>> = {
  meeting: (at) => `meetings/${at}`,
  commitment: (at) => `commitments/${at}`,
  member: (at) => `members/${at}`,
  case: (at) => `cases/${at}`,
  complaint: (at) => `complaints/${at}`,
  reminder: () => 'oversight-notes',
  requirement: (at) => `remediation/${at}`,
  plan: (at) => `oversight/${at}`,
  conference: (at) => `conferences/${at}`,
  dialogue: (at) => `dialogues/${at}`,
  class: (at) => `training/${at}`,
  paper: (at) => `papers/${at}`,
  answer: (at, unitId) => `reports/${at}/of/${unitId}`,
}

function FactLine({ thing, isCounted }: { readonly thing: Thing; readonly isCounted: boolean }) {
  const unitId = useUnit().id
  const { kind, at, on, count } = thing
  const day =
    on === null
      ? ''
      : `, ${kind === 'answer' || kind === 'plan' ? formatMonth(monthIn(on)) : formatDay(on as LocalDate)}`
  return (
    <li>
      <Link to={`/u/${unitId}/${PLACES[kind](at, unitId)}`}>{nameOf(thing)}</Link>
      {day}
      {isCounted ? `: ${formatNumber(count)}` : ''}
    </li>
  )
}

const monthIn = (day: string): Month => day.slice(0, 7) as Month

function nameOf({ kind, name, sub }: Thing): string {
  switch (kind) {
    case 'meeting':
      return wordOf('meetings.kind', sub)
    case 'case':
      return wordOf('cases.procedure', sub)
    case 'answer':
      return formName(sub)
    default:
      return name === '' ? t(`reports.fact.${kind}`) : name
  }
}

import { Link } from '@tanstack/react-router'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ComplaintPage } from '../contract.ts'
import { basisText, dayText, leftText, outcomeText, STAGE_MARKS } from './words.ts'

interface PageProps {
  readonly page: ComplaintPage
}

/** Where a complaint stands: its stage and what came of it, what it is about, until when; and what it does not change. */
export function StandingPart({ page }: PageProps) {
  const unitId = useUnit().id
  const isOwn = page.roles.includes('complainant')
  return (
    <>
      <p>
        <StateMark state={STAGE_MARKS[page.stage]} word={wordOf('complaints.stage', page.stage)} />
      </p>
      <Facts page={page} />
      <Next page={page} />
      {RUNNING.includes(page.stage) ? (
        <Notice tone="plain" title={t('complaints.obey.title')}>
          <p>{t(isOwn ? 'complaints.obey' : 'complaints.obey.others')}</p>
        </Notice>
      ) : null}
      {page.isBarred ? (
        <Notice tone="due" title={t('complaints.barred')}>
          <p>{t('complaints.barred.help')}</p>
        </Notice>
      ) : null}
      <p>
        <Link to={`/u/${unitId}/cases/${page.caseId}`}>{t('complaints.case')}</Link>
      </p>
    </>
  )
}

/** While it is with the level: what it complains of holds until somebody decides otherwise. */
const RUNNING: readonly ComplaintPage['stage'][] = ['filed', 'accepted']

function Facts({ page }: PageProps) {
  const today = useMe().today as LocalDate
  const { dueOn, isLate, filedOn, windowUntil } = page
  const isOver = dueOn !== null && today > dueOn
  const facts: readonly Fact[] = [
    ...outcomeFact(page),
    [t('complaints.fact.form'), `${wordOf('discipline.form', page.form)}, ${page.unitName}`],
    [t('complaints.fact.level'), t('complaints.fact.levelOf', { level: page.levelName, n: page.round })],
    [
      t('complaints.fact.filed'),
      t(isLate ? 'complaints.fact.filedLate' : 'complaints.fact.filedInTime', {
        day: dayText(filedOn),
        until: dayText(windowUntil),
      }),
    ],
    [
      t('complaints.fact.due'),
      dueOn === null ? null : (
        <>
          {isOver ? <StateMark state="late" word={dayText(dueOn)} /> : dayText(dueOn)}
          {`, ${leftText(daysBetween(today, dueOn as LocalDate))}`}
          <small className="nn-help nn-complaint-basis">
            {t('complaints.basis', { basis: basisText(page.handleDays) })}
          </small>
        </>
      ),
    ],
  ]
  return <FactList facts={facts} />
}

/** What came of it, before all else. */
function outcomeFact({ entries }: ComplaintPage): readonly Fact[] {
  const last = entries.findLast(({ act }) => act === 'decide' || act === 'set_aside')
  if (last === undefined) return []
  const said =
    last.act === 'decide' ? outcomeText(last.body) : wordOf('rulebook.notHandled', String(last.body['ground']))
  const number = last.number === null ? '' : `, ${t('complaints.outcome.number', { number: last.number })}`
  const label = last.act === 'decide' ? t('complaints.field.outcome') : t('complaints.field.ground')
  return [
    [
      label,
      <>
        <strong>{said}</strong>
        {` (${dayText(last.on)}${number})`}
      </>,
    ],
  ]
}

/** After the announcement: who is asked next and until when, or that nobody within this installation is. */
function Next({ page }: { readonly page: ComplaintPage }) {
  if (page.nextUntil === null) return null
  const { nextLevelName } = page
  return (
    <Notice tone="plain" title={t('complaints.next')}>
      <p>
        {nextLevelName === null
          ? t('complaints.next.outside', { day: dayText(page.nextUntil) })
          : t('complaints.next.level', { level: nextLevelName, day: dayText(page.nextUntil) })}
      </p>
      <p className="nn-help">{t('complaints.basis', { basis: basisText(page.nextDays) })}</p>
    </Notice>
  )
}

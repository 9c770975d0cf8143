import { Link } from '@tanstack/react-router'
import { Suspense, useContext } from 'react'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ObligationView } from '../contract.ts'
import type { Urgency } from '../rules/obligation.ts'
import { PeriodName } from './period-name.ts'
import { doorOf, type Task, urgencyOn } from './task-list.ts'

const MARK_OF: Readonly<Record<Urgency, Mark>> = { late: 'late', today: 'due', soon: 'due', later: 'waiting' }

interface TaskLineProps {
  readonly task: Task
  readonly unitId: string
  readonly today: LocalDate
}

/** One task: what, by when, why, and the door to where it is done. */
export function TaskLine({ task, unitId, today }: TaskLineProps) {
  return (
    <li className="nn-card">
      <p className="obligations-source">{t(`tasks.source.${task.kind}`)}</p>
      <strong>
        <TaskTitle task={task} />
      </strong>
      <p>
        <StateMark state={MARK_OF[urgencyOn(task, today)]} word={daysText(daysBetween(today, task.dueOn))} />
        {' · '}
        {t('tasks.dueOn', { day: formatDay(task.dueOn) })}
      </p>
      {task.kind === 'rule' ? (
        <RulePart obligation={task.obligation} />
      ) : (
        <p>{t('tasks.owner', { name: task.commitment.owner.name })}</p>
      )}
      <TaskDoor task={task} unitId={unitId} today={today} />
    </li>
  )
}

function TaskTitle({ task }: { readonly task: Task }) {
  const Named = useContext(PeriodName)
  if (task.kind === 'promise') return task.commitment.what
  const { kind, subject } = task.obligation
  const words = wordOf('obligations.kind', kind)
  if (subject.period === null || Named === null) return subject.name === null ? words : `${words}: ${subject.name}`
  return (
    <>
      {words}
      <Suspense fallback={null}>
        {': '}
        <Named period={subject.period} />
      </Suspense>
    </>
  )
}

function daysText(daysLeft: number): string {
  if (daysLeft === 0) return t('tasks.today')
  return daysLeft < 0 ? t('tasks.late', { days: -daysLeft }) : t('tasks.left', { days: daysLeft })
}

/** The rule it rests on, how sure it is, and who was reminded when. */
function RulePart({ obligation }: { readonly obligation: ObligationView }) {
  const doubt = findWord(`tasks.certainty.${obligation.certainty}`)
  return (
    <>
      <p className="obligations-basis">
        {t('tasks.basis', { text: basisText(obligation) })}
        {doubt === undefined ? '.' : `. ${doubt}.`}
      </p>
      {obligation.reminders.length === 0 ? null : (
        <p className="obligations-basis">
          {t('tasks.reminded')}{' '}
          {obligation.reminders
            .map(({ personName, sentAt, channel }) =>
              t('tasks.reminder', {
                name: personName,
                at: formatMoment(sentAt),
                channel: t(`tasks.channel.${channel}`),
              }),
            )
            .join('; ')}
          .
        </p>
      )}
    </>
  )
}

function basisText({ basis }: ObligationView): string {
  const { symbol, issuer, issuedOn } = basis
  const article = basis.article === null ? '' : `${basis.article}, `
  if (issuedOn === null) return t('tasks.basis.noDay', { article, symbol, issuer })
  return t('tasks.basis.full', { article, symbol, issuer, day: formatDay(issuedOn as LocalDate) })
}

function TaskDoor({ task, unitId, today }: TaskLineProps) {
  const { words, path } =
    task.kind === 'promise'
      ? { words: 'commitment' as const, path: `commitments/${task.commitment.id}` }
      : doorOf(task.obligation, today, unitId)
  return (
    <p className="nn-no-print">
      <Link className="obligations-door" to={`/u/${unitId}/${path}`}>
        {t(`tasks.door.${words}`)}
        <span className="nn-hidden">
          {' '}
          <TaskTitle task={task} />
        </span>
      </Link>
    </p>
  )
}

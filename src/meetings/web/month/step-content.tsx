import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { PathStepState } from '../../rules/month-path.ts'
import { type MeetingPage, meetingPath } from '../parts/meeting-link.tsx'
import { dayOf, longMoment } from '../parts/words.ts'
import type { MonthReply } from './month-reply.ts'

type Entry = MonthReply['meetings'][number]

/** The facts of a step, and the doors to where its work is done. */
export function StepContent({ reply, step }: { readonly reply: MonthReply; readonly step: PathStepState }) {
  const entry = reply.meetings.find(({ meeting }) => meeting.id === step.meetingId)
  if (step.step === 'open') return <p>{t('month.members', { members: reply.members, official: reply.official })}</p>
  if (!entry) return null
  const { facts, doors } = contentOf(step.step, entry, reply.clocks)
  return (
    <>
      <ul className="nn-facts">
        {facts.map((fact) => (
          <li key={fact.key}>{fact.words}</li>
        ))}
      </ul>
      <p className="nn-doors nn-no-print">
        {doors.map(({ page, words }) => (
          <Link key={words} to={meetingPath(reply.unit.id, entry.meeting.id, page)}>
            {words}
          </Link>
        ))}
      </p>
    </>
  )
}

interface Content {
  readonly facts: readonly { readonly key: string; readonly words: ReactNode }[]
  readonly doors: readonly { readonly page: MeetingPage; readonly words: string }[]
}

function contentOf(
  step: Exclude<PathStepState['step'], 'open'>,
  { meeting, figures }: Entry,
  clocks: MonthReply['clocks'],
): Content {
  const fact = (key: string, words: ReactNode) => ({ key, words })
  const when =
    meeting.startsAt === null
      ? t('meetings.fact.noSchedule')
      : t('meetings.fact.startsAt', { at: longMoment(meeting.startsAt), place: meeting.place ?? '' })
  const agenda = t('meetings.fact.agenda', { items: figures.agendaItems, minutes: figures.plannedMinutes })
  const isOpen = meeting.stage === 'planned' || meeting.stage === 'notified'
  const programme = { page: '', words: t(isOpen ? 'month.link.meeting' : 'month.link.programme') } as const
  const room = { page: 'room', words: t('month.link.room') } as const
  // Once the meeting is closed the room is empty: what was said stands in the minutes.
  const isHeld = meeting.endedAt !== null
  const some = (key: string, count: number, words: string) => (count === 0 ? [] : [fact(key, words)])
  switch (step) {
    case 'prepare':
      return {
        facts: [fact('when', when), fact('agenda', agenda)],
        doors: [programme, ...(isHeld ? [] : [room]), { page: 'minutes', words: t('meetings.link.minutes') }],
      }
    case 'notice':
      return {
        facts: [
          fact('when', when),
          fact('agenda', agenda),
          ...documentsClock(meeting, clocks.postDaysBefore).map((words) => fact('documents', words)),
          ...some('noticed', figures.noticed, t('month.fact.noticed', { n: figures.noticed })),
          ...some('absences', figures.absencesAsked, t('month.fact.absences', { n: figures.absencesAsked })),
          ...some(
            'papers',
            figures.papers,
            t('month.fact.papers', { done: figures.papersApproved, all: figures.papers }),
          ),
          ...some('opinions', figures.opinions, t('month.fact.opinions', { n: figures.opinions })),
        ],
        doors: [programme, { page: 'print', words: t('month.print.pack') }],
      }
    case 'hold':
      return {
        facts: [
          fact('when', meeting.startedAt === null ? when : longMoment(meeting.startedAt)),
          ...some(
            'present',
            figures.marked,
            t('month.fact.present', { present: figures.present, marked: figures.marked }),
          ),
          ...some('commitments', figures.commitments, t('month.fact.commitments', { n: figures.commitments })),
        ],
        doors: [isHeld ? { page: 'minutes', words: t('meetings.link.minutes') } : room],
      }
    case 'minutes':
      return {
        facts: resultClock(meeting, clocks.reportDaysAfter).map((words) => fact('clock', words)),
        doors: [
          { page: 'minutes', words: t('meetings.link.minutes') },
          { page: 'score', words: t('month.link.score') },
        ],
      }
    case 'report':
      return {
        facts: [
          ...resultClock(meeting, clocks.reportDaysAfter).map((words) => fact('clock', words)),
          ...(meeting.ownPoints === null ? [] : [fact('own', t('month.fact.ownScore', { points: meeting.ownPoints }))]),
          ...(meeting.decidedGrade === null
            ? []
            : [fact('grade', t('month.fact.grade', { grade: wordOf('ruleterm.grade', meeting.decidedGrade) }))]),
        ],
        doors: [
          { page: 'report', words: t('month.step.report') },
          { page: 'papers', words: t('month.link.papers') },
        ],
      }
  }
}

/** The clock before the meeting: papers out so many days ahead. */
function documentsClock(meeting: Entry['meeting'], daysBefore: number | null): readonly ReactNode[] {
  const startsOn = dayOf(meeting.startsAt)
  if (startsOn === null || daysBefore === null) return []
  return [
    clock(
      addDays(startsOn, -daysBefore),
      dayOf(meeting.documentsPostedAt),
      'meetings.fact.documentsBy',
      'month.fact.documentsLate',
    ),
  ]
}

/** The clock after the meeting: posted and reported within so many days. */
function resultClock(meeting: Entry['meeting'], daysAfter: number | null): readonly ReactNode[] {
  const endedOn = dayOf(meeting.endedAt)
  if (endedOn === null || daysAfter === null) return []
  const doneAt =
    meeting.reportedAt !== null && meeting.resultPostedAt !== null
      ? [meeting.reportedAt, meeting.resultPostedAt].sort()[1]
      : undefined
  return [clock(addDays(endedOn, daysAfter), dayOf(doneAt ?? null), 'month.fact.resultBy', 'month.fact.resultLate')]
}

function clock(
  by: LocalDate,
  doneOn: LocalDate | null,
  inTime: 'meetings.fact.documentsBy' | 'month.fact.resultBy',
  tooLate: 'month.fact.documentsLate' | 'month.fact.resultLate',
): ReactNode {
  const day = formatDay(by)
  const isLate = (doneOn ?? localDateAt(new Date())) > by
  if (isLate) return <StateMark state="late" word={t(tooLate, { day })} />
  return <StateMark state={doneOn === null ? 'due' : 'done'} word={t(inTime, { day })} />
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { OwnContest } from '../contract/contest-shapes.ts'
import { trainingApi } from '../contract.ts'

/** Contests the caller may take part in or took part in; nothing stands here where there is none. */
export function MyContests() {
  const unitId = useUnit().id
  const found = useQuery(question(trainingApi.myContests, {}))
  const contests = found.data?.contests ?? []
  if (contests.length === 0) return null
  return (
    <Section title={t('training.contest.mine')}>
      <ul className="nn-training-list">
        {contests.map((contest) => (
          <li key={contest.id} className="nn-card">
            <strong>{contest.title}</strong>
            <p className="nn-help">
              {t('training.contest.until', { organiser: contest.organiser, at: formatMoment(contest.closesAt) })}
            </p>
            <Standing contest={contest} />
            {contest.mayStart || contest.sitting !== null ? (
              <p>
                <Link to={`/u/${unitId}/contest/${contest.id}`}>{t(doorOf(contest))}</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function doorOf({ sitting, stage }: OwnContest) {
  if (stage === 'closed') return 'training.contest.see'
  if (sitting === null) return 'training.contest.take'
  return sitting.isOver ? 'training.contest.seeOwn' : 'training.contest.goOn'
}

function Standing({ contest }: { readonly contest: OwnContest }) {
  const { stage, sitting, mayStart, right, questions, isOnPaper } = contest
  if (stage === 'cancelled') return <StateMark state="late" word={t('training.contest.stage.cancelled')} />
  if (right !== null) return <StateMark state="done" word={t('training.contest.right', { right, all: questions })} />
  if (isOnPaper) return <StateMark state="open" word={t('training.contest.onPaper')} />
  if (sitting?.isOver) return <StateMark state="done" word={t('training.contest.handedIn')} />
  if (sitting !== null) return <StateMark state="due" word={t('training.contest.running')} />
  if (mayStart) return <StateMark state="open" word={t('training.contest.notYetTaken')} />
  return <StateMark state="waiting" word={t('training.contest.closedToMe')} />
}

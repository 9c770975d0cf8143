import './training.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import type { OwnContest } from '../contract/contest-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { AttemptId, ContestId } from '../rules/contest.ts'
import { Sheet } from './contest-sheet.tsx'

/** The contest on a phone: begin, answer one question after the other, hand in; a cut or another device goes on where one was. */
export function ContestRoomScreen() {
  const { contestId = '' } = useParams({ strict: false })
  const found = useQuery(question(trainingApi.myContests, {}))
  return (
    <Answer query={found}>
      {({ contests }) => {
        const contest = contests.find(({ id }) => id === contestId)
        return (
          <Page
            title={contest?.title ?? t('training.contest.gone')}
            back={<Link to="/mine">{t('training.contest.back')}</Link>}
          >
            {contest === undefined ? null : <Room contest={contest} />}
          </Page>
        )
      }}
    </Answer>
  )
}

function Room({ contest }: { readonly contest: OwnContest }) {
  const [attemptId, setAttemptId] = useState(contest.sitting?.id ?? null)
  if (attemptId === null) return <Begin contest={contest} onBegun={setAttemptId} />
  return <SheetOf attemptId={attemptId} />
}

interface BeginProps {
  readonly contest: OwnContest
  readonly onBegun: (attemptId: string) => void
}

/** What follows is said before the clock runs. */
function Begin({ contest, onBegun }: BeginProps) {
  const act = useAct(trainingApi.start, { onDone: ({ attemptId }) => onBegun(attemptId) })
  const { questions, minutes, closesAt, mayStart, isOnPaper } = contest
  return (
    <>
      <p>{t('training.contest.rules', { questions, minutes, at: formatMoment(closesAt) })}</p>
      <p>{t('training.contest.cut')}</p>
      {mayStart ? (
        <Button loading={act.isPending} onClick={() => act.mutate({ params: { contestId: contest.id as ContestId } })}>
          {t('training.contest.begin')}
        </Button>
      ) : (
        <p>{t(isOnPaper ? 'training.contest.onPaper' : 'training.contest.closedToMe')}</p>
      )}
      <Refusal error={act.error} />
    </>
  )
}

function SheetOf({ attemptId }: { readonly attemptId: string }) {
  const found = useQuery({
    ...question(trainingApi.attempt, { params: { attemptId: attemptId as AttemptId } }),
    // Answers ticked here are newer than what comes back while they are on their way.
    refetchOnWindowFocus: false,
  })
  return <Answer query={found}>{(sheet) => <Sheet sheet={sheet} />}</Answer>
}

import './training.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment, formatNumber, formatTime } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ContestPage } from '../contract/contest-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { ContestId } from '../rules/contest.ts'
import { ContestFields, contestBody, type TypedContest, writeCounts } from './contest-form.tsx'
import { Awards, CellAwards, Turnouts } from './contest-results.tsx'
import { PaperPart } from './paper-part.tsx'
import { basisText, CONTEST_MARKS, isTimeUp } from './words.ts'

type Asked = BodyInputOf<typeof trainingApi.actOnContest>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

function useContestAct({ id, version }: ContestPage) {
  const act = useAct(trainingApi.actOnContest)
  return (asked: Without<Asked>) =>
    act.mutateAsync({ params: { contestId: id as ContestId }, body: { ...asked, basedOn: version } as Asked })
}

/** One contest for its organiser: put together, open, over with its prizes. Single scores stand nowhere. */
export function ContestScreen() {
  const { contestId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const found = useQuery(question(trainingApi.contest, { params: { contestId } }))
  return (
    <Answer query={found}>
      {(page) => (
        <Page
          title={page.title}
          lead={leadOf(page)}
          back={<Link to={`/u/${unitId}/training-contests`}>{t('training.contests')}</Link>}
        >
          <p>
            <StateMark state={CONTEST_MARKS[page.stage]} word={wordOf('training.contest.stage', page.stage)} />
          </p>
          <Facts page={page} />
          <ContestActs page={page} />
          <Awards page={page} unitId={unitId} />
          <CellAwards page={page} />
          {page.mayManage && (page.stage === 'open' || page.stage === 'closed') ? <PaperPart page={page} /> : null}
          <Turnouts page={page} />
        </Page>
      )}
    </Answer>
  )
}

function leadOf(page: ContestPage): string {
  const { stage, stageReason, closesAt, took } = page
  if (stage === 'cancelled') return t('training.lead.cancelled', { reason: stageReason })
  const lead = isTimeUp(page) ? 'over' : stage
  return t(`training.contest.lead.${lead}`, { at: formatMoment(closesAt), n: took })
}

function Facts({ page }: { readonly page: ContestPage }) {
  const { basis, opensAt, closesAt, parts, prizes, cellPrizes, minutes, points, attempts, rules } = page
  const sum = parts.reduce((all, { count }) => all + count, 0)
  const facts: readonly Fact[] = [
    [t('training.contest.field.basis'), basis],
    [t('training.contest.times'), `${formatMoment(opensAt)} - ${formatMoment(closesAt)}`],
    [
      t('training.contest.field.parts'),
      t('training.contest.partsSum', { list: parts.map((one) => `${one.topic} ${one.count}`).join('; '), n: sum }),
    ],
    [t('training.contest.field.prizes'), prizesText(prizes)],
    [t('training.contest.field.cellPrizes'), prizesText(cellPrizes)],
    [
      t('training.contest.field.rules'),
      t('training.contest.rulesOf', {
        ...{ questions: rules.questions.value, minutes, points: formatNumber(points), attempts },
        basis: basisText(rules.questions),
      }),
    ],
  ]
  return <FactList facts={facts} />
}

const prizesText = (prizes: ContestPage['prizes']) => prizes.map((one) => `${one.title} ${one.count}`).join('; ')

function ContestActs({ page }: { readonly page: ContestPage }) {
  const act = useContestAct(page)
  const [reason, setReason] = useState('')
  const { can } = page
  return (
    <div className="nn-form-actions nn-no-print">
      {(['open', 'close'] as const)
        .filter((name) => can.includes(name))
        .map((name) => (
          <ConfirmAct
            key={name}
            main
            label={t(`training.contest.${name}`)}
            title={t(`training.contest.${name}Title`)}
            consequence={<p>{t(`training.contest.${name}Consequence`)}</p>}
            confirmLabel={t(`training.contest.${name}`)}
            onConfirm={() => act({ act: name, body: {} })}
          />
        ))}
      {can.includes('describe') ? <EditContest page={page} /> : null}
      {can.includes('cancel') ? (
        <ConfirmAct
          label={t('training.contest.cancel')}
          title={t('training.contest.cancelTitle')}
          consequence={<p>{t('training.contest.cancelConsequence')}</p>}
          confirmLabel={t('training.contest.cancel')}
          onConfirm={() => act({ act: 'cancel', body: { reason } })}
        >
          <AreaField
            name="reason"
            label={t('training.reason')}
            required
            value={reason}
            onChange={setReason}
            minRows={2}
          />
        </ConfirmAct>
      ) : null}
    </div>
  )
}

const dayOf = (instant: string): LocalDate => localDateAt(new Date(instant))

function EditContest({ page }: { readonly page: ContestPage }) {
  const act = useContestAct(page)
  const { title, basis, opensAt, closesAt, parts, topics } = page
  const prizesOf = (prizes: ContestPage['prizes']) =>
    writeCounts(prizes.map((one) => ({ name: one.title, count: one.count })))
  const [typed, setTyped] = useState<TypedContest>({
    ...{ title, basis, opensOn: dayOf(opensAt), opensTime: formatTime(opensAt) },
    ...{ closesOn: dayOf(closesAt), closesTime: formatTime(closesAt) },
    parts: writeCounts(parts.map(({ topic, count }) => ({ name: topic, count }))),
    ...{ prizes: prizesOf(page.prizes), cellPrizes: prizesOf(page.cellPrizes) },
  })
  return (
    <ConfirmAct
      label={t('training.contest.edit')}
      title={t('training.contest.edit')}
      consequence={null}
      confirmLabel={t('training.facts.do')}
      onConfirm={() => act({ act: 'describe', body: contestBody(typed) })}
    >
      <div className="nn-form">
        <ContestFields typed={typed} set={(part) => setTyped({ ...typed, ...part })} topics={topics} />
      </div>
    </ConfirmAct>
  )
}

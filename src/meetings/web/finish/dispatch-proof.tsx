import './finish.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { DISPATCH_FAILURES } from '../../contract/papers.ts'
import { meetingPapersApi } from '../../contract.ts'
import type { PartProps } from '../parts/use-meeting.ts'
import { type Dispatch, type DispatchRow, toRows } from './dispatch-rows.ts'

/** Whom the notice reached and how, whom it did not and why, who opened it himself, and notices on paper put into hands. */
export function DispatchProof({ view }: PartProps) {
  const query = useQuery(question(meetingPapersApi.dispatches, { params: { id: view.meeting.id } }))
  return (
    <Answer query={query} shape="table">
      {(sent) => (
        <>
          <Failures dispatches={sent.dispatches} />
          {sent.mayHandOver ? <HandOver view={view} waiting={sent.dispatches.filter(isToHand)} /> : null}
          <DataTable
            caption={t('finish.sent.title')}
            rows={toRows(sent)}
            rowKey={({ person }) => person.id}
            empty={<p>{t('finish.sent.none')}</p>}
            columns={[
              { key: 'person', head: t('finish.sent.person'), cell: ({ person }) => person.name },
              { key: 'ways', head: t('finish.sent.ways'), cell: ({ ways }) => <Ways ways={ways} /> },
              {
                key: 'opened',
                head: t('finish.sent.opened'),
                cell: (row) => <OpenedByHim row={row} papers={sent.papers.length} />,
              },
            ]}
          />
          <p className="nn-help">{t('finish.sent.openedHelp')}</p>
        </>
      )}
    </Answer>
  )
}

function Ways({ ways }: Pick<DispatchRow, 'ways'>) {
  return (
    <ul className="nn-ways">
      {ways.map((sent) => (
        <li key={sent.id}>
          {wordOf('meetings.channel', sent.channel)}: <State sent={sent} />
        </li>
      ))}
    </ul>
  )
}

function OpenedByHim({ row, papers }: { readonly row: DispatchRow; readonly papers: number }) {
  const { noticeOpenedAt, papersOpened } = row
  return (
    <>
      {noticeOpenedAt === null ? (
        t('finish.sent.notOpened')
      ) : (
        <StateMark state="done" word={t('finish.sent.noticeOpened', { at: formatMoment(noticeOpenedAt) })} />
      )}
      {papersOpened === 0 ? null : (
        <span className="nn-soft">{t('finish.sent.papersOpened', { n: papersOpened, all: papers })}</span>
      )}
    </>
  )
}

function isToHand({ channel, deliveredAt }: Dispatch): boolean {
  return channel === 'paper' && deliveredAt === null
}

/** One sentence a reason; the names unfold. */
function Failures({ dispatches }: { readonly dispatches: readonly Dispatch[] }) {
  return DISPATCH_FAILURES.map((failure) => {
    const names = [...new Set(dispatches.filter((sent) => sent.failure === failure).map(({ person }) => person.name))]
    if (names.length === 0) return null
    return (
      <Notice
        key={failure}
        tone="late"
        title={findWord(`finish.sent.failed.${failure}`, { n: names.length }) ?? failure}
      >
        <details>
          <summary>{t('finish.sent.who')}</summary>
          {names.join(', ')}
        </details>
      </Notice>
    )
  })
}

function State({ sent }: { readonly sent: Dispatch }) {
  const { channel, deliveredAt, failure, sentAt } = sent
  if (failure !== null) return <StateMark state="late" word={t('finish.sent.notSent')} />
  if (deliveredAt !== null) {
    const word = t(channel === 'paper' ? 'finish.sent.handed' : 'finish.sent.arrived', {
      at: formatMoment(deliveredAt),
    })
    return <StateMark state="done" word={word} />
  }
  if (channel === 'app') return <StateMark state="done" word={t('finish.sent.onPage')} />
  if (channel === 'in_person')
    return <StateMark state="done" word={t('finish.sent.arrived', { at: formatMoment(sentAt) })} />
  return <StateMark state="waiting" word={t(channel === 'paper' ? 'finish.sent.toHand' : 'finish.sent.waiting')} />
}

function HandOver({ view, waiting }: PartProps & { readonly waiting: readonly Dispatch[] }) {
  const act = useAct(meetingPapersApi.handOver)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  if (waiting.length === 0) return null
  const chosen = waiting.filter(({ id }) => !left.has(id))
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <ConfirmAct
      label={t('finish.sent.handOver')}
      title={t('finish.sent.handOverTitle', { n: chosen.length })}
      consequence={<p>{t('finish.sent.handOverConsequence')}</p>}
      confirmLabel={t('finish.sent.handOver')}
      onConfirm={() =>
        act.mutateAsync({ params: { id: view.meeting.id }, body: { dispatchIds: chosen.map(({ id }) => id) } })
      }
    >
      <div className="nn-form">
        {waiting.map(({ id, person }) => (
          <CheckField
            name={null}
            key={id}
            label={person.name}
            value={!left.has(id)}
            onChange={(value) => toggle(id, value)}
          />
        ))}
      </div>
    </ConfirmAct>
  )
}

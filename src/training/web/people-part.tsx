import { useState } from 'react'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ClassPage, TraineeRow } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { ClassId, TraineeId } from '../rules/vocabulary.ts'
import { OutsideForm } from './outside-form.tsx'
import { ScoreForm } from './score-form.tsx'
import { useClassAct } from './use-class-act.ts'
import { useSettled } from './use-settled.ts'
import { STATE_MARKS } from './words.ts'

interface PartProps {
  readonly page: ClassPage
}

/** So many that one looks for a name rather than reading them all. */
const MANY = 20

/** Who takes part, from where and as what, what came of it: a page at a time, and to be looked for by name or unit. */
export function PeoplePart({ page }: PartProps) {
  const [asked, setAsked] = useState('')
  const q = useSettled(asked)
  const params = { classId: page.id as ClassId }
  const found = usePages(trainingApi.people, { params, query: { q } }, { keepsShown: true })
  const { all } = page.people
  return (
    <Section title={t('training.people')}>
      {all > MANY ? (
        <div className="nn-training-people nn-no-print">
          <TextField name={null} label={t('training.people.find', { n: all })} value={asked} onChange={setAsked} />
        </div>
      ) : null}
      <Answer query={found} shape="table">
        {({ pages }) => (
          <DataTable
            caption={t('training.people')}
            columns={columnsOf(page)}
            rows={pages.flatMap(({ rows }) => rows)}
            rowKey={({ id }) => id}
            empty={<Empty title={t('training.people.none')}>{t('training.people.noneHelp')}</Empty>}
          />
        )}
      </Answer>
      <MorePages of={found}>{t('training.people.more')}</MorePages>
      <div className="nn-form-actions nn-no-print">
        {page.can.includes('score') && page.people.confirmed > 0 ? <ScoreForm page={page} /> : null}
        {page.can.includes('add_outside') ? <OutsideForm page={page} /> : null}
      </div>
    </Section>
  )
}

function columnsOf(page: ClassPage): readonly [Column<TraineeRow>, ...Column<TraineeRow>[]] {
  const { stage, sessions } = page
  const isHeld = stage === 'settled' || stage === 'closed'
  const held: Column<TraineeRow>[] = [
    {
      key: 'attended',
      head: t('training.column.attended'),
      align: 'end',
      cell: ({ attended, state }) =>
        state === 'confirmed' ? t('training.seatsTaken', { taken: attended, all: sessions.length }) : '',
      onPhone: false,
    },
    {
      key: 'score',
      head: t('training.column.score'),
      align: 'end',
      cell: ({ score }) => (score === null ? '' : formatNumber(score)),
      onPhone: false,
    },
  ]
  return [
    { key: 'name', head: t('training.column.name'), cell: ({ name }) => name },
    { key: 'from', head: t('training.column.from'), cell: ({ from }) => from.name, onPhone: false },
    { key: 'role', head: t('training.column.role'), cell: ({ role }) => wordOf('training.role', role), onPhone: false },
    ...(isHeld ? held : []),
    { key: 'state', head: t('training.column.state'), cell: (row) => <Standing page={page} row={row} /> },
  ]
}

function Standing({ page, row }: PartProps & { readonly row: TraineeRow }) {
  const { state, grade, passed, certificate, reason, hasMoved } = row
  return (
    <>
      {passed === null ? (
        <StateMark state={STATE_MARKS[state]} word={wordOf('training.state', state)} />
      ) : (
        <StateMark state={passed ? 'done' : 'late'} word={resultWord(passed, grade)} />
      )}
      {reason === '' ? null : <div className="nn-help">{reason}</div>}
      {hasMoved ? <div className="nn-help">{t('training.hasMoved')}</div> : null}
      {certificate === null ? null : <Certificate page={page} row={row} certificate={certificate} />}
      {row.mayWithdraw ? <Withdraw row={row} /> : null}
    </>
  )
}

function resultWord(passed: boolean, grade: TraineeRow['grade']): string {
  if (!passed) return t('training.notPassed')
  return grade === null || grade === 'not_tested' ? t('training.passed') : wordOf('training.grade', grade)
}

interface CertificateProps extends PartProps {
  readonly row: TraineeRow
  readonly certificate: NonNullable<TraineeRow['certificate']>
}

function Certificate({ page, row, certificate }: CertificateProps) {
  const { symbol, state, reason } = certificate
  if (state === 'void') return <div className="nn-help">{t('training.certificate.void', { symbol, reason })}</div>
  return (
    <div className="nn-training-certificate">
      <a href={hrefOf(trainingApi.certificate, { params: { traineeId: row.id, format: 'pdf' } })} download>
        {t('training.certificate', { symbol })}
      </a>
      {page.can.includes('void_certificate') ? <VoidCertificate page={page} row={row} symbol={symbol} /> : null}
    </div>
  )
}

function VoidCertificate({ page, row, symbol }: PartProps & { readonly row: TraineeRow; readonly symbol: string }) {
  const act = useClassAct(page)
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t('training.void.go')}
      title={t('training.void.title', { symbol, name: row.name })}
      consequence={<p>{t('training.void.consequence')}</p>}
      confirmLabel={t('training.void.do')}
      onConfirm={() => act({ act: 'void_certificate', body: { id: row.id as TraineeId, reason } })}
    >
      <AreaField name="reason" label={t('training.reason')} required value={reason} onChange={setReason} minRows={2} />
    </ConfirmAct>
  )
}

function Withdraw({ row }: { readonly row: TraineeRow }) {
  const act = useAct(trainingApi.withdraw)
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t('training.withdraw.go')}
      title={t('training.withdraw.title', { name: row.name })}
      consequence={<p>{t('training.withdraw.consequence')}</p>}
      confirmLabel={t('training.withdraw.go')}
      onConfirm={() => act.mutateAsync({ params: { traineeId: row.id }, body: { reason } })}
    >
      <AreaField name="reason" label={t('training.reason')} required value={reason} onChange={setReason} minRows={2} />
    </ConfirmAct>
  )
}

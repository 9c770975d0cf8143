import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import { call } from '#platform/web/call/call.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ContestPage } from '../contract/contest-shapes.ts'
import type { SheetRow } from '../contract/paper-sheets.ts'
import { trainingApi } from '../contract.ts'
import type { AttemptId, ContestId } from '../rules/contest.ts'
import { LETTERS_HELP, readLetters } from './letters.ts'
import { isTimeUp, SHEET_MARKS } from './words.ts'

interface PartProps {
  readonly page: ContestPage
}

/** Those without a phone: a set drawn and printed for each, what came back typed by one officer and compared by another. */
export function PaperPart({ page }: PartProps) {
  const params = { contestId: page.id as ContestId }
  const found = usePages(trainingApi.sheets, { params })
  const rows = found.data?.pages.flatMap((one) => one.rows) ?? []
  if (page.stage === 'closed' && rows.length === 0) return null
  return (
    <Section title={t('training.sheet.title')}>
      <p className="nn-help">{t(page.stage === 'closed' ? 'training.sheet.leadClosed' : 'training.sheet.lead')}</p>
      {page.stage === 'open' && !isTimeUp(page) ? (
        <div className="nn-training-draw">
          <DrawForm page={page} />
        </div>
      ) : null}
      <DataTable
        caption={t('training.sheet.title')}
        columns={columnsOf(page)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title={t('training.sheet.none')}>{t('training.sheet.noneHelp')}</Empty>}
      />
      <MorePages of={found}>{t('training.more')}</MorePages>
    </Section>
  )
}

const columnsOf = ({ stage }: ContestPage): readonly [Column<SheetRow>, ...Column<SheetRow>[]] => [
  { key: 'name', head: t('training.column.name'), cell: ({ name }) => name },
  { key: 'cell', head: t('training.column.from'), cell: ({ cellName }) => cellName, onPhone: false },
  {
    key: 'state',
    head: t('training.column.stage'),
    cell: (row) => <Standing row={row} isTold={stage === 'closed'} />,
  },
]

function Standing({ row, isTold }: { readonly row: SheetRow; readonly isTold: boolean }) {
  const { id, state, reason, typedBy, can } = row
  return (
    <>
      <StateMark state={SHEET_MARKS[state]} word={wordOf('training.sheet.state', state)} />
      {reason === '' ? null : <div className="nn-help">{reason}</div>}
      {state === 'typed' ? <div className="nn-help">{t('training.sheet.typedBy', { name: typedBy })}</div> : null}
      {state === 'withdrawn' ? null : (
        <div>
          <a href={hrefOf(trainingApi.printSheet, { params: { attemptId: id as AttemptId, format: 'pdf' } })} download>
            {t(isTold ? 'training.sheet.printTold' : 'training.sheet.print')}
          </a>
        </div>
      )}
      <div className="nn-form-actions nn-training-sheet-acts nn-no-print">
        {(['type', 'compare'] as const)
          .filter((act) => can.includes(act))
          .map((act) => (
            <TypeForm key={act} row={row} act={act} />
          ))}
        {can.includes('withdraw') ? <Withdraw row={row} /> : null}
      </div>
    </>
  )
}

/** Letters from the sheet as one line, the minutes and the guess written beside them. */
function TypeForm({ row, act }: { readonly row: SheetRow; readonly act: 'type' | 'compare' }) {
  const send = useAct(trainingApi.actOnSheet)
  const [typed, setTyped] = useState({ letters: '', minutes: '', guess: '' })
  const answers = readLetters(typed.letters)
  const body = {
    ...{ answers: [...answers], minutes: Number(typed.minutes) },
    guess: typed.guess.trim() === '' ? null : Number(typed.guess),
  }
  return (
    <ConfirmAct
      label={t(act === 'type' && row.state === 'typed' ? 'training.sheet.typeAgain' : `training.sheet.${act}`)}
      title={t(`training.sheet.${act}Title`, { name: row.name })}
      consequence={<p>{t(`training.sheet.${act}Help`)}</p>}
      confirmLabel={t(`training.sheet.${act}Do`)}
      onConfirm={() => send.mutateAsync({ params: { attemptId: row.id as AttemptId }, body: { act, body } })}
    >
      <div className="nn-form">
        <TextField
          name="answers"
          label={t('training.sheet.letters', { n: answers.length, all: row.places })}
          help={t('training.sheet.lettersHelp', { example: LETTERS_HELP })}
          required
          value={typed.letters}
          onChange={(letters) => setTyped({ ...typed, letters })}
        />
        {(['minutes', 'guess'] as const).map((name) => (
          <TextField
            name={name}
            key={name}
            label={t(name === 'minutes' ? 'training.sheet.minutes' : 'training.contest.guess')}
            required={name === 'minutes'}
            inputMode="numeric"
            value={typed[name]}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
      </div>
    </ConfirmAct>
  )
}

function Withdraw({ row }: { readonly row: SheetRow }) {
  const send = useAct(trainingApi.actOnSheet)
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t('training.sheet.withdraw')}
      title={t('training.sheet.withdrawTitle', { name: row.name })}
      consequence={<p>{t('training.sheet.withdrawHelp')}</p>}
      confirmLabel={t('training.sheet.withdraw')}
      onConfirm={() =>
        send.mutateAsync({ params: { attemptId: row.id as AttemptId }, body: { act: 'withdraw', body: { reason } } })
      }
    >
      <AreaField name="reason" label={t('training.reason')} required value={reason} onChange={setReason} minRows={2} />
    </ConfirmAct>
  )
}

function DrawForm({ page }: PartProps) {
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const act = useAct(trainingApi.drawSheets, { onDone: () => setPerson(null) })
  const params = { contestId: page.id as ContestId }
  const send = () => {
    if (person !== null) act.mutate({ params, body: { personIds: [person.id as PersonId] } })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" variant="default" disabled={person === null} loading={act.isPending}>
          {t('training.sheet.draw')}
        </Button>
      }
    >
      <PersonPicker
        name="personIds"
        label={t('training.sheet.person')}
        help={t('training.sheet.personHelp')}
        value={person}
        onChange={setPerson}
        source={[trainingApi.sitters.name, page.id]}
        load={async (q, signal) => {
          const { people } = await call(trainingApi.sitters, { params, query: { q } }, { signal })
          return people.map(({ personId, name, cellName }) => ({ id: personId, name, detail: cellName }))
        }}
      />
      <Refusal error={act.error} />
    </Form>
  )
}

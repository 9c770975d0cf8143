import './library.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Failure, Refusal } from '#platform/web/ui/failure.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { libraryApi, type ToRead } from '../contract.ts'
import { dayText, nameText, titleText } from './words.ts'

/** What the reader himself was asked to read and has not yet said that he has; nothing where there is nothing. */
export function ToReadPart() {
  const found = useQuery(question(libraryApi.toRead, {}))
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />
  const open = found.data?.rows.filter(({ readAt }) => readAt === null) ?? []
  if (open.length === 0) return null
  return (
    <Section title={t('library.toRead', { n: open.length })}>
      <ul className="nn-library-list">
        {open.map((row) => (
          <ToReadCard key={row.dutyId} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function ToReadCard({ row }: { readonly row: ToRead }) {
  const today = useMe().today
  const confirm = useAct(libraryApi.confirm)
  const isLate = row.dueOn < today
  const word = t(isLate ? 'library.toRead.late' : 'library.toRead.due', { day: dayText(row.dueOn) })
  return (
    <li className="nn-card">
      <Link to={`/u/${row.unitId}/library/${row.text.id}`}>{nameText(row.text)}</Link>{' '}
      <StateMark state={isLate ? 'late' : 'due'} word={word} />
      <p>{titleText(row.text)}</p>
      <p className="nn-help">
        {t('library.toRead.by', { unit: row.askedBy })}
        {row.note === '' ? null : ` ${row.note}`}
      </p>
      <Button
        variant="default"
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ params: { dutyId: row.dutyId }, body: {} })}
      >
        {t('library.confirm')}
      </Button>
      <Refusal error={confirm.error} />
    </li>
  )
}

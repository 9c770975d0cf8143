import { useState } from 'react'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type FileIndex, recordPapersApi } from '../contract/papers.ts'
import { whenText } from './values.ts'

type Expected = FileIndex['expected'][number]
type Kept = FileIndex['papers'][number]

/** What the rules ask this file to hold, with how sure the rule is, and whether it is there. */
export function ExpectedPapers({ index }: { readonly index: FileIndex }) {
  const columns: readonly [Column<Expected>, ...Column<Expected>[]] = [
    { key: 'kind', head: t('records.papersPage.kind'), cell: nameOf },
    { key: 'state', head: t('records.papersPage.state'), cell: (one) => <Presence one={one} /> },
    { key: 'basis', head: t('records.papersPage.basis'), cell: basisOf, onPhone: false },
  ]
  return (
    <DataTable
      caption={t('records.papersPage.expectedCaption')}
      columns={columns}
      rows={index.expected}
      rowKey={({ kind, forYear }) => `${kind} ${forYear}`}
      empty={null}
    />
  )
}

function nameOf({ kind, forYear }: Expected): string {
  const name = wordOf('rulebook.filePaper', kind)
  return forYear === null ? name : t('records.papersPage.year', { kind: name, year: String(forYear) })
}

function basisOf({ basis, certainty }: Expected): string {
  const place = basis.article === null ? basis.symbol : `${basis.symbol}, ${basis.article}`
  return certainty === 'confirmed' ? place : `${place} (${wordOf('records.certainty', certainty)})`
}

function Presence({ one: { needed, present } }: { readonly one: Expected }) {
  if (present >= needed) return <StateMark state="done" word={t('records.papersPage.there')} />
  if (present === 0) return <StateMark state="late" word={t('records.papersPage.lacking')} />
  return <StateMark state="due" word={t('records.papersPage.some', { present, needed })} />
}

interface KeptProps {
  readonly index: FileIndex
  readonly isOwn: boolean
}

/** What lies in the file: the scan to open, or the cabinet where the paper is. */
export function KeptPapers({ index, isOwn }: KeptProps) {
  const act: Column<Kept> = {
    key: 'act',
    head: '',
    cell: (paper) => <RemovePaper personId={index.personId} paper={paper} />,
    onPhone: false,
  }
  const columns: readonly [Column<Kept>, ...Column<Kept>[]] = [
    { key: 'name', head: t('records.papersPage.name'), cell: titleOf },
    {
      key: 'kind',
      head: t('records.papersPage.kind'),
      cell: ({ kind }) => wordOf('rulebook.filePaper', kind),
      onPhone: false,
    },
    { key: 'number', head: t('records.papersPage.number'), cell: ({ number }) => number, onPhone: false },
    {
      key: 'day',
      head: t('records.papersPage.day'),
      cell: ({ issuedOn }) => (issuedOn === null ? '' : whenText(issuedOn)),
      onPhone: false,
    },
    {
      key: 'place',
      head: t('records.papersPage.place'),
      cell: (paper) => <Place personId={index.personId} isOwn={isOwn} paper={paper} />,
    },
    ...(index.may.change ? [act] : []),
  ]
  return (
    <DataTable
      caption={t('records.papersPage.keptCaption')}
      columns={columns}
      rows={index.papers}
      rowKey={({ id }) => id}
      empty={<Empty title={t('records.papersPage.none')}>{t('records.papersPage.noneHelp')}</Empty>}
    />
  )
}

function titleOf({ title, forYear }: Kept): string {
  return forYear === null ? title : t('records.papersPage.year', { kind: title, year: String(forYear) })
}

interface PlaceProps {
  readonly personId: string
  readonly isOwn: boolean
  readonly paper: Kept
}

function Place({ personId, isOwn, paper: { id, scan, cabinet, folder } }: PlaceProps) {
  const href = isOwn
    ? hrefOf(recordPapersApi.myScan, { params: { id } })
    : hrefOf(recordPapersApi.scan, { params: { personId, id } })
  const place = [cabinet, folder].filter((part) => part !== '').join(', ')
  return (
    <>
      {scan === null ? null : <a href={href}>{t('records.papersPage.open')}</a>}
      {scan !== null && place !== '' ? ' · ' : null}
      {place}
    </>
  )
}

function RemovePaper({ personId, paper }: { readonly personId: string; readonly paper: Kept }) {
  const act = useAct(recordPapersApi.remove)
  const [because, setBecause] = useState('')
  return (
    <ConfirmAct
      label={t('records.papersPage.remove')}
      title={t('records.papersPage.removeTitle', { title: paper.title })}
      consequence={<p>{t('records.papersPage.removeHelp')}</p>}
      confirmLabel={t('records.papersPage.remove')}
      onConfirm={() => act.mutateAsync({ params: { personId, id: paper.id }, body: { because } })}
    >
      <AreaField
        name="because"
        label={t('records.papersPage.because')}
        required
        value={because}
        onChange={setBecause}
        minRows={2}
      />
    </ConfirmAct>
  )
}

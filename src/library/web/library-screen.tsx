import './library.css'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Failure } from '#platform/web/ui/failure.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type LibraryRow, libraryApi } from '../contract.ts'
import { findPlace, type Place, syllablesOf } from '../rules/terms.ts'
import { ToReadPart } from './to-read-part.tsx'
import { nameText, STANDING_MARKS, titleText } from './words.ts'

type Found = ReplyOf<typeof libraryApi.list>

/** A pause in typing asks; not every letter does. */
const PAUSE_MS = 250

/** The library: what one has to read, then the texts, newest first, or those that are looked for. */
export function LibraryScreen() {
  const unitId = useUnit().id
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const found = usePages(libraryApi.list, { params: { unitId }, query: { search } }, { keepsShown: true })
  const pages = found.data?.pages
  const mayKeep = pages?.[0]?.mayKeep === true
  return (
    <Page
      title={t('library.title')}
      lead={t('library.lead')}
      action={mayKeep ? <ButtonLink to={`/u/${unitId}/library/new`}>{t('library.keep')}</ButtonLink> : undefined}
    >
      <ToReadPart />
      <search className="nn-no-print">
        <TextField
          name={null}
          label={t('library.search')}
          help={t('library.search.help')}
          value={typed}
          onChange={setTyped}
        />
      </search>
      {found.error ? <Failure error={found.error} retry={() => void found.refetch()} /> : null}
      {pages ? <Rows unitId={unitId} pages={pages} search={search} /> : found.error ? null : <Loading shape="table" />}
      <MorePages of={found}>{t('library.more')}</MorePages>
    </Page>
  )
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

interface RowsProps {
  readonly unitId: string
  readonly pages: readonly Found[]
  readonly search: string
}

function Rows({ unitId, pages, search }: RowsProps) {
  const rows = pages.flatMap((page) => page.rows)
  const words = syllablesOf(search)
  if (rows.length === 0) return <Empty title={t('library.none', { search })}>{t('library.none.help')}</Empty>
  return (
    <>
      <ul className="nn-library-list" aria-live="polite">
        {rows.map((row) => (
          <TextCard key={row.id} unitId={unitId} row={row} words={words} />
        ))}
      </ul>
      {pages[0]?.more ? <p>{t('library.narrow')}</p> : null}
    </>
  )
}

interface CardProps {
  readonly unitId: string
  readonly row: LibraryRow
  readonly words: readonly string[]
}

function TextCard({ unitId, row, words }: CardProps) {
  const name = nameText(row)
  const title = titleText(row)
  const inName = findPlace(name, words)
  const inTitle = row.hit === null ? findPlace(title, words) : null
  return (
    <li className="nn-card">
      <Link to={`/u/${unitId}/library/${row.id}`}>
        <Marked text={name} place={inName?.isWhole === true ? inName : null} />
      </Link>{' '}
      <StateMark state={STANDING_MARKS[row.standing]} word={wordOf('library.standing', row.standing)} />
      <p className="nn-library-hit">
        <Marked text={title} place={inTitle?.isWhole === true || inName?.isWhole !== true ? inTitle : null} />
      </p>
      {row.hit === null ? null : (
        <p className="nn-library-hit">
          {row.hit.before}
          <mark>{row.hit.hit}</mark>
          {row.hit.after}
        </p>
      )}
      <p className="nn-help">
        {row.issuer} · {row.unitName ?? t('library.catalogue')}
        {row.hasBody ? null : ` · ${t('library.entryOnly')}`}
      </p>
    </li>
  )
}

/** What was looked for, where it stands. */
function Marked({ text, place }: { readonly text: string; readonly place: Place | null }) {
  if (place === null) return text
  return (
    <>
      {text.slice(0, place.from)}
      <mark>{text.slice(place.from, place.to)}</mark>
      {text.slice(place.to)}
    </>
  )
}

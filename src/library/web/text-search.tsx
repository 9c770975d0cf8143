import './library.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Failure } from '#platform/web/ui/failure.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { type LibraryRow, libraryApi } from '../contract.ts'
import { nameText, titleText } from './words.ts'

const SHOWN = 8

export interface TextSearchProps {
  readonly unitId: string
  readonly label: string
  readonly help: string
  readonly onChoose: (row: LibraryRow) => void
}

/** Finds a text of the library by a part of its number or of what it says, and hands over the one chosen. */
export function TextSearch({ unitId, label, help, onChoose }: TextSearchProps) {
  const [search, setSearch] = useState('')
  const isAsked = search.trim().length > 1
  const found = useQuery({
    ...question(libraryApi.list, { params: { unitId }, query: { search } }),
    enabled: isAsked,
    placeholderData: (before) => before,
  })
  const rows = isAsked ? (found.data?.rows.slice(0, SHOWN) ?? []) : []
  return (
    <>
      <TextField name={null} label={label} help={help} value={search} onChange={setSearch} />
      {found.error ? <Failure error={found.error} retry={() => void found.refetch()} /> : null}
      {isAsked && found.data?.rows.length === 0 ? <p>{t('library.none', { search })}</p> : null}
      <ul className="nn-library-found">
        {rows.map((row) => (
          <li key={row.id}>
            <Button
              variant="default"
              onClick={() => {
                onChoose(row)
                setSearch('')
              }}
            >
              {nameText(row)}
            </Button>{' '}
            <span className="nn-help">{titleText(row)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

import { type ReactNode, useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { FieldPlace } from '#platform/web/ui/marks.tsx'

/** Rows that can be added and taken out, each with its own fields. */
export function Rows<T>({
  at,
  legend,
  rows,
  blank,
  onChange,
  children,
  help,
  add: addWord = t('cases.rows.add'),
  most = Number.POSITIVE_INFINITY,
}: {
  /** Where the rows stand in what is sent. */
  readonly at: string
  readonly legend: string
  readonly help?: string
  /** The word on the button that adds one. */
  readonly add?: string
  /** How many there may be. */
  readonly most?: number
  readonly rows: readonly T[]
  readonly blank: () => T
  readonly onChange: (rows: readonly T[]) => void
  readonly children: (row: T, set: (row: T) => void, place: number) => ReactNode
}) {
  const [keys, setKeys] = useState(() => rows.map(() => crypto.randomUUID()))
  const add = () => {
    setKeys([...keys, crypto.randomUUID()])
    onChange([...rows, blank()])
  }
  const takeOut = (place: number) => {
    setKeys(keys.toSpliced(place, 1))
    onChange(rows.toSpliced(place, 1))
  }
  return (
    <fieldset className="nn-case-rows">
      <legend>{legend}</legend>
      {help === undefined ? null : <p className="nn-help">{help}</p>}
      {rows.map((row, place) => (
        <div key={keys[place]} className="nn-card">
          <FieldPlace at={`${at}.${place}`}>
            {children(row, (next) => onChange(rows.with(place, next)), place)}
          </FieldPlace>
          <Button variant="subtle" onClick={() => takeOut(place)}>
            {t('cases.rows.takeOut', { n: place + 1 })}
          </Button>
        </div>
      ))}
      {rows.length >= most ? null : (
        <Button variant="default" onClick={add}>
          {addWord}
        </Button>
      )}
    </fieldset>
  )
}

import { type ReactNode, useState } from 'react'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { TextField } from '#platform/web/ui/fields.tsx'

interface Named {
  readonly personId: string
  readonly personName: string
}

export interface MemberGroup<M extends Named> {
  readonly key: string
  /** With its number: `Đã có việc (38)`. */
  readonly title: string
  readonly members: readonly M[]
  /** What waits is open; the rest is one line until it is asked for. */
  readonly open: boolean
}

interface FoldedProps<M extends Named> {
  readonly groups: readonly MemberGroup<M>[]
  readonly children: (member: M) => ReactNode
}

/** So few need no field to look for one. */
const FEW = 8

/** A long roll by its state: what waits stays open, the rest folds; a part of a name, without marks, finds its bearers wherever they stand. */
export function FoldedMembers<M extends Named>({ groups, children }: FoldedProps<M>) {
  const [search, setSearch] = useState('')
  const asked = withoutMarks(search.trim())
  const all = groups.flatMap(({ members }) => members)
  const found = all.filter(({ personName }) => withoutMarks(personName).includes(asked))
  return (
    <>
      {all.length > FEW ? (
        <TextField
          name={null}
          label={t('duties.search')}
          help={t('duties.searchHelp')}
          value={search}
          onChange={setSearch}
        />
      ) : null}
      {asked === '' ? (
        groups
          .filter(({ members }) => members.length > 0)
          .map(({ key, title, members, open }) => (
            <details key={key} open={open} className="nn-duty-group">
              <summary>{title}</summary>
              <Cards members={members}>{children}</Cards>
            </details>
          ))
      ) : found.length === 0 ? (
        <p aria-live="polite">{t('duties.searchNone')}</p>
      ) : (
        <Cards members={found}>{children}</Cards>
      )}
    </>
  )
}

interface CardsProps<M extends Named> {
  readonly members: readonly M[]
  readonly children: (member: M) => ReactNode
}

function Cards<M extends Named>({ members, children }: CardsProps<M>) {
  return (
    <ul className="nn-plain-list">
      {members.map((member) => (
        <li key={member.personId} className="nn-card">
          {children(member)}
        </li>
      ))}
    </ul>
  )
}

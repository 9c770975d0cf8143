import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Icon } from '#platform/web/ui/icon.tsx'
import { type UnitRow, unitsApi } from '../contract.ts'
import { walkTree } from './tree-keys.ts'
import { useTree } from './tree-requests.ts'
import { kindWord } from './unit-words.ts'

interface Looking {
  readonly on: LocalDate
  readonly setOn: (on: LocalDate) => void
}

interface Branches {
  readonly on: LocalDate
  /** Units whose branch is folded otherwise than at first: the unit the picture begins at is open, all others closed. */
  readonly folded: ReadonlySet<string>
  readonly fold: (id: string) => void
}

/**
 * The tree from one unit down on a day, a branch asked for when it is opened. Lines say what stands under what, the frame and
 * the words say the kind: nothing is told by colour. What was opened stays open when another day is looked at.
 */
export function TreePicture({ rootId, on, setOn }: Looking & { readonly rootId: string }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const fold = (id: string) =>
    setFolded((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const place = useQuery(question(unitsApi.place, { params: { id: rootId }, query: { on } }))
  return (
    <Answer query={place} shape="table">
      {({ self, above, foundedOn, closedOn }) =>
        self === null ? (
          <NotThere on={on} setOn={setOn} foundedOn={foundedOn as LocalDate} closedOn={closedOn as LocalDate | null} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a shorter way between links and buttons that stand in it
          <div className="nn-tree" onKeyDown={walkTree}>
            <p className="nn-no-print">{t('units.tree.keys')}</p>
            <Above above={above} />
            <ul aria-label={t('units.tree.caption', { day: formatDay(on) })}>
              <Node row={self} isRoot branches={{ on, folded, fold }} />
            </ul>
          </div>
        )
      }
    </Answer>
  )
}

function Above({ above }: { readonly above: readonly { readonly id: string; readonly name: string }[] }) {
  if (above.length === 0) return null
  return (
    <p>
      {t('units.tree.above')}{' '}
      {above.map(({ id, name }) => (
        <span key={id}>
          <Link to="/u/$unitId/units" params={{ unitId: id }}>
            {name}
          </Link>
          {' › '}
        </span>
      ))}
    </p>
  )
}

function Node({
  row,
  branches,
  isRoot = false,
}: {
  readonly row: UnitRow
  readonly branches: Branches
  readonly isRoot?: boolean
}) {
  const { on, folded, fold } = branches
  const hasBelow = row.unitsBelow > 0
  const isOpen = hasBelow && folded.has(row.id) !== isRoot
  const word = t(isOpen ? 'units.tree.fold' : 'units.tree.unfold', { name: row.name })
  return (
    <li>
      <div className="nn-tree-row">
        {hasBelow ? (
          <button type="button" aria-expanded={isOpen} aria-label={word} onClick={() => fold(row.id)}>
            <Icon name={isOpen ? 'down' : 'right'} />
          </button>
        ) : null}
        <div className="nn-tree-unit" data-kind={row.kind}>
          <Link to="/u/$unitId/unit" params={{ unitId: row.id }} data-tree-name>
            {row.name}
          </Link>
          <small>{kindWord(row)}</small>
          <small>
            {row.secretary === null ? t('units.tree.nobody') : t('units.tree.led', { name: row.secretary })}
            {hasBelow ? ` · ${t('units.tree.count', { n: row.unitsBelow })}` : ''}
          </small>
        </div>
      </div>
      {isOpen ? <Branch under={row.id} on={on} branches={branches} /> : null}
    </li>
  )
}

interface BranchProps {
  readonly under: string
  readonly on: LocalDate
  readonly branches: Branches
}

function Branch({ under, on, branches }: BranchProps) {
  const units = useTree(under, on)
  return (
    <Answer query={units} shape="line">
      {({ pages }) => (
        <ul>
          {pages
            .flatMap(({ rows }) => rows)
            .map((row) => (
              <Node key={row.id} row={row} branches={branches} />
            ))}
          {units.hasNextPage ? (
            <li>
              <Button variant="default" loading={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
                {t('units.tree.more')}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </Answer>
  )
}

interface NotThereProps extends Looking {
  readonly foundedOn: LocalDate
  readonly closedOn: LocalDate | null
}

function NotThere({ on, setOn, foundedOn, closedOn }: NotThereProps) {
  const isBefore = on < foundedOn
  const text = isBefore
    ? t('units.tree.notFounded', { day: formatDay(foundedOn) })
    : t('units.tree.closed', { day: formatDay(closedOn ?? on) })
  return (
    <Empty title={t('units.tree.notThere', { day: formatDay(on) })}>
      <p>{text}</p>
      {isBefore ? (
        <Button variant="default" onClick={() => setOn(foundedOn)}>
          {t('units.tree.toFounding')}
        </Button>
      ) : null}
    </Empty>
  )
}

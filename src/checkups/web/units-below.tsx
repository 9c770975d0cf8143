import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { checkupsApi } from '../contract.ts'
import { FINDING_LEVELS, type FindingLevel } from '../rules/finding.ts'
import { MARK_OF } from './finding-line.tsx'

type Below = ReplyOf<typeof checkupsApi.below>
type UnitBelow = Below['units'][number]
type Kind = Below['kinds'][number]

/** How much is open below: by kind for all, by unit in the order of names. No unit is set before another. */
export function UnitsBelow() {
  const unitId = useUnit().id
  const below = useBelow(unitId)
  return (
    <Answer query={below} shape="table">
      {({ pages }) => (
        <>
          <Section title={t('checkups.below.kinds')}>
            <DataTable
              caption={t('checkups.below.kindsCaption')}
              rows={pages.flatMap(({ kinds }) => kinds)}
              rowKey={({ rule }) => rule}
              empty={<Empty title={t('checkups.below.none')} />}
              columns={KINDS()}
            />
          </Section>
          <Section title={t('checkups.below')}>
            <DataTable
              caption={t('checkups.below.caption')}
              rows={pages.flatMap(({ units }) => units).sort(byName)}
              rowKey={(unit) => unit.unitId}
              rowLink={(unit) => `/u/${unit.unitId}/checkup`}
              empty={<Empty title={t('checkups.below.noUnits')} />}
              columns={UNITS()}
            />
            <MorePages of={below}>{t('checkups.below.more')}</MorePages>
          </Section>
        </>
      )}
    </Answer>
  )
}

function useBelow(unitId: string) {
  return usePages(checkupsApi.below, { params: { unitId } })
}

const byName = (left: UnitBelow, right: UnitBelow) => left.unitName.localeCompare(right.unitName, 'vi')

const KINDS = (): readonly [Column<Kind>, ...Column<Kind>[]] => [
  { key: 'kind', head: t('checkups.below.kind'), cell: ({ rule }) => t(`checkups.kind.${rule}`) },
  { key: 'count', head: t('checkups.below.count'), cell: ({ count }) => formatNumber(count), align: 'end' },
  {
    key: 'level',
    head: t('checkups.below.level'),
    cell: ({ level }) => <StateMark state={MARK_OF[level]} word={t(`checkups.level.${level}`)} />,
    onPhone: false,
  },
]

function counted(level: FindingLevel): Column<UnitBelow> {
  return {
    key: level,
    head: t(`checkups.level.${level}`),
    cell: (unit) => (unit[level] === 0 ? '' : <StateMark state={MARK_OF[level]} word={formatNumber(unit[level])} />),
    ...(level === 'hint' ? { onPhone: false } : {}),
  }
}

const UNITS = (): readonly [Column<UnitBelow>, ...Column<UnitBelow>[]] => [
  { key: 'unit', head: t('checkups.below.unit'), cell: ({ unitName }) => unitName, compare: byName },
  ...FINDING_LEVELS.map(counted),
]

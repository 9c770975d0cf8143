import type { LocalDate, Month } from '#kernel/local-date.ts'
import { formatDay, formatMonth, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import type { Kit } from '../contract/shapes.ts'
import { KIT_SECTIONS, type KitSection } from '../rules/sections.ts'

/** The list, part by part; a part the receiver may not see by right of office is not there at all. */
export function KitPart({ kit }: { readonly kit: Kit }) {
  return KIT_SECTIONS.map((section) =>
    kit[section] === null ? null : (
      <section key={section} className="nn-handover-part">
        <h3>{t(`handovers.section.${section}`)}</h3>
        <Contents section={section} kit={kit} />
      </section>
    ),
  )
}

function Contents({ section, kit }: { readonly section: KitSection; readonly kit: Kit }) {
  switch (section) {
    case 'duties':
      return <DutiesPart duties={kit.duties} />
    case 'below':
      return kit.below && <p>{t('handovers.belowText', { units: kit.below.units, cells: kit.below.cells })}</p>
    case 'requests':
      return <p>{t('handovers.requestsText', { n: kit.requests ?? 0 })}</p>
    case 'cases':
      return (
        <p>
          {t('handovers.casesText', { n: kit.cases ?? 0 })} {t('handovers.casesHelp')}
        </p>
      )
    case 'roll':
      return kit.roll && <p>{t('handovers.rollText', { total: kit.roll.total, official: kit.roll.official })}</p>
    default: {
      const { heads, rows } = TABLES[section](kit)
      return <KitTable caption={t(`handovers.section.${section}`)} heads={heads} rows={rows} />
    }
  }
}

type Listed = Exclude<KitSection, 'duties' | 'below' | 'requests' | 'cases' | 'roll'>
interface Told {
  readonly heads: readonly [string, ...string[]]
  readonly rows: readonly (readonly string[])[]
}

const day = (text: string) => formatDay(text as LocalDate)

const TABLES: Readonly<Record<Listed, (kit: Kit) => Told>> = {
  commitments: ({ commitments }) => ({
    heads: [t('handovers.head.what'), t('handovers.head.owner'), t('handovers.head.dueOn'), t('handovers.head.state')],
    rows: (commitments ?? []).map(({ what, owner, dueOn, state }) => [
      ...[what, owner, day(dueOn)],
      wordOf('commitments.state', state),
    ]),
  }),
  obligations: ({ obligations }) => ({
    heads: [t('handovers.head.kind'), t('handovers.head.about'), t('handovers.head.dueOn')],
    rows: (obligations ?? []).map(({ kind, about, dueOn }) => [wordOf('obligations.kind', kind), about, day(dueOn)]),
  }),
  meetings: ({ meetings }) => ({
    heads: [t('handovers.head.kind'), t('handovers.head.month'), t('handovers.head.state')],
    rows: (meetings ?? []).map(({ kind, month, stage }) => [
      wordOf('meetings.kind', kind),
      formatMonth(month as Month),
      wordOf('meetings.stage', stage),
    ]),
  }),
  reorganisations: ({ reorganisations }) => ({
    heads: [t('handovers.head.what'), t('handovers.head.step')],
    rows: (reorganisations ?? []).map(({ title, stage }) => [title, wordOf('reorganisations.stage', stage)]),
  }),
  admissions: ({ admissions }) => ({
    heads: [t('handovers.head.name'), t('handovers.head.kind'), t('handovers.head.step')],
    rows: (admissions ?? []).map(({ name, kind, stage }) => [
      ...[name, wordOf('admissions.kind', kind)],
      wordOf('admissions.stage', stage),
    ]),
  }),
  transfers: ({ transfers }) => ({
    heads: [t('handovers.head.name'), t('handovers.head.kind'), t('handovers.head.step')],
    rows: (transfers ?? []).map(({ name, kind, stage }) => [
      ...[name, wordOf('transfers.kind', kind)],
      wordOf('transfers.stage', stage),
    ]),
  }),
  series: ({ series }) => ({
    heads: [t('handovers.head.type'), t('handovers.head.lastNumber')],
    rows: (series ?? []).map(({ type, lastNumber }) => [wordOf('papers.type', type), formatNumber(lastNumber)]),
  }),
}

function DutiesPart({ duties }: Pick<Kit, 'duties'>) {
  if (duties === null) return null
  const { number, fromOn, toOn, members, open } = duties
  return (
    <>
      <p>{t('handovers.dutiesText', { number, from: day(fromOn), to: day(toOn), n: members })}</p>
      <KitTable
        caption={t('handovers.section.duties')}
        heads={[t('handovers.head.name'), t('handovers.head.what'), t('handovers.head.why')]}
        rows={open.map(({ name, what, why }) => [name, what, t(`handovers.duty.${why}`)])}
      />
    </>
  )
}

interface KitTableProps extends Told {
  readonly caption: string
}
type Row = { readonly key: string; readonly cells: readonly string[] }

/** On a phone what stands between the first column and the last goes under the words of the first: nothing is left out. */
function KitTable({ caption, heads, rows }: KitTableProps) {
  const [first, ...others] = heads.map(
    (head, place): Column<Row> => ({
      ...{ key: String(place), head, cell: ({ cells }) => (place === 0 ? <FirstCell cells={cells} /> : cells[place]) },
      onPhone: place === 0 || place === heads.length - 1,
    }),
  )
  if (first === undefined) return null
  return (
    <DataTable
      caption={caption}
      columns={[first, ...others]}
      rows={rows.map((cells, place) => ({ key: String(place), cells }))}
      rowKey={({ key }) => key}
      empty={<p>{t('handovers.kit.none')}</p>}
    />
  )
}

function FirstCell({ cells: [first, ...others] }: { readonly cells: readonly string[] }) {
  const between = others.slice(0, -1).filter((text) => text !== '')
  return (
    <>
      {first}
      {between.length === 0 ? null : <small className="nn-on-phone">{between.join(' · ')}</small>}
    </>
  )
}

import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { UnitPage } from '../contract.ts'
import { decisionText } from './decision-fields.tsx'
import { TakeBack } from './take-back.tsx'

type Version = UnitPage['versions'][number]

/** What became of the unit, told in sentences, newest first; what is decided and still to come stands on top. */
export function HistoryPart({ unit }: { readonly unit: UnitPage }) {
  const told = [...unit.versions, ...unit.ahead]
  const sentences = told.map((version, index) => tellVersion(version, told[index - 1])).toReversed()
  return (
    <Section title={t('units.history')}>
      <ul className="nn-unit-history">
        {unit.takenBack.map((taken) => (
          <TakenBackLine key={taken.id} taken={taken} />
        ))}
        <ClosingLine unit={unit} />
        {unit.foundedAhead.map(({ id, name, foundedOn }) => (
          <Line key={id} day={foundedOn} isAhead>
            {t('units.history.willBeFounded', { name })}
            {unit.can.change ? <TakeBack unitId={id} on={foundedOn} /> : null}
          </Line>
        ))}
        {sentences.map(({ day, text, basis }) => (
          <Line key={day} day={day} isAhead={day > unit.on} basis={basis}>
            {text}
            {unit.can.takeBack === day ? <TakeBack unitId={unit.id} on={day} /> : null}
          </Line>
        ))}
      </ul>
      <details className="nn-unit-past">
        <summary>{t('units.history.asTable')}</summary>
        <DataTable
          caption={t('units.history.caption')}
          columns={COLUMNS()}
          rows={unit.versions.toReversed()}
          rowKey={(version) => version.fromOn}
          empty={null}
        />
      </details>
    </Section>
  )
}

function TakenBackLine({ taken }: { readonly taken: UnitPage['takenBack'][number] }) {
  const { change, name, onDay, reason, takenBackAt, byName } = taken
  const words = { name, day: formatDay(onDay as LocalDate) }
  return (
    <li>
      {t(`units.takenBack.${change}`, words)} {t('units.takenBack.why', { reason })}
      <small>
        {byName}, {formatMoment(takenBackAt)}. {basisText(taken)}
      </small>
    </li>
  )
}

function ClosingLine({ unit }: { readonly unit: UnitPage }) {
  const { closing, closedOn, on, name } = unit
  if (closing === null || closedOn === null) return null
  return (
    <Line day={closedOn} isAhead={closedOn > on} basis={basisText(closing)}>
      {t('units.history.closed', { name })}
      {unit.can.takeBack === closedOn ? <TakeBack unitId={unit.id} on={closedOn} /> : null}
    </Line>
  )
}

interface LineProps {
  readonly day: string
  readonly isAhead?: boolean
  readonly basis?: string
  readonly children: ReactNode
}

function Line({ day, isAhead = false, basis = '', children }: LineProps) {
  return (
    <li>
      <strong>{formatDay(day as LocalDate)}</strong>
      {isAhead ? ` ${t('units.history.ahead')}` : ''}: {children}
      {basis === '' ? null : <small>{basis}</small>}
    </li>
  )
}

/** What a version changed against the one before it. */
function tellVersion(version: Version, before: Version | undefined) {
  const parts = before === undefined ? [founding(version)] : changes(version, before)
  return { day: version.fromOn, text: parts.join(' '), basis: basisText(version) }
}

function founding({ name, parentName }: Version): string {
  return parentName === null
    ? t('units.history.founded', { name })
    : t('units.history.foundedUnder', { name, parent: parentName })
}

function changes(version: Version, before: Version): string[] {
  const { name, kind, parentName } = version
  const told: string[] = []
  if (name !== before.name) told.push(t('units.history.renamed', { before: before.name, name }))
  if (parentName !== before.parentName) told.push(t('units.history.moved', { parent: parentName ?? '' }))
  if (kind !== before.kind) told.push(t('units.history.kindChanged', { kind: wordOf('units.kind', kind) }))
  return told.length === 0 ? [t('units.history.details')] : told
}

function basisText({ basis, decision }: Pick<Version, 'basis' | 'decision'>): string {
  return decision === null ? basis : decisionText(decision)
}

const COLUMNS = (): readonly [Column<Version>, ...Column<Version>[]] => [
  { key: 'from', head: t('units.history.from'), cell: (version) => formatDay(version.fromOn as LocalDate) },
  { key: 'name', head: t('units.history.name'), cell: (version) => version.name },
  {
    key: 'kind',
    head: t('units.history.kind'),
    cell: (version) => wordOf('units.kind', version.kind),
    onPhone: false,
  },
  { key: 'parent', head: t('units.history.parent'), cell: (version) => version.parentName ?? '' },
  { key: 'basis', head: t('units.history.basis'), cell: basisText, onPhone: false },
]

import './members.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { compareNames } from '#kernel/vietnamese.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonAnchor, ButtonLink } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { PrintButton } from '#platform/web/ui/print-button.tsx'
import type { RosterLineOut } from '../contract/shared.ts'
import { membersApi } from '../contract.ts'
import { MEMBER_TAGS } from '../rules/tags.ts'
import { MemberState } from './member-state.tsx'
import { filterRoster, ROSTER_STATES, type RosterFilter } from './roster-filter.ts'
import { birthText, dayText } from './words.ts'

type Roster = ReplyOf<typeof membersApi.roster>

/** The members of a unit on a day: who they are, who must attend, which groups they belong to. */
export function RosterScreen() {
  const unit = useUnit()
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate>(today)
  const roster = useQuery({
    ...question(membersApi.roster, { params: { unitId: unit.id }, query: on === today ? {} : { on } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Answer query={roster} shape="table">
      {(found) => <RosterOfDay roster={found} on={on} today={today} onDay={setOn} />}
    </Answer>
  )
}

interface RosterOfDayProps {
  readonly roster: Roster
  readonly on: LocalDate
  readonly today: LocalDate
  readonly onDay: (day: LocalDate) => void
}

function RosterOfDay({ roster, on, today, onDay }: RosterOfDayProps) {
  const unit = useUnit()
  const mayChange = useMay('member.change')
  const mayImport = useMay('member.import')
  const [filter, setFilter] = useState<RosterFilter>({ search: '', state: null, tag: null })
  const { figures, lines } = roster
  const shown = filterRoster(lines, filter)
  const place = `/u/${unit.id}/members`
  const isEmpty = lines.length === 0 && on === today
  const add = mayChange ? (
    <ButtonLink to={`${place}/new`} variant={isEmpty ? 'default' : 'filled'}>
      {t('members.add')}
    </ButtonLink>
  ) : undefined
  return (
    <Page
      title={t('members.title')}
      lead={lines.length > 0 ? t('members.lead', leadOf(figures)) : undefined}
      action={lines.length > 0 ? add : undefined}
    >
      {isEmpty ? (
        <Empty
          title={t('members.none')}
          action={
            <div className="nn-form-actions">
              {mayImport ? <ImportLink place={place} main /> : null}
              {add}
            </div>
          }
        >
          {t('members.noneHelp')}
        </Empty>
      ) : (
        <>
          <div className="nn-members-tools nn-no-print">
            {mayImport ? <ImportLink place={place} /> : null}
            <ButtonAnchor to={hrefOf(membersApi.export, { params: { unitId: unit.id }, query: { on } })}>
              {t('members.export')}
            </ButtonAnchor>
            <PrintButton />
            <ButtonLink variant="default" to={`/u/${unit.id}/lists`}>
              {t('lists.title')}
            </ButtonLink>
            <ButtonLink variant="default" to={`/u/${unit.id}/composition`}>
              {t('lists.composition.title')}
            </ButtonLink>
          </div>
          <Filters filter={filter} onChange={setFilter} on={on} today={today} onDay={onDay} />
          <Groups roster={roster} />
          <p role="status" className="nn-help">
            {t('members.shown', { shown: shown.length, total: lines.length })}
          </p>
          <DataTable
            caption={t('members.caption', { day: dayText(roster.on) })}
            columns={columnsFor(lines)}
            rows={shown}
            rowKey={({ personId }) => personId}
            rowLink={({ personId }) => `${place}/${personId}`}
            empty={<Empty title={t('members.noneFound')}>{t('members.noneFoundHelp')}</Empty>}
          />
        </>
      )}
    </Page>
  )
}

function ImportLink({ place, main = false }: { readonly place: string; readonly main?: boolean }) {
  return (
    <ButtonLink variant={main ? 'filled' : 'default'} to={`${place}/import`}>
      {t('members.import')}
    </ButtonLink>
  )
}

function leadOf({ total, official, probationary, obligedToAttend }: Roster['figures']) {
  return { total, official, probationary, obliged: obligedToAttend }
}

/** Made when drawn: the words follow the language, and a column nobody fills takes no room. */
function columnsFor(lines: readonly RosterLineOut[]): readonly [Column<RosterLineOut>, ...Column<RosterLineOut>[]] {
  const phone: Column<RosterLineOut> = {
    key: 'phone',
    head: t('members.column.phone'),
    cell: (line) => line.phone,
    onPhone: false,
  }
  return [...COLUMNS(), ...(lines.some((line) => line.phone !== null) ? [phone] : [])]
}

const COLUMNS = (): readonly [Column<RosterLineOut>, ...Column<RosterLineOut>[]] => [
  {
    key: 'name',
    head: t('members.column.name'),
    cell: ({ fullName }) => <span className="nn-member-name">{fullName}</span>,
    compare: (left, right) => compareNames(left.fullName, right.fullName),
  },
  {
    key: 'born',
    head: t('members.column.born'),
    cell: ({ bornOn, bornPrecision }) => birthText(bornOn, bornPrecision),
    compare: byDay(({ bornOn }) => bornOn),
    onPhone: false,
  },
  { key: 'state', head: t('members.column.state'), cell: (line) => <MemberState {...line} /> },
  {
    key: 'admitted',
    head: t('members.column.admittedOn'),
    cell: ({ admittedOn }) => dayText(admittedOn),
    compare: byDay(({ admittedOn }) => admittedOn),
    onPhone: false,
  },
  {
    key: 'official',
    head: t('members.column.officialOn'),
    cell: ({ officialOn }) => dayText(officialOn),
    compare: byDay(({ officialOn }) => officialOn),
    onPhone: false,
  },
  {
    key: 'tags',
    head: t('members.column.tags'),
    cell: ({ tags }) => tags.map((tag) => wordOf('members.tag', tag)).join('; '),
    onPhone: false,
  },
]

function byDay(dayOf: (line: RosterLineOut) => string | null) {
  return (left: RosterLineOut, right: RosterLineOut) => (dayOf(left) ?? '').localeCompare(dayOf(right) ?? '')
}

interface FiltersProps extends Pick<RosterOfDayProps, 'on' | 'today' | 'onDay'> {
  readonly filter: RosterFilter
  readonly onChange: (filter: RosterFilter) => void
}

function Filters({ filter, onChange, on, today, onDay }: FiltersProps) {
  const stateWord = (state: (typeof ROSTER_STATES)[number]) =>
    state === 'attending'
      ? t('members.state.attending')
      : wordOf(state === 'official' || state === 'probationary' ? 'members.standing' : 'members.leave', state)
  return (
    <div className="nn-members-filters nn-no-print">
      <TextField
        name={null}
        label={t('members.search')}
        help={t('members.searchHelp')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <SelectField
        name={null}
        label={t('members.filterState')}
        value={filter.state}
        empty={t('members.all')}
        choices={ROSTER_STATES.map((state) => ({ value: state, label: stateWord(state) }))}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <SelectField
        name={null}
        label={t('members.filterTag')}
        value={filter.tag}
        empty={t('members.all')}
        choices={MEMBER_TAGS.map((tag) => ({ value: tag, label: wordOf('members.tag', tag) }))}
        onChange={(tag) => onChange({ ...filter, tag })}
      />
      <DayField
        name={null}
        label={t('members.on')}
        value={on}
        max={today}
        onChange={(day) => day !== null && onDay(day)}
      />
    </div>
  )
}

function Groups({ roster }: { readonly roster: Roster }) {
  const groups = roster.figures.byTag.filter(({ count }) => count > 0)
  const leaves = Object.entries(roster.figures.byLeave).filter(([, count]) => count > 0)
  if (groups.length + leaves.length === 0) return null
  return (
    <details className="nn-members-groups">
      <summary>{t('members.groups')}</summary>
      <p className="nn-help">{t('members.groupsHelp')}</p>
      <ul>
        {groups.map(({ tag, count }) => (
          <li key={tag}>
            {wordOf('members.tag', tag)}: <strong>{count}</strong>
          </li>
        ))}
        {leaves.map(([kind, count]) => (
          <li key={kind}>
            {wordOf('members.leave', kind)}: <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </details>
  )
}

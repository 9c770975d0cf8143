import './shell.css'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatLongDay } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/icon.tsx'
import { keepLastUnit, type UnitHere, useMe } from './me.tsx'
import { entryOf, isAt, type NavGroup, type NavItem, placePath, placesOf, visibleNav } from './nav.ts'
import { NetworkStrip } from './network-strip.tsx'
import { useFocusCaught } from './use-focus-caught.ts'

export interface ShellProps {
  /** The unit one is looking at; null where a person belongs to none yet. */
  readonly unit: UnitHere | null
  readonly nav: readonly NavGroup[]
  readonly children: ReactNode
}

/** The frame of every page: the unit and the day on top, the places at the left or at the bottom of a phone. */
export function Shell({ unit, nav, children }: ShellProps) {
  const me = useMe()
  const groups = unit === null ? [] : visibleNav(nav, unit)
  const main = useRef<HTMLElement>(null)
  useFocusCaught(main)
  useEffect(() => {
    if (unit !== null) keepLastUnit(me, unit.id)
  }, [me, unit])
  return (
    <div className="nn-shell">
      <a className="nn-skip" href="#main">
        {t('app.skip')}
      </a>
      <div>
        <header className="nn-band">
          <div className="nn-band-unit">
            <UnitName unit={unit} />
          </div>
          <div className="nn-band-day">{formatLongDay(me.today as LocalDate)}</div>
          <Link to="/account" className="nn-band-account">
            <Icon name="person" />
            <span className="nn-band-word">{t('app.account')}</span>
            <span className="nn-band-person">
              {me.person.fullName}
              <span className="nn-hidden">, {t('app.account')}</span>
            </span>
          </Link>
        </header>
        <NetworkStrip />
      </div>
      <div className="nn-body">
        <nav className="nn-nav" aria-label={t('app.nav')}>
          {unit && <SideNav groups={groups} unitId={unit.id} />}
        </nav>
        <main ref={main} className="nn-main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {unit && <BottomNav items={placesOf(groups)} unitId={unit.id} />}
    </div>
  )
}

/** The page of every place by job; on a phone there is room for a short word only. */
const MORE: NavItem = { label: 'app.nav.more', icon: 'more', to: 'more', anyOf: [], primary: false }

/** Beside the page: one entry a job, below it the places of the job one is at; at the end the way to all of them. */
function SideNav({ groups, unitId }: { readonly groups: readonly NavGroup[]; readonly unitId: string }) {
  const { pathname } = useLocation()
  const entries = groups.map((group) => entryOf(group, (item) => isAt(item, unitId, pathname)))
  return (
    <ul>
      {entries.map(({ lead, below }) =>
        lead === undefined ? null : (
          <li key={lead.to}>
            <Place item={lead} unitId={unitId} isSaidBelow={below[0]?.to === lead.to} />
            {below.length === 0 ? null : (
              <ul>
                {below.map((item) => (
                  <li key={item.to}>
                    <Place item={item} unitId={unitId} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ),
      )}
      <li>
        <Place item={{ ...MORE, label: 'app.nav.all' }} unitId={unitId} />
      </li>
    </ul>
  )
}

/** On a phone: the three first places and "Thêm". */
function BottomNav({ items, unitId }: { readonly items: readonly NavItem[]; readonly unitId: string }) {
  const primary = items.filter((item) => item.primary).slice(0, 3)
  return (
    <nav className="nn-bottom" aria-label={t('app.nav')}>
      <ul>
        {primary.map((item) => (
          <li key={item.to}>
            <Place item={item} unitId={unitId} />
          </li>
        ))}
        <li>
          <Place item={MORE} unitId={unitId} />
        </li>
      </ul>
    </nav>
  )
}

interface PlaceProps {
  readonly item: NavItem
  readonly unitId: string
  /** The same place stands once more below, and is marked there. */
  readonly isSaidBelow?: boolean
}

function Place({ item, unitId, isSaidBelow = false }: PlaceProps) {
  const { pathname } = useLocation()
  const isHere = !isSaidBelow && isAt(item, unitId, pathname)
  return (
    <Link to={placePath(item, unitId)} {...(isHere ? { 'aria-current': 'page' as const, 'data-here': true } : {})}>
      <Icon name={item.icon} />
      <span>{t(item.label)}</span>
    </Link>
  )
}

/** The unit's name; a list to choose from where the person has several. */
function UnitName({ unit }: Pick<ShellProps, 'unit'>) {
  const me = useMe()
  const navigate = useNavigate()
  if (unit === null) return <span>{t('app.name')}</span>
  const units = me.units.some((one) => one.id === unit.id) ? me.units : [unit, ...me.units]
  if (units.length === 1) return <span>{unit.name}</span>
  return (
    <select
      aria-label={t('app.unit.choose')}
      value={unit.id}
      onChange={(event) => void navigate({ to: `/u/${event.target.value}` })}
    >
      {units.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  )
}

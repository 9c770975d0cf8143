import type { Permission } from '#platform/access/rights.ts'
import type { WordKey } from '../i18n/words.ts'
import type { IconName } from '../ui/icon.tsx'

/** A place in the navigation. `app/` gives the list; a place is shown where the server grants one of its permissions. */
export interface NavItem {
  readonly label: WordKey
  readonly icon: IconName
  /** Below `/u/$unitId`, for example `months`; with a slash in front, the same place whatever the unit. */
  readonly to: string
  /** Any of these opens the place; an empty list opens it to everyone signed in. */
  readonly anyOf: readonly Permission[]
  /** True for the three that stand at the bottom of a phone; the fourth is "Thêm". */
  readonly primary: boolean
  /** Given where the place means something for cells only, or for the committees above them only. */
  readonly at?: 'cell' | 'committee'
  /** Other paths below the unit that belong to this place, so that it is marked while one is there. */
  readonly covers?: readonly string[]
}

/** A job and its places: the frame shows one entry for it, and its places while one is at one of them. */
export interface NavGroup {
  readonly label: WordKey
  readonly places: readonly NavItem[]
}

/** What of a unit decides which places it shows. */
export interface NavUnit {
  readonly kind: string
  readonly permissions: readonly Permission[]
}

/** The groups with the places shown in a unit; a group without any is left out. */
export function visibleNav(groups: readonly NavGroup[], { kind, permissions }: NavUnit): readonly NavGroup[] {
  const at = kind === 'cell' || kind === 'party_group' ? 'cell' : 'committee'
  const isShown = (item: NavItem) =>
    (item.at === undefined || item.at === at) &&
    (item.anyOf.length === 0 || item.anyOf.some((permission) => permissions.includes(permission)))
  return groups
    .map(({ label, places }) => ({ label, places: places.filter(isShown) }))
    .filter(({ places }) => places.length > 0)
}

/** Every place of the groups, in order. */
export function placesOf(groups: readonly NavGroup[]): readonly NavItem[] {
  return groups.flatMap(({ places }) => places)
}

/** Where people land: the first place that is one of the main ones to them, so that nobody lands beside his own page. */
export function landingPlace(groups: readonly NavGroup[]): NavItem | undefined {
  const places = placesOf(groups)
  return places.find(({ primary }) => primary) ?? places[0]
}

/** Whether a path stands at a place or below it. */
export function isAt(item: NavItem, unitId: string, pathname: string): boolean {
  return [item.to, ...(item.covers ?? [])].some((to) => {
    const path = placePath({ to }, unitId)
    return pathname === path || pathname.startsWith(`${path}/`)
  })
}

/**
 * What the frame shows of a group: its main entry, which opens the first place, and the places below it while one is at one of them.
 * A group of one place is that place; a first place with the group's own name is not said twice.
 */
export function entryOf({ label, places }: NavGroup, isHere: (item: NavItem) => boolean) {
  const [first, ...others] = places
  if (first === undefined || others.length === 0) return { lead: first, below: [] }
  const below = first.label === label ? others : places
  return { lead: { ...first, label }, below: places.some(isHere) ? below : [] }
}

/** Where a place stands. */
export function placePath(item: Pick<NavItem, 'to'>, unitId: string): string {
  return item.to.startsWith('/') ? item.to : `/u/${unitId}/${item.to}`
}

/** The unit a path is about: everything of a unit stands below `/u/<its id>`. */
export function unitIdOfPath(pathname: string): string | undefined {
  return /^\/u\/([^/]+)/.exec(pathname)?.[1]
}

/** Where to go after signing in: the path one was on, when it is one of ours. */
export function safeReturnTo(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}

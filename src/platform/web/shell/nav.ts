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
}

/** What of a unit decides which places it shows. */
export interface NavUnit {
  readonly kind: string
  readonly permissions: readonly Permission[]
}

export function visibleNav(items: readonly NavItem[], { kind, permissions }: NavUnit): readonly NavItem[] {
  const at = kind === 'cell' || kind === 'party_group' ? 'cell' : 'committee'
  return items.filter(
    (item) =>
      (item.at === undefined || item.at === at) &&
      (item.anyOf.length === 0 || item.anyOf.some((permission) => permissions.includes(permission))),
  )
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

import type { Permission } from '#platform/access/rights.ts'
import type { WordKey } from '../i18n/words.ts'
import type { IconName } from '../ui/icon.tsx'

/** A place in the navigation. `app/` gives the list; a place is shown where the server grants one of its permissions. */
export interface NavItem {
  readonly label: WordKey
  readonly icon: IconName
  /** Below `/u/$unitId`, for example `months`. */
  readonly to: string
  /** Any of these opens the place; an empty list opens it to everyone signed in. */
  readonly anyOf: readonly Permission[]
  /** True for the three that stand at the bottom of a phone; the fourth is "Thêm". */
  readonly primary: boolean
}

export function visibleNav(items: readonly NavItem[], permissions: readonly Permission[]): readonly NavItem[] {
  return items.filter(
    (item) => item.anyOf.length === 0 || item.anyOf.some((permission) => permissions.includes(permission)),
  )
}

/** The unit a path is about: everything of a unit stands below `/u/<its id>`. */
export function unitIdOfPath(pathname: string): string | undefined {
  return /^\/u\/([^/]+)/.exec(pathname)?.[1]
}

/** Where to go after signing in: the path one was on, when it is one of ours. */
export function safeReturnTo(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { firstUnitId, useMe, useUnit } from '#platform/web/shell/me.tsx'
import { landingPlace, placePath, visibleNav } from '#platform/web/shell/nav.ts'
import { Outside } from '#platform/web/shell/outside.tsx'
import { Redirect } from '#platform/web/shell/redirect.tsx'
import { SignedIn } from '#platform/web/shell/signed-in.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { nav } from './nav.ts'
import { BrokenPage, MissingPage } from './pages.tsx'
import { outsideScreens, personalScreens, type ScreenPlace, unitScreens } from './screens.ts'
import { sources } from './sources.ts'

const lazy = (load: () => Promise<ComponentType>) => lazyRouteComponent(async () => ({ default: await load() }))

const root = createRootRoute({ component: Outlet })

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => (
    <SignedIn sources={sources} nav={nav}>
      <Outlet />
    </SignedIn>
  ),
})

const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  component: () => (
    <Outside>
      <Outlet />
    </Outside>
  ),
})

const unit = createRoute({ getParentRoute: () => inside, path: 'u/$unitId' })

/** The first page: the first place of the unit looked at last. */
function FirstPage() {
  const unitId = firstUnitId(useMe())
  return unitId === undefined ? null : <Redirect to={`/u/${unitId}`} />
}

function FirstPlace() {
  const unit = useUnit()
  return <Redirect to={placePath(landingPlace(visibleNav(nav, unit)) ?? { to: 'more' }, unit.id)} />
}

/** A screen is drawn anew for another address, so that nothing of one unit or month is left in another. */
function routesOf(parent: () => typeof inside | typeof outside | typeof unit, places: readonly ScreenPlace[]) {
  return places.map(({ path, load }) =>
    createRoute({ getParentRoute: parent, path, component: lazy(load), remountDeps: ({ params }) => params }),
  )
}

const more = createRoute({
  getParentRoute: () => unit,
  path: 'more',
  component: lazy(async () => (await import('./more-screen.tsx')).MoreScreen),
})
const account = createRoute({
  getParentRoute: () => inside,
  path: 'account',
  component: lazy(async () => (await import('./account.tsx')).Account),
})

const tree = root.addChildren([
  outside.addChildren(routesOf(() => outside, outsideScreens)),
  inside.addChildren([
    createRoute({ getParentRoute: () => inside, path: '/', component: FirstPage }),
    account,
    ...routesOf(() => inside, personalScreens),
    unit.addChildren([
      createRoute({ getParentRoute: () => unit, path: '/', component: FirstPlace }),
      more,
      ...routesOf(() => unit, unitScreens),
    ]),
  ]),
])

export function makeRouter() {
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: MissingPage,
  })
}

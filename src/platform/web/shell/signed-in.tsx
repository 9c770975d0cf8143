import { useQueryClient } from '@tanstack/react-query'
import { Navigate, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { CallFailed } from '../call/call-failed.ts'
import { t } from '../i18n/translate.ts'
import { OutboxProvider } from '../offline/outbox-provider.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { firstUnitId, type Me, MeContext, UnitContext, useMeQuery, useUnitById } from './me.tsx'
import { type NavItem, unitIdOfPath } from './nav.ts'
import { Outside } from './outside.tsx'
import { usePreferences } from './preferences-provider.tsx'
import { Shell } from './shell.tsx'

/** Everything behind the sign-in: finds out who is here, or goes to the sign-in page and comes back to the same place. */
export function SignedIn({ nav, children }: { readonly nav: readonly NavItem[]; readonly children: ReactNode }) {
  const query = useMeQuery()
  const { href } = useLocation()
  if (query.error instanceof CallFailed && query.error.kind === 'signedOut') {
    return <Navigate to="/sign-in" search={{ to: href }} replace />
  }
  if (query.data === undefined) {
    return <Outside>{query.error === null ? <Loading /> : <Failure error={query.error} retry={() => void query.refetch()} />}</Outside>
  }
  return (
    <MeContext value={query.data}>
      <OutboxProvider personId={query.data.person.id}>
        <PersonalPage me={query.data} nav={nav}>
          {children}
        </PersonalPage>
      </OutboxProvider>
    </MeContext>
  )
}

function PersonalPage({ me, nav, children }: { readonly me: Me; readonly nav: readonly NavItem[]; readonly children: ReactNode }) {
  const { load } = usePreferences()
  const client = useQueryClient()
  const { pathname } = useLocation()
  const personId = useRef(me.person.id)
  useEffect(() => {
    load(me.person.id)
    if (personId.current !== me.person.id) client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'identity.me' })
    personId.current = me.person.id
  }, [me.person.id, load, client])
  const unitId = unitIdOfPath(pathname) ?? firstUnitId(me)
  if (unitId === undefined) {
    return (
      <Shell unit={null} nav={nav}>
        {pathname === '/account' ? children : <p className="nn-column">{t('app.unit.none')}</p>}
      </Shell>
    )
  }
  return (
    <InUnit me={me} nav={nav} unitId={unitId} key={me.person.id}>
      {children}
    </InUnit>
  )
}

interface InUnitProps {
  readonly me: Me
  readonly nav: readonly NavItem[]
  readonly unitId: string
  readonly children: ReactNode
}

function InUnit({ me, nav, unitId, children }: InUnitProps) {
  const { unit, error, retry } = useUnitById(me, unitId)
  if (unit === undefined) {
    return (
      <Shell unit={me.units[0] ?? null} nav={nav}>
        {error === null ? <Loading /> : <Failure error={error} retry={() => void retry()} />}
      </Shell>
    )
  }
  return (
    <UnitContext value={unit}>
      <Shell unit={unit} nav={nav}>
        {children}
      </Shell>
    </UnitContext>
  )
}

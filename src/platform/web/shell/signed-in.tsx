import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CallFailed } from '../call/call-failed.ts'
import { t } from '../i18n/translate.ts'
import { forgetKeptAnswers } from '../offline/kept-answers.ts'
import { OutboxProvider } from '../offline/outbox-provider.tsx'
import { useKept } from '../offline/use-kept.ts'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { firstUnitId, type Me, MeContext, permissionsIn, type ShellSources, UnitContext, useUnitById } from './me.tsx'
import { type NavGroup, unitIdOfPath } from './nav.ts'
import { Outside } from './outside.tsx'
import { usePreferences } from './preferences-provider.tsx'
import { Redirect } from './redirect.tsx'
import { Shell } from './shell.tsx'

interface FrameProps {
  readonly sources: ShellSources
  readonly nav: readonly NavGroup[]
  readonly children: ReactNode
}

/** To the sign-in page, remembering where one was; the address changes on the way, so the first one counts. */
function ToSignIn({ from }: { readonly from: string }) {
  const [first] = useState(from)
  return <Redirect to="/sign-in" search={{ to: first }} />
}

const personOf = (me: Me) => me.person.id

/** Everything behind the sign-in: finds out who is here, or goes to the sign-in page and comes back to the same place. */
export function SignedIn({ sources, nav, children }: FrameProps) {
  const asked = useQuery({ ...sources.me, staleTime: 60_000 })
  const query = useKept('me', asked, personOf)
  const { href } = useLocation()
  const isSignedOut = query.error instanceof CallFailed && query.error.kind === 'signedOut'
  useEffect(() => {
    if (isSignedOut) forgetKeptAnswers().catch(() => undefined)
  }, [isSignedOut])
  if (isSignedOut) {
    return <ToSignIn from={href} />
  }
  if (query.data === undefined) {
    return (
      <Outside>
        {query.error === null ? (
          <Loading />
        ) : (
          <Page title={t('app.start.failed')}>
            <Failure error={query.error} retry={() => void query.refetch()} />
          </Page>
        )}
      </Outside>
    )
  }
  return (
    <MeContext value={query.data}>
      <OutboxProvider personId={query.data.person.id}>
        <PersonalPage me={query.data} sources={sources} nav={nav}>
          {children}
        </PersonalPage>
      </OutboxProvider>
    </MeContext>
  )
}

function PersonalPage({ me, sources, nav, children }: FrameProps & { readonly me: Me }) {
  const { load } = usePreferences()
  const client = useQueryClient()
  const { pathname } = useLocation()
  const personId = useRef(me.person.id)
  useEffect(() => {
    load(me.settings)
    if (personId.current !== me.person.id)
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== sources.me.queryKey[0] })
    personId.current = me.person.id
  }, [me.person.id, me.settings, load, client, sources])
  if (me.totp.mustEnrol && pathname !== '/account') return <Redirect to="/account" />
  const unitId = unitIdOfPath(pathname) ?? firstUnitId(me)
  if (unitId === undefined) {
    return (
      <Shell unit={null} nav={nav}>
        {pathname === '/account' ? children : <p className="nn-column">{t('app.unit.none')}</p>}
      </Shell>
    )
  }
  return (
    <InUnit me={me} sources={sources} nav={nav} unitId={unitId} key={me.person.id}>
      {children}
    </InUnit>
  )
}

interface InUnitProps extends FrameProps {
  readonly me: Me
  readonly unitId: string
}

function InUnit({ me, sources, nav, unitId, children }: InUnitProps) {
  const { unit, error, retry } = useUnitById(me, unitId, sources)
  if (unit === undefined) {
    const own = me.units[0]
    return (
      <Shell unit={own === undefined ? null : { ...own, permissions: permissionsIn(me, own.id) }} nav={nav}>
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

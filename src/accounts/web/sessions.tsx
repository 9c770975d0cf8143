import './accounts.css'
import { useQuery } from '@tanstack/react-query'
import { accountsApi } from '#accounts/contract.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { deviceNameOf } from './device-name.ts'

type Session = ReplyOf<typeof accountsApi.sessions>['rows'][number]

/** Where this account is open: which machine, since when, last used when; each can be signed out. */
export function Sessions() {
  const query = useQuery(question(accountsApi.sessions, {}))
  const refresh = [[accountsApi.sessions.name]]
  const end = useAct(accountsApi.endSession, { refresh })
  const endOthers = useAct(accountsApi.endOtherSessions, { refresh })
  return (
    <>
      <p>{t('accounts.sessions.lead')}</p>
      <Answer query={query} shape="table">
        {({ rows }) => (
          <>
            <ul className="accounts-sessions">
              {rows.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  onEnd={() => end.mutate({ params: { sessionId: session.id } })}
                />
              ))}
            </ul>
            <Refusal error={end.error} />
            {rows.length > 1 ? (
              <ConfirmAct
                label={t('accounts.sessions.endOthers')}
                title={t('accounts.sessions.endOthersTitle')}
                consequence={t('accounts.sessions.endOthersConsequence')}
                confirmLabel={t('accounts.sessions.endOthers')}
                onConfirm={() => endOthers.mutateAsync({})}
              />
            ) : null}
          </>
        )}
      </Answer>
    </>
  )
}

function SessionRow({ session, onEnd }: { readonly session: Session; readonly onEnd: () => void }) {
  const device = deviceNameOf(session.userAgent)
  const name = t('accounts.sessions.device', {
    browser: device.browser ?? t('accounts.sessions.unknownBrowser'),
    system: device.system ?? t('accounts.sessions.unknownSystem'),
  })
  const times = { since: formatMoment(session.since), seen: formatMoment(session.lastSeenAt) }
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {session.current ? ` · ${t('accounts.sessions.here')}` : null}
        <div className="nn-help">
          {t('accounts.sessions.seen', times)} · {session.address}
        </div>
      </div>
      {session.current ? null : (
        <Button variant="default" onClick={onEnd} aria-label={`${t('accounts.sessions.end')}: ${name}`}>
          {t('accounts.sessions.end')}
        </Button>
      )}
    </li>
  )
}

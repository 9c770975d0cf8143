import { useQueryClient } from '@tanstack/react-query'
import { accountsApi } from '#accounts/contract.ts'
import { MustEnrolScreen, OwnAccount } from '#accounts/web/public.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { AccountScreen } from '#platform/web/shell/account-screen.tsx'
import { type Me, useMe } from '#platform/web/shell/me.tsx'
import type { Preferences } from '#platform/web/shell/preferences.ts'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { sources } from './sources.ts'

/** One's own account: how the pages look, the offices held, how one signs in. */
export function Account() {
  return useMe().totp.mustEnrol ? <MustEnrolScreen /> : <WholeAccount />
}

function WholeAccount() {
  const client = useQueryClient()
  const keep = useAct(accountsApi.saveSettings, { refresh: [] })
  const save = (settings: Preferences) => {
    client.setQueryData<Me>(sources.me.queryKey, (me) => (me === undefined ? undefined : { ...me, settings }))
    keep.mutate({ body: settings })
  }
  return (
    <AccountScreen save={save}>
      <Refusal error={keep.error} />
      <OwnAccount />
    </AccountScreen>
  )
}

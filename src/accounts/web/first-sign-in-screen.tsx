import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { accountsApi } from '#accounts/contract.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form, SecretField, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { passwordProblem } from './password-problem.ts'
import { useComeIn } from './use-come-in.ts'

/** With the slip: the code is traded for a password of one's own. */
export function FirstSignInScreen() {
  const comeIn = useComeIn()
  const [username, setUsername] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [shared, setShared] = useState(false)
  const redeem = useAct(accountsApi.redeemCode, {
    refresh: [],
    onDone: ({ signedIn }) => (signedIn ? comeIn() : undefined),
  })
  if (redeem.data?.signedIn === false) {
    return (
      <Page title={t('accounts.first.done')} lead={t('accounts.first.doneLead')}>
        <Link to="/sign-in">{t('accounts.signIn.action')}</Link>
      </Page>
    )
  }
  const problem = passwordProblem(redeem.error)
  const isFilled = username.trim() !== '' && code.trim() !== '' && password !== ''
  return (
    <Page title={t('accounts.first.title')} lead={t('accounts.first.lead')}>
      <Form
        onSubmit={() => redeem.mutate({ body: { username, code, password, shared } })}
        actions={
          <Button type="submit" loading={redeem.isPending} disabled={!isFilled}>
            {t('accounts.first.action')}
          </Button>
        }
      >
        <TextField
          name="username"
          label={t('accounts.signIn.username')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
        />
        <TextField
          name="code"
          label={t('accounts.first.code')}
          help={t('accounts.first.codeHelp')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
        />
        <SecretField
          name="password"
          label={t('accounts.first.password')}
          help={t('accounts.first.passwordHelp')}
          error={problem}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <CheckField
          name="shared"
          label={t('accounts.signIn.shared')}
          help={t('accounts.signIn.sharedHelp')}
          value={shared}
          onChange={setShared}
        />
        {problem === undefined ? <Refusal error={redeem.error} /> : null}
      </Form>
      <p>
        <Link to="/sign-in">{t('accounts.first.toSignIn')}</Link>
      </p>
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { accountsApi } from '#accounts/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Redirect } from '#platform/web/shell/redirect.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form, SecretField, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useComeIn } from './use-come-in.ts'

/** Name and password; then, where it is set, the code of the telephone. */
export function SignInScreen() {
  const setup = useQuery(question(accountsApi.setup, {}))
  const comeIn = useComeIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [shared, setShared] = useState(false)
  const signIn = useAct(accountsApi.signIn, { refresh: [], onDone: comeIn })
  const [asksCode, setAsksCode] = useState(false)
  const send = (totpCode: string | null) =>
    signIn.mutate(
      { body: { username, password, shared, totpCode } },
      { onError: (error) => (error.code === 'totp_needed' ? setAsksCode(true) : undefined) },
    )
  if (setup.data?.firstAccountNeeded) return <Redirect to="/setup" />
  const error = signIn.error?.code === 'totp_needed' ? null : signIn.error
  if (asksCode) {
    const goBack = () => {
      signIn.reset()
      setAsksCode(false)
    }
    return <CodeStep busy={signIn.isPending} error={error} onSend={send} onBack={goBack} />
  }
  return (
    <Page title={t('accounts.signIn.title')} lead={t('accounts.signIn.lead')}>
      <Form
        onSubmit={() => send(null)}
        actions={
          <Button type="submit" loading={signIn.isPending} disabled={username.trim() === '' || password === ''}>
            {t('accounts.signIn.action')}
          </Button>
        }
      >
        <TextField
          name="username"
          label={t('accounts.signIn.username')}
          help={t('accounts.signIn.usernameHelp')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
        />
        <SecretField
          name="password"
          label={t('accounts.signIn.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <CheckField
          name="shared"
          label={t('accounts.signIn.shared')}
          help={t('accounts.signIn.sharedHelp')}
          value={shared}
          onChange={setShared}
        />
        <Refusal error={error} />
      </Form>
      <p>
        <Link to="/first-sign-in">{t('accounts.signIn.first')}</Link>
      </p>
      <p>{t('accounts.signIn.forgot')}</p>
    </Page>
  )
}

interface CodeStepProps {
  readonly busy: boolean
  readonly error: unknown
  readonly onSend: (code: string) => void
  readonly onBack: () => void
}

function CodeStep({ busy, error, onSend, onBack }: CodeStepProps) {
  const [code, setCode] = useState('')
  return (
    <Page title={t('accounts.signIn.codeTitle')} lead={t('accounts.signIn.codeLead')}>
      <Form
        onSubmit={() => onSend(code)}
        actions={
          <>
            <Button type="submit" loading={busy} disabled={code.replace(/\s/g, '').length !== 6}>
              {t('accounts.signIn.action')}
            </Button>
            <Button variant="default" onClick={onBack}>
              {t('accounts.signIn.back')}
            </Button>
          </>
        }
      >
        <TextField
          name="code"
          label={t('accounts.signIn.code')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <Refusal error={error} />
      </Form>
      <p>{t('accounts.signIn.codeLost')}</p>
    </Page>
  )
}

import { useState } from 'react'
import { accountsApi } from '#accounts/contract.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SecretField, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { QrCode } from './qr-code.tsx'

/** The code of the telephone: set up in two steps, or taken away. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const begin = useAct(accountsApi.beginTotp, { refresh: [] })
  const confirm = useAct(accountsApi.confirmTotp)
  if (isOn) {
    return (
      <>
        {confirm.isSuccess ? <Notice tone="done" title={t('accounts.totp.turnedOn')} /> : null}
        <p>{t('accounts.totp.on')}</p>
        <Remove />
      </>
    )
  }
  if (begin.data !== undefined) {
    return (
      <Confirm
        address={begin.data.address}
        secretKey={begin.data.key}
        busy={confirm.isPending}
        error={confirm.error}
        onSend={(totpCode) => confirm.mutate({ body: { totpCode } })}
      />
    )
  }
  return (
    <Begin busy={begin.isPending} error={begin.error} onSend={(password) => begin.mutate({ body: { password } })} />
  )
}

interface StepProps {
  readonly busy: boolean
  readonly error: unknown
  readonly onSend: (typed: string) => void
}

interface TotpKey {
  readonly address: string
  readonly secretKey: string
}

function Begin({ busy, error, onSend }: StepProps) {
  const [password, setPassword] = useState('')
  return (
    <Form
      onSubmit={() => onSend(password)}
      actions={
        <Button type="submit" loading={busy} disabled={password === ''}>
          {t('accounts.totp.begin')}
        </Button>
      }
    >
      <p>{t('accounts.totp.off')}</p>
      <SecretField
        name="password"
        label={t('accounts.totp.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Refusal error={error} />
    </Form>
  )
}

function Confirm({ address, secretKey, busy, error, onSend }: StepProps & TotpKey) {
  const [code, setCode] = useState('')
  return (
    <Form
      onSubmit={() => onSend(code)}
      actions={
        <Button type="submit" loading={busy} disabled={code.replace(/\s/g, '').length !== 6}>
          {t('accounts.totp.confirm')}
        </Button>
      }
    >
      <p>{t('accounts.totp.scan')}</p>
      <QrCode text={address} label={t('accounts.totp.picture')} />
      <p>{t('accounts.totp.key', { key: secretKey.replace(/(.{4})(?=.)/g, '$1 ') })}</p>
      <p>{t('accounts.totp.confirmLead')}</p>
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
  )
}

function Remove() {
  const [password, setPassword] = useState('')
  const remove = useAct(accountsApi.removeTotp)
  return (
    <ConfirmAct
      label={t('accounts.totp.remove')}
      title={t('accounts.totp.removeTitle')}
      consequence={t('accounts.totp.removeConsequence')}
      confirmLabel={t('accounts.totp.remove')}
      onConfirm={() => remove.mutateAsync({ body: { password } })}
    >
      <SecretField
        name="password"
        label={t('accounts.totp.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
    </ConfirmAct>
  )
}

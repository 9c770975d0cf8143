import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Form, SecretField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { DeskFailure, loadDesk, useDesk } from './use-desk.tsx'
import type { Vault } from './vault-shapes.ts'

const LEAST_LETTERS = 14

/** The caller's own key: who has one, and making one under a passphrase only he knows. */
export function OwnKeyPart({ unitId, vault }: { readonly unitId: UnitId; readonly vault: Vault }) {
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <ul className="nn-vault-holders">
        {vault.holders.map(({ person, lock }) => (
          <li key={person.id}>
            {person.name}: {t(lock ? 'vault.hasKey' : 'vault.hasNoKey')}
          </li>
        ))}
      </ul>
      {vault.ownKey?.isOfDemo ? <p>{t('vault.demoKey')}</p> : null}
      {vault.ownKey && !isChanging ? (
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('vault.changeKey')}
        </Button>
      ) : (
        <KeyForm unitId={unitId} isNew={vault.ownKey === null} onDone={() => setChanging(false)} />
      )}
    </>
  )
}

interface KeyFormProps {
  readonly unitId: UnitId
  readonly isNew: boolean
  readonly onDone: () => void
}

function KeyForm({ unitId, isNew, onDone }: KeyFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isSent, setSent] = useState(false)
  const { busy, error, run } = useDesk()
  const isShort = passphrase.length < LEAST_LETTERS
  const send = async () => {
    setSent(true)
    if (!isShort && passphrase === again && (await run(async () => (await loadDesk()).makeOwnKey(unitId, passphrase))))
      onDone()
  }
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button type="submit" loading={busy}>
          {t('vault.makeKey')}
        </Button>
      }
    >
      <p>{t('vault.makeKeyHelp')}</p>
      {isNew ? null : <Notice tone="due" title={t('vault.changeKeyHelp')} />}
      <SecretField
        name={null}
        label={t('vault.passphrase')}
        help={t('vault.passphraseHelp', { n: LEAST_LETTERS })}
        required
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        error={isSent && isShort ? t('vault.passphraseHelp', { n: LEAST_LETTERS }) : undefined}
      />
      <SecretField
        name={null}
        label={t('vault.passphraseAgain')}
        required
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={isSent && passphrase !== again ? t('vault.passphraseDiffers') : undefined}
      />
      <DeskFailure error={error} />
    </Form>
  )
}

import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Form, SecretField, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { vaultApi } from '../contract.ts'
import type { Contents } from '../sealed/contents.ts'
import { ContentsView } from './contents-view.tsx'
import { DeskFailed } from './desk-failed.ts'
import { DeskFailure, loadDesk, useDesk } from './use-desk.tsx'
import type { OpeningView, Vault } from './vault-shapes.ts'

interface OpeningPartProps {
  readonly unitId: UnitId
  readonly vault: Vault
  readonly opening: OpeningView
}

/** An opening under way: what the second agrees to, what the reader sees. */
export function OpeningPart({ vault, opening }: OpeningPartProps) {
  const me = useMe()
  const [contents, setContents] = useState<Contents | null>(null)
  const { busy, error, run } = useDesk()
  const isReader = opening.askedBy.id === me.person.id
  const isNext = isReader ? opening.stage !== 'asked' : opening.stage === 'asked'
  const act = (secret: string) =>
    run(async () => {
      const { openWith, ownIdentity, readItem, resealItems, secondWith } = await loadDesk()
      const identity = opening.purpose === 'recover' ? sheetIdentity(secret) : await ownIdentity(vault, secret)
      if (!isReader) return await secondWith(opening, identity)
      const identities = await openWith(opening, identity)
      if (opening.purpose !== 'read') return await resealItems(opening, vault, identities)
      const [[itemId, itemIdentity] = ['', '']] = identities
      setContents(await readItem(opening.id, itemId, itemIdentity))
    })
  const end = () =>
    run(async () => {
      setContents(null)
      const body = { basedOn: opening.version }
      await call(vaultApi.end, { params: { openingId: opening.id }, body }, { key: newKey() })
    })
  return (
    <Notice tone="due" title={t('vault.openingOf', { codes: opening.codes.join(', ') })}>
      <p>
        {t('vault.openingBy', { name: opening.askedBy.name, why: opening.reason })}{' '}
        {wordOf('vault.purpose', opening.purpose)}
      </p>
      {contents ? <ContentsView contents={contents} /> : null}
      {isNext && contents === null ? (
        <SecretForm
          bySheet={opening.purpose === 'recover'}
          isOfDemo={vault.ownKey?.isOfDemo === true}
          isReader={isReader}
          busy={busy}
          onSend={act}
        />
      ) : null}
      {isNext ? null : <p>{t('vault.waiting')}</p>}
      <DeskFailure error={error} />
      {isReader || opening.secondedBy?.id === me.person.id ? (
        <Button variant="default" loading={busy} onClick={() => void end()}>
          {t('vault.end')}
        </Button>
      ) : null}
    </Notice>
  )
}

interface SecretFormProps {
  readonly bySheet: boolean
  readonly isOfDemo: boolean
  readonly isReader: boolean
  readonly busy: boolean
  readonly onSend: (secret: string) => Promise<unknown>
}

function SecretForm({ bySheet, isOfDemo, isReader, busy, onSend }: SecretFormProps) {
  const [secret, setSecret] = useState('')
  const send = async () => {
    setSecret('')
    await onSend(secret)
  }
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button type="submit" loading={busy} disabled={secret === ''}>
          {t(isReader ? 'vault.open' : 'vault.agree')}
        </Button>
      }
    >
      {bySheet ? (
        <TextField
          name={null}
          label={t('vault.sheetSecret', { n: isReader ? 1 : 2 })}
          required
          value={secret}
          onChange={setSecret}
        />
      ) : (
        <SecretField
          name={null}
          label={t('vault.passphrase')}
          help={isOfDemo ? t('vault.demoKey') : undefined}
          required
          autoComplete="current-password"
          value={secret}
          onChange={setSecret}
        />
      )}
    </Form>
  )
}

function sheetIdentity(typed: string): string {
  const identity = typed.replace(/\s+/g, '').toUpperCase()
  if (!/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(identity)) throw new DeskFailed('wrong_sheet')
  return identity
}

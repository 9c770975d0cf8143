import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Form, SecretField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { vaultApi } from '#vault/contract.ts'
import { DeskFailure, loadDesk, type OpeningView, useDesk, type Vault } from '#vault/web/public.ts'
import { denunciationsApi } from '../contract.ts'
import type { LetterPage } from './letter-shapes.ts'

type Up = NonNullable<LetterPage['mustGoUp']>

/** A letter that names whom this register is not for: opened by the two who are left, sealed anew for those above, handed up. */
export function UpPart({ letter, up }: { readonly letter: LetterPage; readonly up: Up }) {
  const unitId = letter.unit.id as UnitId
  const found = useQuery(question(vaultApi.show, { params: { unitId } }))
  return (
    <Notice tone="due" title={t('denunciations.mustGoUp', { unit: up.unit.name })}>
      <p>{t('denunciations.mustGoUpHelp')}</p>
      <Answer query={found}>{(vault) => <UpSteps letter={letter} up={up} vault={vault} />}</Answer>
    </Notice>
  )
}

interface UpStepsProps {
  readonly letter: LetterPage
  readonly up: Up
  readonly vault: Vault
}

function UpSteps({ letter, up, vault }: UpStepsProps) {
  const me = useMe()
  const { busy, error, run } = useDesk()
  const codes = letter.sealed.map(({ code }) => code)
  const mine = vault.openings.find(
    (one) => !one.isOver && one.purpose === 'rekey' && one.askedBy.id === me.person.id && isSame(one.codes, codes),
  )
  const ask = () =>
    run(async () => {
      const itemIds = letter.sealed.map(({ itemId }) => itemId)
      const body = { purpose: 'rekey' as const, itemIds, reason: t('denunciations.resealReason') }
      await call(vaultApi.ask, { params: { unitId: letter.unit.id }, body }, { key: newKey() })
    })
  if (mine === undefined)
    return (
      <>
        <Button loading={busy} onClick={() => void ask()}>
          {t('denunciations.askReseal')}
        </Button>
        <DeskFailure error={error} />
      </>
    )
  if (mine.stage === 'asked') return <p>{t('denunciations.resealWaiting')}</p>
  return <UpForm letter={letter} up={up} vault={vault} opening={mine} />
}

const isSame = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((one) => right.includes(one))

function UpForm({ letter, up, vault, opening }: UpStepsProps & { readonly opening: OpeningView }) {
  const [secret, setSecret] = useState('')
  const { busy, error, run } = useDesk()
  const send = () =>
    run(async () => {
      const { resealFor } = await loadDesk()
      const items = await resealFor(opening, vault, secret, up.sealFor)
      const body = { basedOn: letter.version, items }
      await call(denunciationsApi.sendUp, { params: { letterId: letter.id }, body }, { key: newKey() })
    })
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button type="submit" loading={busy} disabled={secret === ''}>
          {t('denunciations.sendUp')}
        </Button>
      }
    >
      <SecretField
        name={null}
        label={t('denunciations.passphrase')}
        required
        autoComplete="current-password"
        value={secret}
        onChange={setSecret}
      />
      <DeskFailure error={error} />
    </Form>
  )
}

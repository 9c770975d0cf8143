import { useState } from 'react'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { CheckField, Form, SelectField } from '#platform/web/ui/fields.tsx'
import { PrintButton } from '#platform/web/ui/print-button.tsx'
import { vaultApi } from '../contract.ts'
import { SHEET_PLACES, type SheetPlace } from '../rules/vocabulary.ts'
import type { KeyPair } from '../sealed/sealing.ts'
import { DeskFailure, loadDesk, useDesk } from './use-desk.tsx'
import type { Vault } from './vault-shapes.ts'

/** The two printed sheets: who keeps them, and printing one anew. */
export function SheetsPart({ unitId, vault }: { readonly unitId: UnitId; readonly vault: Vault }) {
  const [place, setPlace] = useState<SheetPlace | null>(null)
  return (
    <>
      <p>{t('vault.sheetsHelp')}</p>
      {SHEET_PLACES.map((one) => {
        const sheet = vault.sheets.find((found) => found.place === one)
        return (
          <div key={one} className="nn-vault-sheet">
            <span>
              {sheet
                ? t('vault.sheetOf', { n: one, name: sheet.keeper.name, at: formatMoment(sheet.madeAt) })
                : t('vault.sheetMissing', { n: one })}
            </span>
            <Button variant="default" onClick={() => setPlace(one)}>
              {t(sheet ? 'vault.printSheetAnew' : 'vault.printSheet', { n: one })}
            </Button>
          </div>
        )
      })}
      {place === null ? null : (
        <SheetForm key={place} unitId={unitId} vault={vault} place={place} onDone={() => setPlace(null)} />
      )}
    </>
  )
}

interface SheetFormProps {
  readonly unitId: UnitId
  readonly vault: Vault
  readonly place: SheetPlace
  readonly onDone: () => void
}

/** First printed, then said to be in its keeper's hands; only then does it count. The secret is on the paper and nowhere else. */
function SheetForm({ unitId, vault, place, onDone }: SheetFormProps) {
  const [keeperId, setKeeperId] = useState<string | null>(null)
  const [pair, setPair] = useState<KeyPair | null>(null)
  const [isInHand, setInHand] = useState(false)
  const { busy, error, run } = useDesk()
  const keeper = vault.holders.find(({ person }) => person.id === keeperId)?.person
  const choose = async (id: string | null) => {
    setKeeperId(id)
    setPair(pair ?? (await (await loadDesk()).makeKeyPair()))
  }
  const send = async () => {
    if (!pair || keeperId === null || !isInHand) return
    const body = { place, keeperId: keeperId as PersonId, recipient: pair.recipient }
    if (await run(() => call(vaultApi.setSheet, { params: { unitId }, body }, { key: newKey() }))) onDone()
  }
  const actions = (
    <>
      <Button type="submit" loading={busy} disabled={!isInHand || keeper === undefined}>
        {t('vault.sheetDone')}
      </Button>
      <Button variant="default" onClick={onDone}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <Form onSubmit={() => void send()} actions={actions}>
      <SelectField
        name={null}
        label={t('vault.sheetKeeper', { n: place })}
        required
        empty={t('vault.choose')}
        value={keeperId}
        choices={vault.holders.map(({ person }) => ({ value: person.id, label: person.name }))}
        onChange={(id) => void choose(id)}
      />
      {pair && keeper ? (
        <>
          <section className="nn-vault-paper nn-print-alone" aria-label={t('vault.sheetTitle', { n: place })}>
            <h3>{t('vault.sheetTitle', { n: place })}</h3>
            <p>{t('vault.sheetFor', { name: keeper.name })}</p>
            <p className="nn-vault-secret">{grouped(pair.identity)}</p>
            <p>{t('vault.sheetWarning')}</p>
          </section>
          <PrintButton />
          <CheckField
            name={null}
            label={t('vault.sheetInHand', { name: keeper.name })}
            value={isInHand}
            onChange={setInHand}
          />
        </>
      ) : null}
      <DeskFailure error={error} />
    </Form>
  )
}

/** In groups of five, so that it can be typed back from paper; spaces are taken out again. */
function grouped(identity: string): string {
  return identity.replace(/(.{5})/g, '$1 ').trim()
}

import './vault.css'
import { useQuery } from '@tanstack/react-query'
import type { UnitId } from '#kernel/id.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { vaultApi } from '../contract.ts'
import { AskForm } from './ask-form.tsx'
import { OpeningPart } from './opening-part.tsx'
import { OwnKeyPart } from './own-key-part.tsx'
import { SealForm } from './seal-form.tsx'
import { SheetsPart } from './sheets-part.tsx'
import type { Vault } from './vault-shapes.ts'

/** What only two together can read: who holds a key, what lies sealed, what is being opened. */
export function VaultScreen() {
  const unit = useUnit()
  const unitId = unit.id as UnitId
  const found = useQuery(question(vaultApi.show, { params: { unitId } }))
  return (
    <Page title={t('vault.title')} lead={t('vault.lead')}>
      {isSecureContext ? (
        <Answer query={found}>{(vault) => <Parts unitId={unitId} vault={vault} />}</Answer>
      ) : (
        <Notice tone="late" title={t('vault.insecure')}>
          <p>{t('vault.insecureHelp')}</p>
        </Notice>
      )}
    </Page>
  )
}

interface VaultProps {
  readonly unitId: UnitId
  readonly vault: Vault
}

function Parts({ unitId, vault }: VaultProps) {
  const isReady = vault.holders.filter(({ lock }) => lock !== null).length >= 2 && vault.sheets.length === 2
  const stale = vault.items.filter(({ isSealedForToday }) => !isSealedForToday)
  const running = vault.openings.filter(({ isOver }) => !isOver)
  return (
    <>
      {running.map((opening) => (
        <OpeningPart key={opening.id} unitId={unitId} vault={vault} opening={opening} />
      ))}
      {[...Map.groupBy(stale, openedAlike)].map(([key, items]) => (
        <StaleNotice key={key} unitId={unitId} vault={vault} items={items} />
      ))}
      <Section title={t('vault.items')}>
        <DataTable
          caption={t('vault.items')}
          columns={COLUMNS(unitId, vault)}
          rows={vault.items}
          rowKey={({ id }) => id}
          empty={<Empty title={t('vault.none')}>{t('vault.noneHelp')}</Empty>}
        />
      </Section>
      {isReady ? (
        <Section title={t('vault.seal')}>
          <SealForm unitId={unitId} vault={vault} />
        </Section>
      ) : (
        <Notice tone="due" title={t('vault.notReady')}>
          <p>{t('vault.notReadyHelp')}</p>
        </Notice>
      )}
      <Section title={t('vault.ownKey')}>
        <OwnKeyPart unitId={unitId} vault={vault} />
      </Section>
      <Section title={t('vault.sheets')}>
        <SheetsPart unitId={unitId} vault={vault} />
      </Section>
      <Section title={t('vault.openings')}>
        <DataTable
          caption={t('vault.openings')}
          columns={OPENING_COLUMNS()}
          rows={vault.openings}
          rowKey={({ id }) => id}
          empty={<Empty title={t('vault.noOpenings')}>{t('vault.noOpeningsHelp')}</Empty>}
        />
      </Section>
    </>
  )
}

type Item = Vault['items'][number]

/** Items that the same two, or the same sheets, can open together. */
function openedAlike({ cameFrom, isMine }: Item): string {
  return `${cameFrom?.id ?? ''} ${isMine}`
}

function StaleNotice({ unitId, vault, items }: VaultProps & { readonly items: readonly Item[] }) {
  const from = items[0]?.cameFrom?.name
  const ids = items.map(({ id }) => id)
  return (
    <Notice
      tone="due"
      title={from ? t('vault.staleFrom', { n: items.length, unit: from }) : t('vault.stale', { n: items.length })}
      action={<AskForm unitId={unitId} vault={vault} itemIds={ids} forReading={false} />}
    >
      <p>{from ? t('vault.staleFromHelp', { unit: from }) : t('vault.staleHelp')}</p>
    </Notice>
  )
}

const COLUMNS = (unitId: UnitId, vault: Vault): readonly [Column<Item>, ...Column<Item>[]] => [
  {
    key: 'code',
    head: t('vault.column.code'),
    cell: ({ code, kind }) => (
      <>
        <span className="nn-nowrap">{code}</span>
        <span className="nn-on-phone">{wordOf('vault.kind', kind)}</span>
      </>
    ),
  },
  { key: 'kind', head: t('vault.column.kind'), cell: ({ kind }) => wordOf('vault.kind', kind), onPhone: false },
  { key: 'on', head: t('vault.column.keptAt'), cell: ({ keptAt }) => formatMoment(keptAt), onPhone: false },
  {
    key: 'open',
    head: t('vault.column.open'),
    cell: ({ id, isMine }) =>
      isMine ? <AskForm unitId={unitId} vault={vault} itemIds={[id]} forReading /> : t('vault.notMine'),
  },
]

type Opening = Vault['openings'][number]

const OPENING_COLUMNS = (): readonly [Column<Opening>, ...Column<Opening>[]] => [
  {
    key: 'at',
    head: t('vault.column.askedAt'),
    cell: ({ askedAt, codes }) => (
      <>
        {formatMoment(askedAt)}
        <span className="nn-on-phone">{codes.join(', ')}</span>
      </>
    ),
  },
  { key: 'codes', head: t('vault.column.code'), cell: ({ codes }) => codes.join(', '), onPhone: false },
  {
    key: 'by',
    head: t('vault.column.who'),
    cell: (opening) => (
      <>
        {[opening.askedBy.name, opening.secondedBy?.name].filter((name) => name).join(', ')}
        <span className="nn-on-phone">
          {opening.reason} ({stageOf(opening)})
        </span>
      </>
    ),
  },
  { key: 'reason', head: t('vault.column.reason'), cell: ({ reason }) => reason, onPhone: false },
  {
    key: 'stage',
    head: t('vault.column.stage'),
    cell: stageOf,
    onPhone: false,
  },
]

function stageOf({ stage, isOver }: Opening): string {
  return wordOf('vault.stage', isOver && stage !== 'opened' ? 'ended' : stage)
}

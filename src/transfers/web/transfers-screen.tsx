import './transfers.css'
import { useState } from 'react'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import type { TransferRow } from '../contract/shapes.ts'
import { transfersApi } from '../contract.ts'
import { TransferTable } from './transfer-table.tsx'

type Show = 'open' | 'closed'

/** Transfers of a unit: what waits for it first, then those that go and those that come. A committee sees the cells below it too. */
export function TransfersScreen() {
  const unit = useUnit()
  const [show, setShow] = useState<Show>('open')
  const transfers = useTransfers(unit.id, show)
  const first = transfers.data?.pages[0]
  const rows = transfers.data?.pages.flatMap((page) => page.rows) ?? []
  const isCell = unit.kind === 'cell'
  const waiting = rows.filter((row) => waitsFor(row, unit.id))
  return (
    <Page
      title={t('transfers.title')}
      lead={waiting.length === 0 ? t('transfers.lead') : t('transfers.leadWaiting', { n: waiting.length })}
      action={
        first?.mayHandle === true && isCell ? (
          <ButtonLink to={`/u/${unit.id}/transfers/new`}>{t('transfers.request.open')}</ButtonLink>
        ) : undefined
      }
    >
      <div className="nn-transfer-tools nn-no-print">
        <SelectField
          name={null}
          label={t('transfers.show')}
          value={show}
          choices={(['open', 'closed'] as const).map((value) => ({ value, label: t(`transfers.show.${value}`) }))}
          onChange={(chosen) => setShow(chosen ?? 'open')}
        />
        {first?.mayHandle === true && isCell ? (
          <ButtonLink variant="default" to={`/u/${unit.id}/transfers/incoming`}>
            {t('transfers.incoming.open')}
          </ButtonLink>
        ) : null}
        <ButtonLink variant="default" to={`/u/${unit.id}/exemptions`}>
          {t('transfers.exemptions')}
        </ButtonLink>
      </div>
      <Answer query={transfers} shape="table">
        {() => (
          <>
            {waiting.length === 0 ? null : <Part name="waiting" rows={waiting} unitId={unit.id} />}
            {isCell ? (
              <CellParts rows={rows} unitId={unit.id} />
            ) : (
              <Part name="below" rows={rows.filter((row) => !waiting.includes(row))} unitId={unit.id} />
            )}
            <MorePages of={transfers}>{t('transfers.more')}</MorePages>
          </>
        )}
      </Answer>
    </Page>
  )
}

/** The next step is this unit's own. */
function waitsFor({ next, from, to, issuer }: TransferRow, unitId: string): boolean {
  if (next === null || next.act === 'comeBack') return false
  return { origin: from, issuer, destination: to }[next.by]?.unitId === unitId
}

function CellParts({ rows, unitId }: { readonly rows: readonly TransferRow[]; readonly unitId: string }) {
  return (
    <>
      <Part name="out" rows={rows.filter((row) => row.from.unitId === unitId)} unitId={unitId} />
      <Part name="in" rows={rows.filter((row) => row.to.unitId === unitId)} unitId={unitId} />
    </>
  )
}

interface PartProps {
  readonly name: 'waiting' | 'out' | 'in' | 'below'
  readonly rows: readonly TransferRow[]
  readonly unitId: string
}

function Part({ name, rows, unitId }: PartProps) {
  return (
    <Section title={t(`transfers.part.${name}`)}>
      <TransferTable
        caption={t(`transfers.part.${name}`)}
        rows={rows}
        unitId={unitId}
        empty={t(`transfers.none.${name}`)}
      />
    </Section>
  )
}

function useTransfers(unitId: string, show: Show) {
  return usePages(transfersApi.list, { params: { unitId }, query: { show } }, { keepsShown: true })
}

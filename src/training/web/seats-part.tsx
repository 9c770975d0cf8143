import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { unitsApi } from '#units/contract.ts'
import type { ClassPage } from '../contract/class-shapes.ts'
import { useClassAct } from './use-class-act.ts'

interface PartProps {
  readonly page: ClassPage
}

/** Seats by unit, and how many are taken. */
export function SeatsPart({ page }: PartProps) {
  const mayChange = page.can.includes('set_quotas')
  if (page.quotas.length === 0 && !mayChange) return null
  return (
    <Section title={t('training.seats')}>
      <DataTable
        caption={t('training.seats')}
        columns={[
          { key: 'unit', head: t('training.seats.unit'), cell: ({ name }) => name },
          {
            key: 'taken',
            head: t('training.seats.taken'),
            align: 'end',
            cell: ({ taken, seats }) => t('training.seatsTaken', { taken, all: seats }),
          },
        ]}
        rows={page.quotas}
        rowKey={({ unitId }) => unitId}
        empty={<Empty title={t('training.seats.none')}>{t('training.seats.noneHelp')}</Empty>}
      />
      {mayChange ? (
        <div className="nn-form-actions nn-no-print">
          <SeatsForm page={page} />
        </div>
      ) : null}
    </Section>
  )
}

/** A number beside each unit directly below; empty gives it none. */
function SeatsForm({ page }: PartProps) {
  const act = useClassAct(page)
  const below = usePages(unitsApi.list, { query: { under: page.organiser.id as UnitId } })
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(page.quotas.map(({ unitId, seats }) => [unitId, String(seats)])),
  )
  const units = new Map([
    ...page.quotas.map(({ unitId, name }) => [unitId, name] as const),
    ...(below.data?.pages ?? []).flatMap(({ rows }) => rows.map(({ id, name }) => [id, name] as const)),
  ])
  const quotas = Object.entries(typed)
    .filter(([, seats]) => seats.trim() !== '')
    .map(([unitId, seats]) => ({ unitId: unitId as UnitId, seats: Number(seats) }))
  return (
    <ConfirmAct
      label={t('training.seats.go')}
      title={t('training.seats.title')}
      consequence={<p>{t('training.seats.help')}</p>}
      confirmLabel={t('training.seats.do')}
      onConfirm={() => act({ act: 'set_quotas', body: { quotas } })}
    >
      <div className="nn-form">
        {[...units].map(([unitId, name]) => (
          <TextField
            name={`quotas.${quotas.findIndex((one) => one.unitId === unitId)}`}
            key={unitId}
            label={name}
            inputMode="numeric"
            value={typed[unitId] ?? ''}
            onChange={(seats) => setTyped({ ...typed, [unitId]: seats })}
          />
        ))}
        <MorePages of={below}>{t('training.seats.more')}</MorePages>
        <p>{t('training.seats.sum', { n: quotas.reduce((sum, { seats }) => sum + (seats || 0), 0) })}</p>
      </div>
    </ConfirmAct>
  )
}

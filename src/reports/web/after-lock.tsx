import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField, CheckField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { reportsApi } from '../contract.ts'
import { figureText, rowName } from './period-words.ts'

type Shown = ReplyOf<typeof reportsApi.period>

/** Closing the figures; that some are missing must be known. */
export function LockPart({ shown: { period, counts } }: { readonly shown: Shown }) {
  const [knows, setKnows] = useState(false)
  const lock = useAct(reportsApi.lock)
  const missing = Math.max(0, counts.owing - counts.submitted - counts.approved)
  return (
    <ConfirmAct
      main
      label={t('reports.lock')}
      title={t('reports.lock')}
      consequence={t('reports.lock.consequence')}
      confirmLabel={t('reports.lock.do')}
      onConfirm={() => lock.mutateAsync({ params: { periodId: period.id }, body: { knowsOfMissing: knows } })}
    >
      {missing === 0 ? null : (
        <CheckField name={null} label={t('reports.lock.missing', { n: missing })} value={knows} onChange={setKnows} />
      )}
    </ConfirmAct>
  )
}

/** What changed since the figures were closed, and what was added in words. */
export function AfterLock({ shown }: { readonly shown: Shown }) {
  const { changedSince, figures, questions, addenda, mayOpen, period } = shown
  const nowOf = (row: string) => figures.find((one) => one.row === row)?.now ?? null
  return (
    <Section title={t('reports.period.addenda')}>
      {changedSince.length === 0 ? null : (
        <Notice tone="due" title={t('reports.period.changed')}>
          <ul>
            {changedSince.map(({ row, frozen }) => (
              <li key={row}>
                {t('reports.period.changedLine', {
                  row: rowName(row, questions),
                  frozen: figureText(frozen),
                  now: figureText(nowOf(row)),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {addenda.map(({ id, text, unitName, addedAt, cited }) => (
        <div key={id}>
          <p className="reports-written">{text}</p>
          <p className="nn-help">
            {t('reports.period.addendumLine', { name: unitName, at: formatMoment(addedAt) })}
            {cited === null ? '' : ` ${t('reports.period.addendumPaper', { number: cited })}`}
          </p>
        </div>
      ))}
      {mayOpen ? <AddAddendum periodId={period.id} unitId={period.unitId} /> : null}
    </Section>
  )
}

function AddAddendum({ periodId, unitId }: { readonly periodId: string; readonly unitId: string }) {
  const [text, setText] = useState('')
  const add = useAct(reportsApi.addAddendum, { onDone: () => setText('') })
  return (
    <ConfirmAct
      label={t('reports.period.addendum')}
      title={t('reports.period.addendum')}
      consequence={t('reports.lock.consequence')}
      confirmLabel={t('reports.period.addendumDo')}
      onConfirm={() => add.mutateAsync({ params: { periodId }, body: { unitId, text } })}
    >
      <AreaField name="text" label={t('reports.period.addendumText')} required value={text} onChange={setText} />
    </ConfirmAct>
  )
}

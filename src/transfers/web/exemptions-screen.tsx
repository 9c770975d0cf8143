import './transfers.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ExemptionRow } from '../contract/exemptions.ts'
import { transfersApi } from '../contract.ts'
import { DecideExemption, ResolveExemption, WithdrawExemption } from './exemption-acts.tsx'
import { EXEMPTION_MARKS } from './exemption-marks.ts'
import { dayText } from './transfer-words.tsx'

/** Exemptions of a cell, or below a committee: what waits for us first, then what is under way, then the rest. */
export function ExemptionsScreen() {
  const unit = useUnit()
  const found = useQuery(question(transfersApi.exemptions, { params: { unitId: unit.id } }))
  return (
    <Answer query={found}>
      {({ rows }) => {
        const waiting = rows.filter(({ can }) => can.includes('resolve') || can.includes('decide'))
        return (
          <Page
            title={t('transfers.exemptions')}
            lead={
              waiting.length === 0
                ? t('transfers.exemptions.lead')
                : t('transfers.exemptions.leadWaiting', { n: waiting.length })
            }
            back={<Link to={`/u/${unit.id}/transfers`}>{t('transfers.title')}</Link>}
          >
            {rows.length === 0 ? (
              <Empty title={t('transfers.exemptions.none')}>{t('transfers.exemptions.noneHelp')}</Empty>
            ) : null}
            <Group title={t('transfers.part.waiting')} rows={waiting} unitId={unit.id} />
            <Group
              title={t('transfers.exemptions.others')}
              rows={rows.filter((row) => !waiting.includes(row))}
              unitId={unit.id}
            />
          </Page>
        )
      }}
    </Answer>
  )
}

interface GroupProps {
  readonly title: string
  readonly rows: readonly ExemptionRow[]
  readonly unitId: string
}

function Group({ title, rows, unitId }: GroupProps) {
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      <ul className="nn-plain-list">
        {rows.map((row) => (
          <li key={row.id} className="nn-card">
            <Exemption row={row} unitId={unitId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One request with how far it is, its papers and what may be done. */
export function Exemption({ row, unitId }: { readonly row: ExemptionRow; readonly unitId: string }) {
  const { kind, cause, fromOn, toOn, stage, resolvedOn, decidedOn, closeReason } = row
  return (
    <>
      <strong>
        <Link to={`/u/${unitId}/members/${row.personId}`}>{row.personName}</Link>, {row.unitName}
      </strong>
      <p>
        {wordOf('transfers.exemptionKind', kind)}: {wordOf('transfers.exemptionCause', cause).toLocaleLowerCase('vi')}.{' '}
        {toOn === null
          ? t('transfers.exemption.from', { from: dayText(fromOn) })
          : t('transfers.exemption.span', { from: dayText(fromOn), to: dayText(toOn) })}
      </p>
      <p>
        <StateMark state={EXEMPTION_MARKS[stage]} word={wordOf('transfers.exemptionStage', stage)} />
      </p>
      <ul>
        <li>{t(`transfers.exemption.asked.${row.askedHow}`, { day: dayText(row.askedOn) })}</li>
        {row.reason === '' ? null : <li>{t('transfers.exemption.told', { reason: row.reason })}</li>}
        {resolvedOn === null ? null : (
          <li>
            {t('transfers.exemption.voted', {
              day: dayText(resolvedOn),
              inFavour: row.inFavour ?? 0,
              base: row.voteBase ?? 0,
            })}
          </li>
        )}
        {decidedOn === null ? null : (
          <li>{t('transfers.exemption.decided', { day: dayText(decidedOn), committee: row.committeeName })}</li>
        )}
        {closeReason === '' ? null : <li>{t('transfers.exemption.because', { reason: closeReason })}</li>}
        {row.papers.map((paper) => (
          <li key={paper}>
            {t(`transfers.exemption.paper.${paper}.${kind}`)}:{' '}
            {(['pdf', 'docx'] as const).map((format) => (
              <a
                key={format}
                href={hrefOf(transfersApi.exemptionPaper, { params: { id: row.id, paper, format } })}
                download
              >
                {t(`transfers.paper.${format}`)}{' '}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <div className="nn-form-actions nn-no-print">
        {row.can.includes('resolve') ? <ResolveExemption row={row} /> : null}
        {row.can.includes('decide') ? <DecideExemption row={row} granted /> : null}
        {row.can.includes('decide') ? <DecideExemption row={row} granted={false} /> : null}
        {row.can.includes('withdraw') ? <WithdrawExemption row={row} /> : null}
      </div>
    </>
  )
}

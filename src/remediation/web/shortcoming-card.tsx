import { Link } from '@tanstack/react-router'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type NoticePage, type NoticeRequirement, type NoticeShortcoming, remediationApi } from '../contract.ts'
import { EffectPart } from './effect-part.tsx'
import { RequirementActs } from './requirement-acts.tsx'
import { dayText, STATE_MARKS } from './words.ts'

interface CardProps {
  readonly page: NoticePage
  readonly row: NoticeShortcoming
}

/** A shortcoming: what it is, who answers for it, why, which way out, and each thing it asks; one that is put right is folded. */
export function ShortcomingCard({ page, row }: CardProps) {
  const today = useMe().today
  const asked = page.requirementsList.filter(({ shortcomingId }) => shortcomingId === row.id)
  const isDone = asked.length > 0 && asked.every(({ state }) => state === 'accepted')
  const isLookDue = row.effects.some(({ checked, dueOn }) => checked === null && dueOn <= today)
  const title =
    page.source === 'case'
      ? t('remediation.shortcoming.n', { n: row.seq })
      : t('remediation.shortcoming.title', { n: row.seq, kind: row.kindTitle })
  if (!isDone || isLookDue)
    return (
      <li className="nn-card">
        <h3>{title}</h3>
        <Told page={page} row={row} asked={asked} />
      </li>
    )
  return (
    <li className="nn-card">
      <h3>{title}</h3>
      <details>
        <summary>
          <StateMark state="done" word={t('remediation.shortcoming.done')} /> {row.what}
        </summary>
        <Told page={page} row={row} asked={asked} />
      </details>
    </li>
  )
}

function Told({ page, row, asked }: CardProps & { readonly asked: readonly NoticeRequirement[] }) {
  return (
    <>
      <p className="nn-remedy-text">{row.what}</p>
      {row.responsible === '' && (row.person === null || page.person !== null) ? null : (
        <p>
          {t('remediation.responsible', {
            who: [row.responsible, row.person?.name ?? ''].filter((each) => each !== '').join(', '),
          })}
        </p>
      )}
      {row.cause === '' ? null : (
        <>
          <p className="nn-remedy-text">
            <strong>{t('remediation.cause')}:</strong> {row.cause}
          </p>
          <p className="nn-remedy-text">
            <strong>{t('remediation.solution')}:</strong> {row.solution} ({row.solutionTitle})
          </p>
        </>
      )}
      <ul className="nn-remedy-list">
        {asked.map((one) => (
          <RequirementItem key={one.id} page={page} row={one} />
        ))}
      </ul>
      <EffectPart page={page} row={row} />
    </>
  )
}

interface RequirementProps {
  readonly page: NoticePage
  readonly row: NoticeRequirement
}

function RequirementItem({ page, row }: RequirementProps) {
  const { commitment, climbed } = row
  return (
    <li className="nn-remedy-requirement" id={`requirement-${row.id}`}>
      <p className="nn-remedy-text">
        <strong>{t('remediation.requirement.n', { n: row.seq })}:</strong> {row.what}
      </p>
      <p>{askedText(row)}</p>
      {row.authority === '' ? null : <p>{t('remediation.authority', { who: row.authority })}</p>}
      <p>
        <StateMark state={STATE_MARKS[row.shown]} word={wordOf('remediation.state', row.shown)} />{' '}
        {climbed > 0 ? t('remediation.climbed', { n: climbed }) : null}
      </p>
      {commitment === null ? null : (
        <p>
          <Link to={`/u/${page.unitId}/commitments/${commitment.id}`}>
            {t('remediation.takenBy', {
              who: commitment.ownerName,
              day: dayText(commitment.dueOn),
              percent: commitment.percent,
            })}
          </Link>
        </p>
      )}
      <Reports page={page} row={row} />
      <RequirementActs page={page} row={row} />
    </li>
  )
}

function askedText({ who, product, dueOn }: NoticeRequirement): string {
  const day = dayText(dueOn)
  return product === '' ? t('remediation.askedPlain', { who, day }) : t('remediation.asked', { who, product, day })
}

function Reports({ page, row }: RequirementProps) {
  if (row.reports.length === 0) return null
  return (
    <ul className="nn-remedy-list">
      {row.reports.map((report) => (
        <li key={report.id} className="nn-remedy-report">
          <p className="nn-remedy-text">{report.text}</p>
          {report.file === null ? null : (
            <p>
              <a href={hrefOf(remediationApi.file, { params: { id: page.id, fileId: report.file.id } })}>
                {report.file.name}
              </a>
            </p>
          )}
          <p className="nn-help">
            {report.by === null ? null : `${report.by} · `}
            {report.decision === null
              ? t('remediation.report.waiting')
              : t(`remediation.report.${report.decision}`, {
                  day: dayText(report.decidedOn),
                  who: report.reference === '' ? (report.decidedBy ?? '') : report.reference,
                })}
            {report.note === '' ? null : ` ${report.note}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

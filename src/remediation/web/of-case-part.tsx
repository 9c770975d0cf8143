import './remediation.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Id, UnitId } from '#kernel/id.ts'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { permissionsIn, useMe } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type NoticeRow, remediationApi } from '../contract.ts'
import { STAGE_MARKS, sentenceCase } from './words.ts'

interface OfCase {
  readonly caseId: string
  /** Who leads the case. */
  readonly unitId: string
}

/** On the page of a case: the notice its conclusion became, and how far it has been put right. */
export function OfCasePart(props: OfCase) {
  return permissionsIn(useMe(), props.unitId).includes('remediation.read') ? <Found {...props} /> : null
}

function Found({ caseId, unitId }: OfCase) {
  const params = { unitId: unitId as UnitId, caseId: caseId as Id<'case'> }
  const found = useQuery(question(remediationApi.ofCase, { params }))
  return <Answer query={found}>{({ rows }) => (rows.length === 0 ? null : <Notices rows={rows} />)}</Answer>
}

function Notices({ rows }: { readonly rows: readonly NoticeRow[] }) {
  return (
    <Section title={t('remediation.ofCase')}>
      <ul className="nn-remedy-list">
        {rows.map(({ id, unitId, unitName, number, subject, stage, accepted, requirements, late }) => (
          <li key={id} className="nn-card">
            <Link to={`/u/${unitId}/remediation/${id}`}>{sentenceCase(subject)}</Link>
            <p className="nn-help">{number === '' ? unitName : `${number}, ${unitName}`}</p>
            <p>
              <StateMark state={STAGE_MARKS[stage]} word={wordOf('remediation.stage', stage)} />{' '}
              {t('remediation.ofCase.done', { done: accepted, n: requirements })}{' '}
              {late > 0 ? <StateMark state="late" word={t('remediation.lateCount', { n: late })} /> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

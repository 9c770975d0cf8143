import './remediation.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { remediationApi } from '../contract.ts'
import { dayText, STATE_MARKS } from './words.ts'

/** What notices from above name oneself for, and what one has taken on of them; nothing where there is none. */
export function MyRemediation() {
  const unitId = useUnit().id
  const mine = useQuery(question(remediationApi.mine, {}))
  if (mine.data?.rows.length === 0) return null
  return (
    <Section title={t('remediation.mine')}>
      <p>{t('remediation.mine.help')}</p>
      <Answer query={mine}>
        {({ rows }) => (
          <ul className="nn-remedy-list">
            {rows.map((row) => (
              <li key={row.id} className="nn-card">
                <p className="nn-help">
                  {t('remediation.mine.of', { number: row.number, issuer: row.issuerName, day: dayText(row.issuedOn) })}
                </p>
                <p className="nn-remedy-text">{row.what}</p>
                <ul>
                  {row.requirements.map(({ id, what, dueOn, shown, commitmentId }) => (
                    <li key={id}>
                      {commitmentId === null ? (
                        what
                      ) : (
                        <Link to={`/u/${unitId}/commitments/${commitmentId}`}>{what}</Link>
                      )}{' '}
                      ({t('remediation.until', { day: dayText(dueOn) })}){' '}
                      <StateMark state={STATE_MARKS[shown]} word={wordOf('remediation.state', shown)} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  )
}

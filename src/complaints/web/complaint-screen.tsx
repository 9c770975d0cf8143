import './complaints.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PAPER_FORMATS } from '#papers/rules/paper-file-name.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type ComplaintPage, complaintsApi } from '../contract.ts'
import { ComplaintActs } from './complaint-acts.tsx'
import { EntryPart } from './entry-part.tsx'
import { basisText, dayText, levelText, outcomeText } from './words.ts'

/** One complaint: where it stands, what it changes and what it does not, what may be done now, what was done. */
export function ComplaintScreen() {
  const { complaintId = '' } = useParams({ strict: false }) as { readonly complaintId?: string }
  const found = useQuery(question(complaintsApi.show, { params: { complaintId } }))
  const unitId = useUnit().id
  return (
    <Answer query={found}>
      {(page) => (
        <Page
          title={t('complaints.page', { name: page.person.name })}
          lead={levelText(page)}
          back={
            page.roles.some((role) => role !== 'complainant') ? (
              <Link to={`/u/${unitId}/complaints`}>{t('complaints.back')}</Link>
            ) : (
              <Link to="/mine">{t('complaints.backMine')}</Link>
            )
          }
        >
          <Standing page={page} />
          <ComplaintActs page={page} />
          <Papers page={page} />
          <Section title={t('complaints.entries')}>
            <ol className="nn-complaint-list">
              {page.entries.toReversed().map((entry) => (
                <EntryPart key={entry.id} entry={entry} page={page} />
              ))}
            </ol>
          </Section>
        </Page>
      )}
    </Answer>
  )
}

function Standing({ page }: { readonly page: ComplaintPage }) {
  const unitId = useUnit().id
  const { handleDays } = page
  return (
    <>
      <div className="nn-unit-band">
        <p>
          <strong>{wordOf('complaints.stage', page.stage)}</strong>
          {page.isLate ? ` (${t('complaints.late')})` : null}
        </p>
        <Outcome page={page} />
        <p>{t('complaints.about', { form: wordOf('discipline.form', page.form), unit: page.unitName })}</p>
        <p>{t('complaints.filed', { day: dayText(page.filedOn), until: dayText(page.windowUntil) })}</p>
        {page.dueOn === null ? null : (
          <p>
            {t('complaints.dueOn', { day: dayText(page.dueOn) })}
            {` (${basisText(handleDays)})`}
          </p>
        )}
      </div>
      {RUNNING.includes(page.stage) ? (
        <Notice tone="plain" title={t('complaints.obey.title')}>
          <p>{t('complaints.obey')}</p>
        </Notice>
      ) : null}
      <p>
        <Link to={`/u/${unitId}/cases/${page.caseId}`}>{t('complaints.case')}</Link>
      </p>
      {page.isBarred ? (
        <Notice tone="due" title={t('complaints.barred')}>
          <p>{t('complaints.barred.help')}</p>
        </Notice>
      ) : null}
      <Next page={page} />
    </>
  )
}

/** While it is with the level: what it complains of holds until somebody decides otherwise. */
const RUNNING: readonly ComplaintPage['stage'][] = ['filed', 'accepted']

/** What came of it, before how it came about. */
function Outcome({ page }: { readonly page: ComplaintPage }) {
  const last = page.entries.findLast(({ act }) => act === 'decide' || act === 'set_aside')
  if (last === undefined) return null
  const said =
    last.act === 'decide'
      ? `${t('complaints.field.outcome')}: ${outcomeText(last.body)}`
      : `${t('complaints.field.ground')}: ${wordOf('rulebook.notHandled', String(last.body['ground']))}`
  const number = last.number === null ? '' : `, ${t('complaints.outcome.number', { number: last.number })}`
  return (
    <p>
      <strong>{said}</strong>
      {` (${dayText(last.on)}${number})`}
    </p>
  )
}

/** After the announcement: who is asked next and until when, or that nobody within this installation is. */
function Next({ page }: { readonly page: ComplaintPage }) {
  if (page.nextUntil === null) return null
  const { nextLevelName } = page
  return (
    <Notice tone="plain" title={t('complaints.next')}>
      <p>
        {nextLevelName === null
          ? t('complaints.next.outside', { day: dayText(page.nextUntil) })
          : t('complaints.next.level', { level: nextLevelName, day: dayText(page.nextUntil) })}
      </p>
      <p className="nn-help">{t('complaints.basis', { basis: basisText(page.nextDays) })}</p>
    </Notice>
  )
}

function Papers({ page }: { readonly page: ComplaintPage }) {
  if (page.papers.length === 0) return null
  return (
    <Section title={t('complaints.papers')}>
      <ul>
        {page.papers.map((paper) => (
          <li key={paper}>
            {wordOf('complaints.paper', paper)}
            <span className="nn-complaint-formats nn-no-print">
              {PAPER_FORMATS.map((format) => (
                <a
                  key={format}
                  href={hrefOf(complaintsApi.paper, { params: { complaintId: page.id, paper, format } })}
                  download
                >
                  {format === 'pdf' ? 'PDF' : 'Word'}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

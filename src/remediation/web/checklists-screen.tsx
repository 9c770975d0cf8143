import './remediation.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type FilledList, remediationApi } from '../contract.ts'
import type { ChecklistMark } from '../rules/vocabulary.ts'
import { ConfirmChecklist, FillChecklist } from './checklist-forms.tsx'
import { basisText, dayText } from './words.ts'

const MARKS = { met: 'done', partly: 'open', not_met: 'due' } as const satisfies Record<ChecklistMark, string>

/** Lists a unit fills in about itself: what it says, what the level above says, and how it was before. */
export function ChecklistsScreen() {
  const unitId = useUnit().id
  const found = useQuery(question(remediationApi.checklists, { params: { unitId } }))
  return (
    <Page
      title={t('remediation.lists.title')}
      lead={t('remediation.lists.lead')}
      back={<Link to={`/u/${unitId}/remediation`}>{t('remediation.back')}</Link>}
    >
      <Answer query={found}>
        {({ lists, canFill, canConfirm }) =>
          lists.map((list) => (
            <Section key={list.code} title={wordOf('remediation.list', list.code)}>
              <p className="nn-help">{t('remediation.lists.basis', { basis: basisText(list.rule) })}</p>
              {list.filled.length === 0 ? <Empty title={t('remediation.lists.none')} /> : null}
              {list.filled.map((filled, index) => (
                <Filled key={filled.id} filled={filled} isLast={index === 0} canConfirm={canConfirm} />
              ))}
              {canFill ? <FillChecklist list={list} unitId={unitId} /> : null}
            </Section>
          ))
        }
      </Answer>
    </Page>
  )
}

interface FilledProps {
  readonly filled: FilledList
  readonly isLast: boolean
  readonly canConfirm: boolean
}

function Filled({ filled, isLast, canConfirm }: FilledProps) {
  const { lines, onDay, filledBy, confirmedBy, confirmedOn, confirmedNote, note } = filled
  const met = lines.filter(({ mark, confirmed }) => (confirmed ?? mark) === 'met').length
  const said = { day: dayText(onDay), met, n: lines.length, who: filledBy ?? '' }
  return (
    <details open={isLast}>
      <summary>{t('remediation.lists.filled', said)}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line.code}>
            {line.title}: <StateMark state={MARKS[line.mark]} word={wordOf('remediation.mark', line.mark)} />
            {line.note === '' ? null : ` ${line.note}`}
            {line.confirmed === null || line.confirmed === line.mark ? null : (
              <strong>
                {' '}
                {t('remediation.lists.otherwise', { mark: wordOf('remediation.mark', line.confirmed) })} {line.answer}
              </strong>
            )}
          </li>
        ))}
      </ol>
      {note === '' ? null : <p className="nn-remedy-text">{note}</p>}
      <p>
        {confirmedOn === null
          ? t('remediation.lists.unconfirmed')
          : t('remediation.lists.confirmed', { day: dayText(confirmedOn), who: confirmedBy ?? '' })}{' '}
        {confirmedNote}
      </p>
      {canConfirm && confirmedOn === null ? <ConfirmChecklist filled={filled} /> : null}
    </details>
  )
}

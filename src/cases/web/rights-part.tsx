import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button, ButtonLink } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { CasePage } from '../contract.ts'
import { type CaseAct, SUBJECT_CLOCKS } from '../rules/vocabulary.ts'
import { actWord, COMPLAIN, clockWord, dayText } from './words.ts'

interface RightsProps {
  readonly page: CasePage
  readonly onChoose: (act: CaseAct) => void
}

/** What the member concerned should know at this stage: what this is, his days, what he may do now, what he has done. */
export function RightsPart({ page, onChoose }: RightsProps) {
  const what = findWord(`cases.rights.what.${page.procedure}`)
  const now = findWord(`cases.rights.${page.procedure}.${page.stage}`) ?? findWord(`cases.rights.${page.stage}`)
  return (
    <Notice tone="plain" title={t('cases.rights')}>
      {what === undefined ? null : <p>{what}</p>}
      {now === undefined ? null : <p>{now}</p>}
      <Suspension page={page} />
      <Calendar page={page} />
      <Open page={page} onChoose={onChoose} />
      {page.may.includes(COMPLAIN) ? (
        <p>
          <ButtonLink to="/mine">{t('cases.rights.complain')}</ButtonLink>
        </p>
      ) : null}
      <Used page={page} />
      {page.may.includes('explain') ? <p>{t('cases.rights.recusal')}</p> : null}
      <p>{t('cases.rights.paper')}</p>
    </Notice>
  )
}

/** Whoever is suspended knows from what, by whom, until when, and what he keeps doing. */
function Suspension({ page }: { readonly page: CasePage }) {
  const running = page.discipline?.suspension ?? null
  if (running === null) return null
  const { kind, level, untilOn } = running
  return (
    <p>
      <strong>
        {t('discipline.suspended', { what: wordOf('discipline.suspension', kind), level, day: dayText(untilOn) })}
      </strong>
    </p>
  )
}

/** Days that are his: until when he hands in, asks, complains. */
const HIS: readonly string[] = SUBJECT_CLOCKS

function Calendar({ page }: { readonly page: CasePage }) {
  const his = page.clocks.filter(({ clock, doneOn }) => HIS.includes(clock) && doneOn === null)
  if (his.length === 0) return null
  return (
    <>
      <p>
        <strong>{t('cases.rights.calendar')}</strong>
      </p>
      <ul>
        {his.map(({ clock, dueOn }) => (
          <li key={clock}>
            {clockWord(page, clock)}: {t('cases.clock.until', { day: dayText(dueOn) })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is waited for stands first and is the main act of the page; then what serves his side. */
const IN_ORDER: readonly CaseAct[] = [
  ...(['hand_in_report', 'hand_in_self_criticism'] as const),
  ...(['ask_more_time', 'explain', 'hand_in_file', 'claim_circumstance', 'keep_own_opinion'] as const),
]
const MAIN: readonly CaseAct[] = ['hand_in_report', 'hand_in_self_criticism']

const rank = (act: CaseAct) => (IN_ORDER.includes(act) ? IN_ORDER.indexOf(act) : IN_ORDER.length)

function Open({ page, onChoose }: RightsProps) {
  if (page.may.length === 0) return null
  const acts = page.may.filter((act) => act !== COMPLAIN).toSorted((one, other) => rank(one) - rank(other))
  return (
    <>
      <p>
        <strong>{t('cases.rights.now')}</strong>
      </p>
      <div className="nn-case-acts nn-no-print">
        {acts.map((act) => (
          <Button key={act} variant={MAIN.includes(act) ? 'filled' : 'default'} onClick={() => onChoose(act)}>
            {actWord(page, act)}
          </Button>
        ))}
      </div>
    </>
  )
}

/** Each use of a right is an entry; those he made himself stand here with their days. */
function Used({ page }: { readonly page: CasePage }) {
  const own = page.entries.filter(({ by }) => by?.id === page.subject.id)
  if (own.length === 0) return null
  return (
    <>
      <p>
        <strong>{t('cases.rights.used')}</strong>
      </p>
      <ul>
        {own.map(({ id, act, on }) => (
          <li key={id}>
            {dayText(on)}: {actWord(page, act)}
          </li>
        ))}
      </ul>
    </>
  )
}

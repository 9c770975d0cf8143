import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { ComplaintPage } from '../contract.ts'
import { dayText } from './words.ts'

type Entry = ComplaintPage['entries'][number]

interface EntryPartProps {
  readonly entry: Entry
  readonly page: ComplaintPage
}

/** One thing that was done, as far as the reader may see it. */
export function EntryPart({ entry, page }: EntryPartProps) {
  const lines = linesOf(entry, page)
  const isWithheld = entry.text === null && (entry.act === 'file' || entry.act === 'examine')
  return (
    <li>
      <h3>{wordOf('complaints.act', entry.act)}</h3>
      <p className="nn-help">
        {t('complaints.entry.when', { day: dayText(entry.on), by: entry.by.name })}
        {entry.lateReason === null ? null : ` ${t('complaints.entry.late', { reason: entry.lateReason })}`}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {entry.text === null ? null : <p className="nn-complaint-said">{entry.text}</p>}
      {isWithheld ? <p className="nn-help">{t('complaints.entry.withheld')}</p> : null}
    </li>
  )
}

/** What the body of an act says, in lines. */
function linesOf({ act, body, number }: Entry, { people }: ComplaintPage): readonly string[] {
  const said = body as Readonly<Record<string, unknown>>
  const text = (name: string) => String(said[name] ?? '')
  const list = (name: string) => (Array.isArray(said[name]) ? said[name].map(String) : [])
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  const numbered = number === null ? [] : [t('complaints.entry.number', { number })]
  switch (act) {
    case 'file':
      return [wordOf('complaints.way', text('way')), ...list('matters').map((one) => wordOf('complaints.matter', one))]
    case 'accept':
      return [...list('handlers').map(nameOf), ...numbered]
    case 'set_aside':
      return [wordOf('rulebook.notHandled', text('ground')), text('explanation'), ...numbered]
    case 'examine':
      return [t(said['withComplainant'] === true ? 'complaints.entry.heard' : 'complaints.entry.others')]
    case 'decide': {
      const form = said['form'] === null ? '' : `: ${wordOf('discipline.form', text('form'))}`
      return [
        `${wordOf('discipline.outcome', text('outcome'))}${form}`,
        text('grounds'),
        text('symbol'),
        ...numbered,
      ].filter(Boolean)
    }
    case 'announce':
      return [nameOf(text('byPersonId')), wordOf('cases.taking', text('taking')), text('otherOpinion')].filter(Boolean)
    case 'withdraw':
      return [text('reason')]
  }
}

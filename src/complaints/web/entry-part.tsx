import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { ComplaintPage } from '../contract.ts'
import { dayText, outcomeText } from './words.ts'

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
      <h3>{wordOf('complaints.done', entry.act)}</h3>
      <p className="nn-help">
        {t('complaints.entry.when', { day: dayText(entry.on), by: entry.by.name })}
        {entry.lateReason === null ? null : ` ${t('complaints.entry.late', { reason: entry.lateReason })}`}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {entry.text === null ? null : <p className="nn-complaint-said">{entry.text}</p>}
      {isWithheld ? (
        <p className="nn-help">
          {t(entry.act === 'examine' ? 'complaints.entry.withheld.examine' : 'complaints.entry.withheld')}
        </p>
      ) : null}
    </li>
  )
}

/** What the body of an act says, in lines. */
function linesOf({ act, body, number }: Entry, { people }: ComplaintPage): readonly string[] {
  const said = body as Readonly<Record<string, unknown>>
  const text = (name: string) => String(said[name] ?? '')
  const list = (name: string) => (Array.isArray(said[name]) ? said[name].map(String) : [])
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  const under = (label: string, value: string) => (value === '' ? '' : `${label}: ${value}`)
  const told = (field: string, value = text(field)) => under(wordOf('complaints.field', field), value)
  const numbered = number === null ? [] : [t('complaints.entry.number', { number })]
  switch (act) {
    case 'file':
      return [
        wordOf('complaints.way', text('way')),
        told(
          'matters',
          list('matters')
            .map((one) => wordOf('complaints.matter', one))
            .join('; '),
        ),
      ]
    case 'accept':
      return [under(t('complaints.entry.handlers'), list('handlers').map(nameOf).join(', ')), ...numbered]
    case 'set_aside':
      return [told('ground', wordOf('rulebook.notHandled', text('ground'))), text('explanation'), ...numbered]
    case 'examine':
      return [t(said['withComplainant'] === true ? 'complaints.entry.heard' : 'complaints.entry.others')]
    case 'decide':
      return [
        told('outcome', outcomeText(said)),
        told('grounds'),
        under(t('complaints.entry.symbol'), text('symbol')),
        ...numbered,
      ].filter(Boolean)
    case 'announce':
      return [
        told('byPersonId', nameOf(text('byPersonId'))),
        told('taking', wordOf('cases.taking', text('taking'))),
        told('otherOpinion'),
      ].filter(Boolean)
    case 'withdraw':
      return [told('reason')]
  }
}

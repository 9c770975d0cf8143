import { type LocalDate, type Month, parseLocalDate, parseMonth } from '#kernel/local-date.ts'
import { formatDay, formatMonth } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import { FactList } from '#platform/web/ui/fact-list.tsx'

type Facts = Readonly<Record<string, unknown>>

/** Fields whose word stands in a group of its own. */
const GROUPS: Readonly<Record<string, string>> = {
  outcome: 'admissions.reviewOutcome',
  ground: 'admissions.ground',
  form: 'admissions.hearing',
  schooling: 'admissions.schooling',
}

/** What was recorded of a stage, line by line. Only what has words is shown. */
export function FactsView({
  facts,
  names,
}: {
  readonly facts: Facts
  readonly names: Readonly<Record<string, string>>
}) {
  const lines = Object.entries(facts).flatMap(([name, value]) => {
    const label = findWord(`admissions.field.${name}`)
    const text = factText(name, value, names)
    return label === undefined ? [] : [[label, text] as const]
  })
  return <FactList facts={lines} />
}

function factText(name: string, value: unknown, names: Readonly<Record<string, string>>): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map((each) => factText(name, each, names))
      .filter(Boolean)
      .join('; ')
  if (isRecord(value)) return partText(value)
  const text = String(value)
  const group = GROUPS[name]
  if (group !== undefined) return wordOf(group, text)
  const day: LocalDate | undefined = parseLocalDate(text)
  if (day !== undefined) return formatDay(day)
  const month: Month | undefined = parseMonth(text)
  return month === undefined ? (names[text] ?? text) : formatMonth(month)
}

function isRecord(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null
}

function partText(value: Facts): string {
  const word = (name: string) => String(value[name] ?? '')
  const day = parseLocalDate(word('heldOn'))
  if (day !== undefined) {
    const figures = { required: word('required'), against: word('against'), other: word('other') }
    return t('admissions.vote.text', {
      day: formatDay(day),
      inFavour: word('inFavour'),
      base: word('base'),
      ...figures,
    })
  }
  if ('body' in value) {
    const body = wordOf('admissions.body', word('body'))
    return t('admissions.bodyVote.text', { body, inFavour: word('inFavour'), members: word('members') })
  }
  if ('relation' in value) {
    return `${wordOf('admissions.relation', word('relation'))}: ${wordOf('admissions.outcome', word('outcome'))}`
  }
  if ('from' in value) {
    const share = value['asked'] === null ? '' : ` (${word('inFavour')}/${word('asked')})`
    return `${wordOf('admissions.opinionFrom', word('from'))}, ${word('name')}${share}: ${word('text')}`
  }
  return word('symbol')
}

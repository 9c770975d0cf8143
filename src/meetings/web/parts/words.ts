import type { LocalDate, Month } from '#kernel/local-date.ts'
import { localDateAt, localTimeAt } from '#kernel/local-date.ts'
import { formatLongDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { MeetingLine, MeetingView } from '../../contract/views.ts'
import { isMeetingOfTheCell } from '../../rules/vocabulary.ts'

type AgendaItemView = MeetingView['agenda'][number]

/** What an item is called: the words of the prescribed step, or what the cell wrote. */
export function itemTitle(item: Pick<AgendaItemView, 'code' | 'title' | 'origin' | 'links'>): string {
  if (item.title !== null) return item.title
  if (item.origin === 'commitments') {
    return t('meetings.item.commitments', { n: item.links.filter(({ kind }) => kind === 'commitment').length })
  }
  const code = item.code ?? ''
  return (
    findWord(`ruleterm.step.${code}`) ??
    findWord(`obligations.kind.${code}`) ??
    findWord(`meetings.event.${code}`) ??
    code
  )
}

export function kindOf(kind: MeetingLine['kind']): string {
  return wordOf('meetings.kind', kind)
}

/** Who meets, in words a sentence takes in: the cell and its official members, the committee, or the two who confer. */
export function whoMeets(kind: MeetingLine['kind'], n = 2) {
  const who = isMeetingOfTheCell(kind) ? 'cell' : kind
  return {
    body: wordOf('meetings.body', who),
    people: wordOf('meetings.people', who),
    voters: findWord(`meetings.voters.${who}`, { n }) ?? '',
  }
}

/** `19:30 Thứ Năm, 03/12/2026`, in Việt Nam. */
export function longMoment(at: string): string {
  const instant = new Date(at)
  return `${localTimeAt(instant)} ${formatLongDay(localDateAt(instant))}`
}

export function dayOf(at: string | null): LocalDate | null {
  return at === null ? null : localDateAt(new Date(at))
}

export function asMonth(text: string): Month {
  return text as Month
}

/** `Thứ tự`: the first letter as it stands at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Mail } from '#platform/server/mail/mailer.ts'
import type { DueReminder } from '../rules/reminder.ts'
import words from './words/vi.json' with { type: 'json' }

export interface LetterFacts {
  readonly to: string
  readonly unitId: UnitId
  readonly publicUrl: string
}

/** One letter for all that a person is reminded of that morning. It names no member: a letter box is not the register. */
export function reminderLetter(reminders: readonly DueReminder[], { to, unitId, publicUrl }: LetterFacts): Mail {
  const lines = [...reminders]
    .sort((left, right) => left.obligation.dueOn.localeCompare(right.obligation.dueOn))
    .map(({ obligation }) => fill(words.line, { kind: words.kind[obligation.kind], day: dayText(obligation.dueOn) }))
  const address = new URL(`/u/${unitId}/tasks`, publicUrl).href
  const text = [words.greeting, '', words.lead, ...lines, '', fill(words.door, { address }), '', words.reason]
  return {
    to,
    subject: fill(words.subject, { n: String(reminders.length) }),
    text: text.join('\n'),
    attachments: [],
  }
}

function fill(sentence: string, params: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
}

const dayText = (day: LocalDate) => day.split('-').reverse().join('/')

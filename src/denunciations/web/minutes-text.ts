import type { LocalDate } from '#kernel/local-date.ts'
import { paperText } from '#papers/rules/paper-text.ts'
import { type SenderMeetingFacts, senderMeetingMinutes } from '#papers/rules/templates/sender-meeting.ts'
import type { LetterPage } from './letter-shapes.ts'

/** What is typed for the minutes, in this browser alone. */
export type TypedMinutes = Pick<SenderMeetingFacts, 'place' | 'sender' | 'course' | 'evidence'>

export const NO_WORDS: TypedMinutes = {
  place: '',
  sender: { name: '', address: '', papers: '' },
  course: '',
  evidence: '',
}

export interface MinutesTyped extends TypedMinutes {
  readonly on: LocalDate | null
  readonly representatives: readonly string[]
}

type Head = Pick<LetterPage, 'code' | 'paperHead'>

/** TC1 of a letter, as typed so far: what is left empty is left to be written by hand. */
export function minutesPaper({ code, paperHead }: Head, minutes: MinutesTyped) {
  return senderMeetingMinutes({ ...minutes, head: paperHead, codeName: code })
}

/** The minutes as they are sealed: the words of the paper; none where they were only written by hand. */
export function minutesText(head: Head, minutes: MinutesTyped): string {
  return minutes.course.trim() === '' ? '' : paperText(minutesPaper(head, minutes)).join('\n')
}

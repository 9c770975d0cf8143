import type { MeetingWith } from './meeting.ts'

/** The items of a programme in the order in which they are dealt with. */
export function inOrder({ agenda }: MeetingWith<'agenda'>): readonly string[] {
  return agenda.toSorted((left, right) => left.position - right.position).map((item) => item.id)
}

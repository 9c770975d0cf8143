import { useQuery } from '@tanstack/react-query'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { meetingsApi } from '../../contract.ts'
import { isMeetingOfTheCell } from '../../rules/vocabulary.ts'
import { dayOf } from '../parts/words.ts'

export type MyMeetings = ReplyOf<typeof meetingsApi.mine>['meetings']
export type MyMeeting = MyMeetings[number]

export function useMyMeetings() {
  return useQuery(question(meetingsApi.mine, {}))
}

const BEFORE = ['planned', 'notified'] as const
const isBefore = ({ meeting }: MyMeeting) => (BEFORE as readonly string[]).includes(meeting.stage)

/** The cell's meeting running now, else the soonest to come. One whose day passed without being held is no longer to come. */
export function nextOf(meetings: MyMeetings, today: LocalDate): MyMeeting | undefined {
  return comingOf(meetings, today).find(({ meeting }) => isMeetingOfTheCell(meeting.kind))
}

/** What is to come of the meetings that prepare one of the cell, for those who take part in them. */
export function prepOf(meetings: MyMeetings, today: LocalDate): readonly MyMeeting[] {
  return comingOf(meetings, today).filter(({ meeting }) => !isMeetingOfTheCell(meeting.kind))
}

function comingOf(meetings: MyMeetings, today: LocalDate): readonly MyMeeting[] {
  const running = meetings.filter(({ meeting }) => meeting.stage === 'in_progress')
  const coming = meetings
    .filter((one) => isBefore(one) && (dayOf(one.meeting.startsAt) ?? '') >= addDays(today, -1))
    .sort((left, right) => (left.meeting.startsAt ?? '').localeCompare(right.meeting.startsAt ?? ''))
  return [...running, ...coming]
}

/** What was held, newest first as the server gave it. */
export function pastOf(meetings: MyMeetings): MyMeetings {
  return meetings.filter(({ meeting }) => meeting.endedAt !== null)
}

/** Papers the caller was asked to write for meetings still to come, approved ones left out. */
export function papersToWrite(meetings: MyMeetings) {
  return meetings
    .filter(isBefore)
    .flatMap((one) => one.papers.filter(({ state }) => state !== 'approved').map((paper) => ({ ...one, paper })))
}

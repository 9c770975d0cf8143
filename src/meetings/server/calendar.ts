import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Download } from '#platform/server/http/serve.ts'
import { requiredMinutes } from '../rules/gather-facts.ts'
import { isMeetingOfTheCell, type MeetingKind } from '../rules/vocabulary.ts'
import { itemTitle } from './paper-facts.ts'
import { ordered } from './paper-facts-before.ts'
import type { PaperSource } from './paper-source.ts'

const KIND_NAMES = {
  regular: 'Sinh hoạt chi bộ thường kỳ',
  thematic: 'Sinh hoạt chuyên đề',
  combined: 'Sinh hoạt chi bộ thường kỳ gắn với chuyên đề',
  extraordinary: 'Họp chi bộ bất thường',
  cell_committee: 'Họp chi ủy chuẩn bị sinh hoạt chi bộ',
  conferring: 'Bí thư và phó bí thư hội ý chuẩn bị sinh hoạt chi bộ',
} as const satisfies Record<MeetingKind, string>

/** `Sinh hoạt chi bộ thường kỳ tháng 12/2026`. */
export function meetingTitle({ meeting: { kind, month } }: PaperSource): string {
  return `${KIND_NAMES[kind]} tháng ${month.slice(5, 7)}/${month.slice(0, 4)}`
}

/** The titles of the programme, nothing else: what leaves the house by mail carries no more. */
export function programmeLines(source: PaperSource): readonly string[] {
  return ordered(source).map((item, index) => `${index + 1}. ${itemTitle({ ...source, names: new Map() }, item)}`)
}

/** The meeting for a calendar; undefined while it has no date. */
export function calendarOf(source: PaperSource): Download | undefined {
  const { meeting, header, line } = source
  const schedule = 'schedule' in meeting.progress ? meeting.progress.schedule : null
  if (schedule === null) return undefined
  const planned = meeting.agenda.reduce((sum, item) => sum + item.plannedMinutes, 0)
  const required = requiredMinutes(meeting.kind, meeting.roster.length, source.rules)
  // No length is prescribed for what prepares a meeting.
  const minutes = isMeetingOfTheCell(meeting.kind) ? Math.max(planned, required) : planned
  const calendar = ical({
    name: header.issuerName,
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Nen Nep//Nen Nep//VI',
  })
  calendar.createEvent({
    id: line.id,
    sequence: line.version,
    start: schedule.startsAt,
    end: new Date(schedule.startsAt.getTime() + minutes * 60_000),
    summary: meetingTitle(source),
    location: schedule.place,
    description: programmeLines(source).join('\n'),
  })
  return {
    fileName: `${meetingTitle(source).replaceAll('/', '.')}.ics`,
    contentType: 'text/calendar; charset=utf-8',
    body: Buffer.from(calendar.toString(), 'utf8'),
  }
}

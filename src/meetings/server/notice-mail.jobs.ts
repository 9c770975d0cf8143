import type { MeetingId, PersonId } from '#kernel/id.ts'
import { localDateAt, localTimeAt } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { enqueueJobs, type JobTask } from '#platform/server/jobs/jobs.ts'
import type { Mail } from '#platform/server/mail/mailer.ts'
import type { SendNotice } from '../rules/acts/send-notice.ts'
import { isMeetingOfTheCell } from '../rules/vocabulary.ts'
import { calendarOf, meetingTitle, programmeLines } from './calendar.ts'
import { findNoticeSource } from './notice-source.ts'
import type { PaperSource } from './paper-source.ts'

const TASK = 'meetings.mail_notice'
const BY_MAIL = ['email', 'calendar']

/** One job a person who is told by mail; put in the queue by the act, so nothing is sent that was not recorded. */
export async function queueNoticeMails(trx: Trx, meetingId: MeetingId, to: SendNotice['to']): Promise<void> {
  const byMail = to.filter(({ channels }) => channels.some((channel) => BY_MAIL.includes(channel)))
  const jobs = byMail.map(({ personId }) => ({
    key: `${TASK}:${meetingId}:${personId}`,
    payload: { meetingId, personId },
  }))
  await enqueueJobs(trx, TASK, jobs)
}

export function meetingTasks(deps: Pick<ServerDeps, 'db' | 'clock' | 'mailer'>): readonly JobTask[] {
  return [{ name: TASK, run: (payload) => mailNotice(deps, payload as MailNotice) }]
}

interface MailNotice {
  readonly meetingId: MeetingId
  readonly personId: PersonId
}

/**
 * Mails the notice to one person and keeps the mail server's answer as proof. Where that cannot be, the reason stands beside the
 * dispatch; a server that refused is asked again later.
 */
export async function mailNotice(
  { db, clock, mailer }: Pick<ServerDeps, 'db' | 'clock' | 'mailer'>,
  { meetingId, personId }: MailNotice,
): Promise<void> {
  const open = await openDispatches(db, meetingId, personId)
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  const person = await db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst()
  const address = person?.email?.trim() ?? ''
  if (address === '') return await recordFailure(db, ids, 'no_address')
  if (mailer === null) return await recordFailure(db, ids, 'no_mail_server')
  const source = await findNoticeSource(db, { meetingId, personId }, clock.now())
  if (source === undefined) return
  try {
    const { proof } = await mailer.send(noticeMail(source, address))
    await recordDelivery(db, ids, proof, clock.now())
  } catch (fault) {
    await recordFailure(db, ids, 'mail_refused')
    throw fault
  }
}

async function openDispatches(db: Db, meetingId: MeetingId, personId: PersonId) {
  return await db
    .selectFrom('noticeDispatch')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('personId', '=', personId)
    .where('channel', 'in', BY_MAIL)
    .where('deliveredAt', 'is', null)
    .execute()
}

async function recordFailure(db: Db, ids: readonly string[], failure: string): Promise<void> {
  await db.updateTable('noticeDispatch').set({ failure }).where('id', 'in', ids).execute()
}

async function recordDelivery(db: Db, ids: readonly string[], proof: string, at: Date): Promise<void> {
  await db.updateTable('noticeDispatch').set({ deliveredAt: at, failure: null, proof }).where('id', 'in', ids).execute()
}

/** Date, place and the titles of the programme: a letter passes through strange hands. */
export function noticeMail(source: PaperSource, to: string): Mail {
  const { meeting, header } = source
  const schedule = 'schedule' in meeting.progress ? meeting.progress.schedule : null
  const when =
    schedule === null ? '' : `${localTimeAt(schedule.startsAt)} ngày ${inFigures(localDateAt(schedule.startsAt))}`
  const calendar = calendarOf(source)
  return {
    to,
    subject: `${header.issuerName}: ${meetingTitle(source)}`,
    text: [
      'Kính gửi đồng chí,',
      '',
      `${header.issuerName} trân trọng thông báo ${meetingTitle(source)}.`,
      `Thời gian: ${when}`,
      `Địa điểm: ${schedule?.place ?? ''}`,
      '',
      'Chương trình:',
      ...programmeLines(source),
      '',
      isMeetingOfTheCell(meeting.kind)
        ? 'Tài liệu và giấy mời có trên trang của đồng chí. Đồng chí nào không dự được, đề nghị báo cáo lý do trước buổi họp.'
        : 'Chương trình và tài liệu có trên trang của đồng chí. Đồng chí nào không dự được, đề nghị báo cáo lý do trước buổi họp.',
    ].join('\n'),
    attachments:
      calendar === undefined
        ? []
        : [{ fileName: calendar.fileName, contentType: calendar.contentType, body: Buffer.from(calendar.body) }],
  }
}

function inFigures(day: string): string {
  return day.split('-').reverse().join('/')
}

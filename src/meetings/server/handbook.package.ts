import { strToU8, zipSync } from 'fflate'
import { addDays, localDateAt, localTimeAt } from '#kernel/local-date.ts'
import { renderedDownload } from '#papers/public.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { heldTimes } from '../rules/context.ts'
import { resultDueOn } from '../rules/gather-facts.ts'
import { type OfficialPaper, officialPapersOf } from '../rules/official-papers.ts'
import { HANDBOOK_STEPS, type HandbookStep } from '../rules/vocabulary.ts'
import { findShownPaper } from './meetings.papers.ts'
import { nameOf } from './paper-facts.ts'
import { paperFileTitle } from './paper-names.ts'
import type { PaperSource } from './paper-source.ts'
import { HANDBOOK_NAMES } from './paper-words.ts'

const PAPERS_OF: Readonly<Record<HandbookStep, readonly OfficialPaper[]>> = {
  notice: ['notice', 'programme'],
  papers: [],
  attendance: ['attendanceList'],
  minutes: ['minutes', 'addendum'],
  resolution: ['resolution', 'thematicResolution'],
  score: ['scoreSheet'],
}

interface PackedFile {
  readonly step: HandbookStep
  readonly name: string
  readonly body: Uint8Array
}

/** One file to unpack beside the handbook app: papers in the order in which they are put there, and the list of what is done. */
export async function handbookPackage(db: Db, source: PaperSource): Promise<Download> {
  const files: PackedFile[] = []
  for (const [index, step] of HANDBOOK_STEPS.entries()) {
    const prefix = String(index + 1).padStart(2, '0')
    const inStep = step === 'papers' ? writtenPapers(source) : await papersOf(db, source, step)
    files.push(...inStep.map((file) => ({ step, name: `${prefix} ${file.name}`, body: file.body })))
  }
  const list = strToU8(`\uFEFF${listOf(source, files).join('\r\n')}\r\n`)
  const entries = [
    ['00 Danh sách đăng Sổ tay.txt', list] as const,
    ...files.map(({ name, body }) => [name, body] as const),
  ]
  const { month } = source.meeting
  return {
    fileName: `Gói Sổ tay đảng viên tháng ${month.slice(5, 7)}.${month.slice(0, 4)}.zip`,
    contentType: 'application/zip',
    // Papers are compressed already.
    body: zipSync(Object.fromEntries(entries), { level: 0 }),
  }
}

type NamedFile = Omit<PackedFile, 'step'>

async function papersOf(db: Db, source: PaperSource, step: HandbookStep): Promise<readonly NamedFile[]> {
  const there = officialPapersOf(source.meeting)
  const files: NamedFile[] = []
  for (const paper of PAPERS_OF[step].filter((one) => there.includes(one))) {
    const shown = await findShownPaper(db, source, paper)
    if (shown === undefined) continue
    const { fileName, body } = await renderedDownload(shown, paperFileTitle(source, paper, shown.number), 'pdf')
    files.push({ name: fileName, body: new Uint8Array(body) })
  }
  return files
}

/** What members wrote for the meeting and the cell approved, as plain text. */
function writtenPapers(source: PaperSource): readonly NamedFile[] {
  return source.meeting.papers
    .filter(({ state, text }) => state === 'approved' && text !== null)
    .map(({ title, text, authorId }) => ({
      name: `${inFileName(title)}.txt`,
      body: strToU8(`\uFEFF${title}\r\nNgười viết: đồng chí ${nameOf(source, authorId)}\r\n\r\n${text ?? ''}\r\n`),
    }))
}

function inFileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{C}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
}

/** The list to tick: each step with its files, whether it was put there, and the two last days. */
function listOf(source: PaperSource, files: readonly PackedFile[]): readonly string[] {
  const { header, handbook, rules, meeting } = source
  const day = (on: string) => on.split('-').reverse().join('/')
  const schedule = 'schedule' in meeting.progress ? meeting.progress.schedule : null
  const before = rules['meeting.postDaysBefore'].value
  const after = rules['meeting.reportDaysAfter'].value
  const ended = heldTimes(meeting)?.endedAt
  return [
    `${header.issuerName}: đăng Sổ tay đảng viên điện tử, tháng ${meeting.month.slice(5, 7)}/${meeting.month.slice(0, 4)}`,
    ...(schedule && before !== null
      ? [`Tài liệu trước buổi sinh hoạt: chậm nhất ngày ${day(addDays(localDateAt(schedule.startsAt), -before))}`]
      : []),
    ...(ended && after !== null
      ? [`Kết quả sau buổi sinh hoạt: chậm nhất ngày ${day(resultDueOn(ended, after))}`]
      : []),
    '',
    ...HANDBOOK_STEPS.flatMap((step, index) => {
      const tick = handbook.find((one) => one.step === step)
      const at = tick === undefined ? null : new Date(tick.at)
      const done = at === null ? 'chưa đăng' : `đã đăng ${localTimeAt(at)} ngày ${day(localDateAt(at))}`
      const names = files.filter((file) => file.step === step).map(({ name }) => `      ${name}`)
      const mark = at === null ? '[  ]' : '[x]'
      return [
        `${mark} ${index + 1}. ${HANDBOOK_NAMES[step] ?? ''}: ${done}`,
        ...(names.length === 0 ? ['      (không có tệp)'] : names),
      ]
    }),
  ]
}

import type { ActId, MeetingId, PaperId } from '#kernel/id.ts'
import { daysBetween, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { ok, type Result } from '#kernel/result.ts'
import {
  findPaperOf,
  type IssueRefusal,
  issuePaper,
  type PaperModel,
  type PaperNumber,
  type PaperType,
} from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import type { Vote } from '../rules/meeting.ts'
import { NUMBERED_PAPERS, type OfficialPaper } from '../rules/official-papers.ts'
import { addendumModel } from './paper-facts-addendum.ts'
import {
  type Addressee,
  attendanceListModel,
  blankMinutesModel,
  noticeForm,
  noticeModel,
  programmeModel,
} from './paper-facts-before.ts'
import { minutesModel } from './paper-facts-minutes.ts'
import { resolutionModel, scoreSheetModel, thematicResolutionModel } from './paper-facts-outcome.ts'
import { monthlyReportModel } from './paper-facts-report.ts'
import type { PaperSource } from './paper-source.ts'

/** What a paper is drawn with beside the meeting: the vote that adopts it just now, or whom a copy is for. */
export interface PaperAids {
  readonly adoption?: Vote
  readonly addressee?: Addressee
  /** The day it is issued, where that is not the day of the meeting. */
  readonly dated?: LocalDate
}

const DRAFT: PaperNumber = { kind: 'draft', ordinal: null }
const SHEET: PaperNumber = { kind: 'unnumbered' }

/** A paper of the meeting from its facts. Undefined where the facts make none (no resolution was carried). */
export function composePaper(
  held: PaperSource,
  paper: OfficialPaper,
  number: PaperNumber,
  { adoption, addressee = null, dated }: PaperAids = {},
): PaperModel | undefined {
  const source = isDatedWhenIssued(paper) ? { ...held, dated: dated ?? null } : held
  switch (paper) {
    case 'notice':
      return noticeModel(source, number, addressee)
    case 'programme':
      return programmeModel(source)
    case 'attendanceList':
      return attendanceListModel(source)
    case 'blankMinutes':
      return blankMinutesModel(source)
    case 'minutes':
      return minutesModel(source, number, adoption ?? null)
    case 'addendum':
      return addendumModel(source, number)
    case 'resolution':
      return resolutionModel(source, number)
    case 'thematicResolution':
      return thematicResolutionModel(source, number)
    case 'scoreSheet':
      return scoreSheetModel(source, SHEET)
    case 'monthlyReport':
      return monthlyReportModel(source, number)
  }
}

/** Papers that carry the day they go out; the others carry the day of the meeting they tell of. */
function isDatedWhenIssued(paper: OfficialPaper): boolean {
  return paper === 'notice' || paper === 'addendum' || paper === 'monthlyReport'
}

export function isNumbered(paper: OfficialPaper): boolean {
  return (NUMBERED_PAPERS as readonly OfficialPaper[]).includes(paper)
}

/** The type under which a paper takes its number. */
export function typeOf(source: PaperSource, paper: OfficialPaper): PaperType {
  switch (paper) {
    case 'notice':
      return noticeForm(source)
    case 'resolution':
    case 'thematicResolution':
      return 'resolution'
    case 'monthlyReport':
      return 'report'
    case 'programme':
      return 'programme'
    default:
      return 'minutes'
  }
}

/** The latest paper of this kind issued from the meeting and still in force. */
export function issuedOf({ issued }: PaperSource, paper: OfficialPaper) {
  return issued
    .filter(({ template, state }) => template === paper && state === 'issued')
    .toSorted((left, right) => daysBetween(right.issuedOn, left.issuedOn) || left.number - right.number)
    .at(-1)
}

export interface ShownPaper {
  readonly model: PaperModel
  readonly layout: PaperLayout
  readonly number: PaperNumber
}

/** The paper as issued; before that as a draft, drawn anew from the facts. A copy for one person carries the number of the issued one. */
export async function findShownPaper(
  db: Db,
  source: PaperSource,
  paper: OfficialPaper,
  addressee: Addressee = null,
): Promise<ShownPaper | undefined> {
  const layout = source.rules['paper.layout'].value
  const entry = issuedOf(source, paper)
  const number: PaperNumber =
    entry === undefined
      ? isNumbered(paper)
        ? DRAFT
        : SHEET
      : { kind: 'numbered', number: entry.number, symbol: entry.symbol }
  if (entry !== undefined && addressee === null) {
    const kept = await findPaperOf(db, source.line.id, entry.id)
    if (kept !== undefined) return { model: kept.model, layout: kept.layout, number }
  }
  const copyNumber = addressee?.kind === 'guest' && entry?.type !== 'invitation' && entry !== undefined ? DRAFT : number
  const model = composePaper(source, paper, copyNumber, { addressee, ...(entry && { dated: entry.issuedOn }) })
  return model === undefined ? undefined : { model, layout, number: copyNumber }
}

export interface Issuing {
  readonly trx: Trx
  readonly source: PaperSource
  readonly paper: OfficialPaper
  readonly id: PaperId
  readonly actId: ActId
  readonly at: Date
}

/** Numbers a paper inside the act that brings it about, and freezes what it says. */
export async function issueMeetingPaper(
  { trx, source, paper, id, actId, at }: Issuing,
  aids: PaperAids = {},
): Promise<Result<null, IssueRefusal>> {
  const issuedOn = isDatedWhenIssued(paper) ? localDateAt(at) : source.on
  const compose = (number: PaperNumber) => {
    const model = composePaper(source, paper, number, { ...aids, dated: issuedOn })
    if (model === undefined) throw new Error(`no facts for the paper ${paper}`) // the act that issues it saw to them
    return model
  }
  const issued = await issuePaper(trx, {
    id,
    unitId: source.found.head.unitId,
    issuer: 'cell',
    type: typeOf({ ...source, dated: issuedOn }, paper),
    template: paper,
    issuedOn,
    subject: compose(DRAFT).subject.join(' '),
    layout: source.rules['paper.layout'].value,
    origin: { kind: 'meeting', id: source.line.id as MeetingId },
    actId,
    at,
    compose,
  })
  return issued.ok ? ok(null) : issued
}

import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt, type Month } from '#kernel/local-date.ts'
import { type CommitteeSummaryFacts, committeeSummaryPaper, type PaperModel, type PaperNumber } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { GRADES } from '#rulebook/rules/score-frame.ts'
import { type OfficeHeld, officesOf, type UnitHeader, unitHeader } from '#units/public.ts'
import { committeeMonth } from './committee.queries.ts'
import { bodyAbove } from './paper-source.ts'
import { GRADE_NAMES } from './paper-words.ts'

export interface SummarySource {
  readonly month: Month
  readonly cells: Awaited<ReturnType<typeof committeeMonth>>
  readonly header: UnitHeader
  readonly above: string | null
  readonly offices: readonly OfficeHeld[]
}

/** What a committee's summary of a month is drawn from; undefined where the unit is not in force that day. */
export async function findSummarySource(
  db: Db | Trx,
  actor: Actor,
  { unitId, month }: { readonly unitId: UnitId; readonly month: Month },
): Promise<SummarySource | undefined> {
  const on = actor.today
  const [cells, header, above, offices] = await Promise.all([
    committeeMonth(db, { scope: actor.scopeOf('meeting.read'), unitId, month, today: on }),
    unitHeader(db, unitId, on),
    bodyAbove(db, unitId, on),
    officesOf(db, unitId, on),
  ])
  return header && { month, cells, header, above, offices }
}

/** `on` null: a draft, whose day is still open. */
export function summaryModel(source: SummarySource, number: PaperNumber, on: LocalDate | null): PaperModel {
  const { header, month, above } = source
  return committeeSummaryPaper({
    head: {
      superiorName: header.superior,
      unitName: header.issuerName,
      place: header.place === '' ? '................' : header.place,
      number,
      on,
    },
    month,
    grades: GRADES.map((grade) => GRADE_NAMES[grade] ?? grade),
    lines: source.cells.map(lineOf),
    signer: signerOf(source),
    recipients: [...(above === null ? [] : [`${above} (để báo cáo)`]), 'Các chi bộ trực thuộc', 'Lưu văn phòng'],
  })
}

function lineOf({
  unitName,
  members,
  meeting,
}: SummarySource['cells'][number]): CommitteeSummaryFacts['lines'][number] {
  const heldOn = meeting?.endedAt == null ? null : localDateAt(new Date(meeting.endedAt))
  const grade = meeting?.decidedGrade ?? null
  return {
    reference: meeting === null || heldOn === null ? null : `meeting:${meeting.id}`,
    cell: unitName,
    members,
    heldOn,
    points: heldOn === null ? null : (meeting?.decidedPoints ?? meeting?.ownPoints ?? null),
    grade: grade === null ? null : GRADES.indexOf(grade),
    note: heldOn === null ? 'Chưa sinh hoạt' : grade === null ? 'Chưa xếp loại' : (meeting?.decidedReason ?? ''),
  }
}

/** A committee signs as a body: its secretary, else the deputy. Source: HD 05-HD/VPTW. */
function signerOf({ header, offices }: SummarySource): CommitteeSummaryFacts['signer'] {
  const of = (office: string) => offices.find((held) => held.office === office)
  const body = header.issuerName.startsWith('Đảng ủy') ? 'ĐẢNG ỦY' : header.issuerName.toLocaleUpperCase('vi')
  const secretary = of('committee_secretary')
  const name = (secretary ?? of('committee_deputy_secretary'))?.personName ?? null
  return { authority: `T/M ${body}`, post: secretary ? 'BÍ THƯ' : 'PHÓ BÍ THƯ', name }
}

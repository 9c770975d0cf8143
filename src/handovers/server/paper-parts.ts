import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { HandoverPart } from '#papers/public.ts'
import { dateInFigures, monthInFigures, paddedNumber } from '#papers/rules/vietnamese-forms.ts'
import type { Kit } from '../contract/shapes.ts'
import {
  COMMITMENT_NAMES,
  DUTY_WHY_NAMES,
  MEETING_NAMES,
  MEETING_STAGE_NAMES,
  OBLIGATION_NAMES,
  PAPER_NAMES,
  PROCEDURE_NAMES,
  REORGANISATION_NAMES,
  TRANSFER_NAMES,
} from './paper-words.ts'

/** The list as the minutes show it; a part the receiver may not see is left out. */
export function partsOf(kit: Kit): readonly HandoverPart[] {
  return [...work(kit), ...duties(kit), ...procedures(kit), ...registers(kit)]
}

const columnsOf = (...columns: readonly (readonly [string, number])[]) =>
  columns.map(([title, share]) => ({ title, share }))
const dayOf = (day: string) => dateInFigures(day as LocalDate)

function work({ commitments, obligations, meetings, reorganisations }: Kit): readonly HandoverPart[] {
  return [
    ...part('CÔNG VIỆC ĐÃ GIAO, ĐÃ HỨA CHƯA XONG', commitments, {
      columns: columnsOf(['Nội dung', 68], ['Người thực hiện', 35], ['Thời hạn', 26], ['Tình trạng', 24]),
      row: ({ what, owner, dueOn, state }) => [what, owner, dayOf(dueOn), COMMITMENT_NAMES[state]],
    }),
    ...part('VIỆC ĐẾN HẠN THEO QUY ĐỊNH', obligations, {
      columns: columnsOf(['Việc', 75], ['Về', 48], ['Thời hạn', 30]),
      row: ({ kind, about, dueOn }) => [OBLIGATION_NAMES[kind], about, dayOf(dueOn)],
    }),
    ...part('CUỘC HỌP ĐANG CHUẨN BỊ, CHƯA HOÀN THÀNH', meetings, {
      columns: columnsOf(['Cuộc họp', 70], ['Tháng', 28], ['Tình trạng', 55]),
      row: ({ kind, month, stage }) => [
        MEETING_NAMES[kind],
        monthInFigures(month as Month),
        MEETING_STAGE_NAMES[stage] ?? '',
      ],
    }),
    ...part('PHƯƠNG ÁN SẮP XẾP TỔ CHỨC ĐẢNG ĐANG LÀM', reorganisations, {
      columns: columnsOf(['Phương án', 103], ['Bước', 50]),
      row: ({ title, stage }) => [title, REORGANISATION_NAMES[stage]],
    }),
  ]
}

/** The decision in force in its title, and what has to be seen to in its lines. */
function duties({ duties: found }: Kit): readonly HandoverPart[] {
  if (found === null) return []
  const { number, fromOn, toOn, members, open } = found
  const decision = number === '' ? 'Quyết định phân công' : `Quyết định số ${number}`
  const title = `PHÂN CÔNG NHIỆM VỤ ĐẢNG VIÊN (${decision}, từ ${dayOf(fromOn)} đến ${dayOf(toOn)}: ${paddedNumber(members)} đảng viên)`
  return part(title, open, {
    columns: columnsOf(['Họ và tên', 45], ['Nhiệm vụ', 73], ['Việc cần làm', 35]),
    row: ({ name, what, why }) => [name, what, DUTY_WHY_NAMES[why]],
  })
}

function procedures({ admissions, transfers, requests, cases }: Kit): readonly HandoverPart[] {
  const counted = [
    ...(requests === null ? [] : [['Đề nghị bổ sung, sửa hồ sơ đảng viên đang chờ', paddedNumber(requests)]]),
    ...(cases === null
      ? []
      : [['Cuộc kiểm tra, giám sát, vụ việc đang mở (hồ sơ bàn giao riêng)', paddedNumber(cases)]]),
  ]
  return [
    ...part('THỦ TỤC VỀ ĐẢNG VIÊN ĐANG LÀM', admissions, {
      columns: columnsOf(['Thủ tục', 75], ['Họ và tên', 78]),
      row: ({ kind, name }) => [PROCEDURE_NAMES[kind], name],
    }),
    ...part('CHUYỂN SINH HOẠT ĐẢNG ĐANG LÀM', transfers, {
      columns: columnsOf(['Hình thức', 75], ['Họ và tên', 78]),
      row: ({ kind, name }) => [TRANSFER_NAMES[kind], name],
    }),
    ...part('SỐ VIỆC ĐANG CHỜ', counted.length === 0 ? null : counted, {
      columns: columnsOf(['Nội dung', 123], ['Số lượng', 30]),
      row: (cells) => cells,
    }),
  ]
}

function registers({ roll, below, series }: Kit): readonly HandoverPart[] {
  const figures =
    roll === null
      ? null
      : [
          ['Đảng viên trong danh sách', paddedNumber(roll.total)],
          ['Trong đó đảng viên chính thức', paddedNumber(roll.official)],
        ]
  const units =
    below === null
      ? null
      : [
          ['Tổ chức đảng trực thuộc trực tiếp', paddedNumber(below.units)],
          ['Chi bộ trong toàn đảng bộ', paddedNumber(below.cells)],
        ]
  return [
    ...part('DANH SÁCH ĐẢNG VIÊN', figures, {
      columns: columnsOf(['Nội dung', 123], ['Số lượng', 30]),
      row: (cells) => cells,
    }),
    ...part('TỔ CHỨC ĐẢNG TRỰC THUỘC', units, {
      columns: columnsOf(['Nội dung', 123], ['Số lượng', 30]),
      row: (cells) => cells,
    }),
    ...part('SỔ VĂN BẢN', series, {
      columns: columnsOf(['Thể loại', 103], ['Số cuối cùng', 50]),
      row: ({ type, lastNumber }) => [PAPER_NAMES[type], paddedNumber(lastNumber)],
    }),
  ]
}

interface PartShape<T> {
  readonly columns: HandoverPart['columns']
  readonly row: (one: T) => readonly string[]
}

function part<T>(title: string, rows: readonly T[] | null, { columns, row }: PartShape<T>): readonly HandoverPart[] {
  return rows === null ? [] : [{ title, columns, rows: rows.map(row) }]
}

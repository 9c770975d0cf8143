import type { TraineeRole, TrainingGrade } from '../rules/vocabulary.ts'

/** Roles and grades as papers write them. */
export const ROLE_WORDS: Readonly<Record<TraineeRole, string>> = {
  commission_chair: 'Chủ nhiệm ủy ban kiểm tra',
  commission_deputy: 'Phó chủ nhiệm ủy ban kiểm tra',
  commission_member: 'Ủy viên ủy ban kiểm tra',
  party_work_officer: 'Cán bộ chuyên trách công tác đảng',
  cell_secretary: 'Bí thư chi bộ',
  cell_deputy_secretary: 'Phó bí thư chi bộ',
  cell_committee_member: 'Chi ủy viên',
  inspecting_member: 'Đảng viên phụ trách công tác kiểm tra, giám sát',
  probationary_member: 'Đảng viên dự bị',
  party_member: 'Đảng viên',
  candidate: 'Quần chúng',
}

export const GRADE_WORDS: Readonly<Record<TrainingGrade, string>> = {
  excellent: 'Giỏi',
  good: 'Khá',
  average: 'Trung bình',
  below: 'Chưa đạt',
  not_tested: '',
}

/** What follows the number of a certificate. No text that was read gives a symbol: it is made as those of papers are. */
export function certificateSymbol(unitSymbol: string): string {
  return `GCN/${unitSymbol}`
}

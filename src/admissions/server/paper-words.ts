import type { SchoolingLevel } from '#rulebook/rules/admission-values.ts'
import type { AdmissionPaper } from '../rules/admission-papers.ts'
import type { HearingForm, OpinionSource, ProcedureStage, RemovalGround } from '../rules/vocabulary.ts'

/** Words of the papers: their text is Vietnamese whoever reads the screen. */
export const SCHOOLING_NAMES: Readonly<Record<SchoolingLevel, string>> = {
  below_lower_secondary: 'chưa tốt nghiệp trung học cơ sở',
  lower_secondary: 'trung học cơ sở',
  upper_secondary: 'trung học phổ thông',
  tertiary: 'trung cấp, cao đẳng, đại học trở lên',
}

export const SEX_NAMES = { male: 'nam', female: 'nữ' } as const

export const OPINION_NAMES: Readonly<Record<OpinionSource, string>> = {
  mass_organisation: 'Tổ chức chính trị - xã hội',
  residence_cell: 'Chi bộ nơi cư trú',
}

export const GROUND_NAMES: Readonly<Record<RemovalGround, string>> = {
  absence: 'bỏ sinh hoạt chi bộ không có lý do chính đáng',
  unpaid_fees: 'không đóng đảng phí không có lý do chính đáng',
  card_given_back: 'tự ý trả thẻ hoặc tự hủy thẻ đảng viên',
  no_progress: 'giảm sút ý chí phấn đấu, không làm nhiệm vụ đảng viên, đã được giáo dục nhưng không tiến bộ',
  unfit_on_probation: 'không đủ điều kiện công nhận đảng viên chính thức khi hết thời gian dự bị',
}

export const HEARING_NAMES: Readonly<Record<HearingForm, string>> = {
  in_person: 'đã trình bày trực tiếp',
  in_writing: 'đã trình bày bằng văn bản',
  did_not_come: 'được mời nhưng không đến trình bày',
}

/** What stands in the file, by the stage that put it there. */
export const FILE_NAMES: Readonly<Partial<Record<ProcedureStage, string>>> = {
  certificate: 'Giấy chứng nhận học lớp nhận thức về Đảng',
  application: 'Đơn xin vào Đảng',
  curriculum_vitae: 'Lý lịch của người xin vào Đảng',
  verification: 'Kết quả thẩm tra lý lịch',
  introduction: 'Giấy giới thiệu của đảng viên (tổ chức) được phân công giúp đỡ',
  opinions: 'Tổng hợp ý kiến nhận xét',
  superior_consent: 'Văn bản đồng ý của cấp có thẩm quyền',
  cell_resolution: 'Nghị quyết của chi bộ',
}

export const PAPER_TITLES: Readonly<Record<AdmissionPaper, string>> = {
  application: 'Đơn xin vào Đảng',
  curriculumVitae: 'Lý lịch người xin vào Đảng',
  introduction: 'Giấy giới thiệu người vào Đảng',
  opinions: 'Tổng hợp ý kiến nhận xét',
  cellResolution: 'Nghị quyết đề nghị kết nạp',
  cellReport: 'Báo cáo đề nghị kết nạp',
  decision: 'Quyết định kết nạp',
  recognitionResolution: 'Nghị quyết đề nghị công nhận chính thức',
  recognitionDecision: 'Quyết định công nhận chính thức',
  exitResolution: 'Nghị quyết của chi bộ',
  exitDecision: 'Quyết định',
}

import { COMMITTEE_NOTICE_2026, LAW_10_2022, MODEL_AREA_2014 } from './documents-remediation.ts'
import { type RulePack, rulesOf } from './pack.ts'

const notice = rulesOf(COMMITTEE_NOTICE_2026, null)
const area = rulesOf(MODEL_AREA_2014, null)
const law = rulesOf(LAW_10_2022, null)

/**
 * Notices from above and how shortcomings are put right. Kinds are those the notices read and article 002 name. No text read sets a
 * figure: the days, the months of the looks at the effect and the number of units are settings. The ten criteria are those of the set
 * of 2014; later sets were not read. The six steps of the law and the self-check of inspection are worded from practice.
 */
export const PACK_REMEDIATION: RulePack = {
  code: 'remediation',
  rules: [
    notice(
      'remediation.shortcomingKinds',
      [
        { code: 'new_rural', title: 'Xây dựng nông thôn mới' },
        { code: 'model_area', title: 'Xây dựng khu dân cư mẫu' },
        { code: 'democracy', title: 'Dân chủ ở cơ sở, huy động nguồn lực của Nhân dân' },
        { code: 'meetings', title: 'Sinh hoạt chi bộ' },
        { code: 'resolutions', title: 'Ra nghị quyết và thực hiện nghị quyết' },
        { code: 'inspection', title: 'Công tác kiểm tra, giám sát' },
        { code: 'members', title: 'Quản lý, phân công nhiệm vụ đảng viên' },
        { code: 'admissions', title: 'Kết nạp đảng viên' },
        { code: 'fees', title: 'Đảng phí, tài chính đảng' },
        { code: 'files', title: 'Hồ sơ, sổ sách, văn bản' },
        { code: 'reports', title: 'Chế độ thông tin, báo cáo' },
        { code: 'other', title: 'Nội dung khác' },
      ],
      'single',
    ),
    notice(
      'remediation.solutionKinds',
      [
        { code: 'plan', title: 'Lập kế hoạch, chia việc theo thời hạn' },
        { code: 'assign', title: 'Phân công lại, giao rõ người phụ trách' },
        { code: 'train', title: 'Tập huấn, hướng dẫn, bồi dưỡng' },
        { code: 'meet_people', title: 'Họp dân, bàn và quyết định với Nhân dân' },
        { code: 'publish', title: 'Công khai, niêm yết, giải thích' },
        { code: 'rules', title: 'Sửa quy chế, quy ước' },
        { code: 'resources', title: 'Bố trí kinh phí, vật tư, nhân lực' },
        { code: 'follow', title: 'Theo dõi hằng tháng trong sinh hoạt' },
        { code: 'mend', title: 'Làm lại, bổ sung, hoàn thiện' },
        { code: 'other', title: 'Cách khác' },
      ],
      'custom',
    ),
    notice('remediation.hearDays', 30, 'unknown'),
    notice('remediation.judgeWorkingDays', 10, 'unknown'),
    notice('remediation.climbDays', 10, 'unknown'),
    notice('remediation.effectMonths', [3, 6, 12], 'unknown'),
    notice('remediation.similarFromUnits', 5, 'unknown'),
    area(
      'remediation.modelArea',
      [
        { code: 'housing', title: 'Nhà ở và công trình phụ trợ' },
        { code: 'gardens', title: 'Vườn hộ và công trình chăn nuôi' },
        { code: 'fences', title: 'Hàng rào' },
        { code: 'roads', title: 'Đường giao thông' },
        { code: 'culture_house', title: 'Nhà văn hóa và khu thể thao thôn' },
        { code: 'electricity', title: 'Hệ thống điện' },
        { code: 'culture', title: 'Văn hóa, giáo dục, y tế' },
        { code: 'environment', title: 'Vệ sinh môi trường' },
        { code: 'politics', title: 'Hệ thống chính trị và an ninh trật tự xã hội' },
        { code: 'law', title: 'Chấp hành pháp luật, quy ước, hương ước và quy định của các tổ chức' },
      ],
      'single',
    ),
    law(
      'remediation.grassrootsDemocracy',
      [
        { code: 'know', title: 'Dân biết: chủ trương, dự toán, mức đóng góp được công khai trước khi làm' },
        { code: 'discuss', title: 'Dân bàn: việc và mức đóng góp được hộ dân bàn, biểu quyết, có biên bản' },
        { code: 'do', title: 'Dân làm: Nhân dân tham gia thực hiện, góp công, góp vật tư tự nguyện' },
        { code: 'check', title: 'Dân kiểm tra: thu, chi, khối lượng được Nhân dân kiểm tra khi đang làm' },
        {
          code: 'supervise',
          title: 'Dân giám sát: ban giám sát đầu tư của cộng đồng hoạt động, có ý kiến bằng văn bản',
        },
        { code: 'benefit', title: 'Dân thụ hưởng: công trình nghiệm thu, quyết toán công khai, đưa vào sử dụng' },
      ],
      'custom',
    ),
    notice(
      'remediation.inspectionWork',
      [
        { code: 'plan', title: 'Có kế hoạch kiểm tra, giám sát của năm, được chi bộ thông qua' },
        { code: 'assigned', title: 'Có phân công người phụ trách; người phụ trách đã được tập huấn' },
        { code: 'on_time', title: 'Các cuộc kiểm tra, giám sát triển khai đúng tháng trong kế hoạch' },
        { code: 'files', title: 'Mỗi cuộc có đủ hồ sơ, được lưu' },
        { code: 'heard', title: 'Thông báo, kết luận của cấp trên được nghe và bàn trong sinh hoạt' },
        { code: 'remedied', title: 'Hạn chế đã nêu được khắc phục đúng hạn, có minh chứng' },
        { code: 'theme', title: 'Có sinh hoạt chuyên đề hoặc nội dung về kiểm tra, giám sát trong năm' },
      ],
      'custom',
    ),
  ],
}

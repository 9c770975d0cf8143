import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { MeetingMinutesFacts } from './rules/templates/meeting-minutes.ts'
import type { MinutesItemFacts, OpinionFacts, RollFacts } from './rules/templates/minutes-parts.ts'
import type { MeetingNameFacts, PaperHeadFacts, TaskFacts, VoteFacts } from './rules/templates/paper-parts.ts'

/** Invented facts of a village cell of 55 members, shared by the tests of the papers. */
export const HEAD: PaperHeadFacts = {
  superiorName: 'Đảng bộ xã Vân Trì',
  unitName: 'Chi bộ thôn Hạ',
  place: 'Vân Trì',
  number: { kind: 'numbered', number: 5, symbol: 'BB/CB' },
  on: '2026-12-03',
}

export const MEETING: MeetingNameFacts = { kind: 'regular', month: '2026-12' as Month, topic: null }
export const HELD_ON: LocalDate = '2026-12-03'
export const SECRETARY = { name: 'Đỗ Thị Ngọc Ánh', post: 'Phó Bí thư chi bộ' }
export const CHAIR = { name: 'Trần Văn Ưởng', post: 'Bí thư chi bộ' }

const FAMILY = [
  'Nguyễn Văn',
  'Trần Thị',
  'Lê Quang',
  'Phạm Thị',
  'Hoàng Đức',
  'Vũ Thị',
  'Đặng Hữu',
  'Bùi Thị',
  'Đỗ Mạnh',
  'Ngô Thị',
  'Dương Đình',
]
const GIVEN = ['Ẩn', 'Bưởi', 'Cẩn', 'Dưỡng', 'Đạt']

/** 55 invented names. */
export const NAMES: readonly string[] = GIVEN.flatMap((given) => FAMILY.map((family) => `${family} ${given}`))

export function nameAt(index: number): string {
  return NAMES[index % NAMES.length] ?? ''
}

export const ROLL: RollFacts = {
  members: 55,
  official: 53,
  probationary: 2,
  exempt: 14,
  temporarilyAway: 5,
  temporarilyHere: 0,
  suspended: 0,
  obliged: 36,
  present: 33,
  exemptPresent: 4,
  absentWithReason: [
    { name: nameAt(3), reason: 'điều trị tại bệnh viện' },
    { name: nameAt(9), reason: 'đi công tác' },
  ],
  absentWithoutReason: [nameAt(17)],
  late: [{ name: nameAt(21), at: '19:50' }],
  leftEarly: [],
}

export function aVote(facts: Partial<VoteFacts> = {}): VoteFacts {
  return {
    reference: 'vote:1',
    question: 'Thông qua nghị quyết tháng 12',
    base: 37,
    required: 19,
    inFavour: 36,
    against: 0,
    other: 1,
    carried: true,
    ...facts,
  }
}

export const TASKS: readonly TaskFacts[] = [
  {
    reference: 'commitment:1',
    task: 'Vận động 12 hộ còn lại hiến đất mở rộng đường trục thôn',
    owner: nameAt(1),
    product: 'Biên bản thỏa thuận của từng hộ',
    dueOn: '2026-12-25',
    reportAt: 'sinh hoạt tháng 01/2027',
  },
  {
    reference: 'commitment:2',
    task: 'Lập danh sách hộ nghèo, hộ cận nghèo cần giúp đỡ dịp Tết',
    owner: nameAt(6),
    product: 'Danh sách có xác nhận của ban công tác mặt trận',
    dueOn: '2026-12-20',
    reportAt: 'sinh hoạt tháng 01/2027',
  },
  {
    reference: 'commitment:3',
    task: 'Nắm tình hình tư tưởng của nhân dân về dồn điền, đổi thửa',
    owner: 'Chi ủy',
    product: null,
    dueOn: null,
    reportAt: null,
  },
]

const OPINION =
  'Nhất trí với báo cáo của chi ủy. Đề nghị làm rõ vì sao ba hộ ở xóm Giữa chưa đồng ý, phân công đảng viên phụ trách nhóm hộ trực tiếp gặp gỡ, lắng nghe, không để kéo dài sang quý sau'

export function opinions(count: number, from: number): OpinionFacts[] {
  return Array.from({ length: count }, (_, index) => ({
    reference: `opinion:${from + index}`,
    name: nameAt(from + index * 3),
    text: OPINION,
    handedIn: index === count - 1,
  }))
}

const ITEMS: readonly MinutesItemFacts[] = [
  {
    reference: 'item:1',
    title: 'Thông tin thời sự, chính sách mới; tình hình tư tưởng trong đảng viên và nhân dân',
    presenter: CHAIR.name,
    presented:
      'Tóm tắt tình hình thời sự trong tháng và các văn bản mới của cấp trên.\nTư tưởng đảng viên và nhân dân trong thôn cơ bản ổn định; một số hộ còn băn khoăn về mức đóng góp làm đường.',
    opinions: opinions(2, 1),
    conclusion: null,
    votes: [],
  },
  {
    reference: 'item:2',
    title: 'Kết quả thực hiện nghị quyết tháng 11 và nhiệm vụ tháng 12',
    presenter: SECRETARY.name,
    presented: 'Trong tháng chi bộ giao 06 việc, đã hoàn thành 04 việc, đang thực hiện 02 việc',
    opinions: opinions(7, 5),
    conclusion:
      'Tiếp thu các ý kiến của đảng viên, bổ sung vào nghị quyết.\nGiao đồng chí phó bí thư đôn đốc hai việc còn lại, báo cáo chi bộ tại kỳ sinh hoạt tháng 01.',
    votes: [aVote()],
  },
  {
    reference: 'item:3',
    title: 'Đề nghị công nhận đảng viên chính thức',
    presenter: nameAt(8),
    presented: 'Đọc bản nhận xét của đảng viên được phân công giúp đỡ và ý kiến của nhân dân nơi cư trú.',
    opinions: opinions(3, 11),
    conclusion: 'Chi bộ đồng ý đề nghị cấp ủy cấp trên xem xét, quyết định.',
    votes: [
      aVote({
        reference: 'vote:2',
        question: 'Đề nghị công nhận đảng viên chính thức',
        base: 48,
        required: 32,
        inFavour: 35,
        other: 0,
      }),
    ],
  },
]

export function meetingMinutesFacts(facts: Partial<MeetingMinutesFacts> = {}): MeetingMinutesFacts {
  return {
    head: HEAD,
    meeting: MEETING,
    on: HELD_ON,
    startedAt: '19:30',
    endedAt: '21:15',
    minutes: 105,
    venue: 'Nhà văn hóa thôn Hạ',
    chair: CHAIR,
    secretary: SECRETARY,
    guests: [{ name: 'Phùng Khắc Thưởng', post: 'Đảng ủy viên phụ trách chi bộ' }],
    roll: ROLL,
    fees: '36/36 đảng viên đã đóng đảng phí tháng 11 năm 2026',
    programmeVote: aVote({ reference: 'vote:0', question: 'Thông qua chương trình', inFavour: 37, other: 0 }),
    items: ITEMS,
    tasks: TASKS,
    conclusion:
      'Buổi sinh hoạt bảo đảm thời gian, nội dung; nhiều ý kiến thẳng thắn. Đề nghị đảng viên thực hiện nghiêm các việc đã nhận, chủ động báo cáo khi có khó khăn.',
    score: {
      points: 92.5,
      total: 100,
      counted: 'points',
      gradeName: 'Tốt',
      waiting: [],
      weaknesses: 'Còn một đảng viên vắng không lý do; thời gian đọc báo cáo còn dài.',
      vote: aVote({ reference: 'vote:9', question: 'Thông qua điểm tự chấm', inFavour: 37, other: 0 }),
    },
    reserved: [
      {
        reference: 'opinion:99',
        name: nameAt(30),
        text: 'Đề nghị lùi thời hạn vận động hiến đất sang quý I năm 2027',
        handedIn: false,
      },
    ],
    adoption: aVote({ reference: 'vote:10', question: 'Thông qua biên bản', inFavour: 37, other: 0 }),
    ...facts,
  }
}

export const SIGNER = { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: CHAIR.name }
export const RECIPIENTS = ['Đảng ủy xã Vân Trì (để báo cáo)', 'Đảng viên chi bộ', 'Lưu chi bộ']
export const SHEET = { ...HEAD, number: { kind: 'unnumbered' } } as const
export const THEME = {
  kind: 'thematic',
  month: '2026-12' as Month,
  topic: 'Nâng cao chất lượng công tác kiểm tra, giám sát góp phần xây dựng chi bộ trong sạch, vững mạnh',
} as const
export const numbered = (number: number, symbol: string) => ({
  ...HEAD,
  number: { kind: 'numbered' as const, number, symbol },
})

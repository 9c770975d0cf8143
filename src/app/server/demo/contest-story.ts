import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { rulebookApi } from '#rulebook/public.ts'
import type { RuleCode } from '#rulebook/rules/rule.ts'
import { trainingApi } from '#training/public.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

const CHARTER = 'Điều lệ Đảng'
const TRADITION = 'Truyền thống ngành Kiểm tra của Đảng'
const INSPECTION = 'Kiểm tra, kỷ luật Đảng'

interface Told {
  readonly topic: string
  readonly wording: string
  /** The right one first. */
  readonly options: readonly string[]
  readonly article: string
  readonly ruleCode: RuleCode | null
}

const asked = (
  topic: string,
  wording: string,
  options: readonly string[],
  article: string,
  ruleCode: RuleCode | null,
) => ({
  ...{ topic, wording, options, article, ruleCode },
})

/** Questions on what the rule book holds and the articles tell. */
const QUESTIONS: readonly Told[] = [
  asked(
    CHARTER,
    'Chi bộ sinh hoạt thường kỳ mấy lần trong một tháng?',
    ['Một lần', 'Hai lần', 'Ba tháng một lần', 'Tùy chi bộ'],
    'Điều 24',
    'meeting.regularPerMonth',
  ),
  asked(
    CHARTER,
    'Thời gian dự bị của đảng viên mới là bao lâu?',
    ['12 tháng', '6 tháng', '18 tháng', '24 tháng'],
    '',
    'member.probationMonths',
  ),
  asked(
    CHARTER,
    'Chi bộ có từ bao nhiêu đảng viên chính thức trở lên thì bầu chi ủy?',
    ['9', '3', '15', '30'],
    'Điều 24',
    'cell.committeeFromOfficialMembers',
  ),
  asked(
    CHARTER,
    'Chi bộ phải có ít nhất bao nhiêu đảng viên chính thức?',
    ['3', '5', '7', '9'],
    'Điều 21, Điều 24',
    'cell.minOfficialMembers',
  ),
  asked(
    INSPECTION,
    'Ngày truyền thống ngành Kiểm tra của Đảng là ngày nào?',
    ['16/10/1948', '03/02/1930', '02/9/1945', '19/5/1941'],
    '',
    null,
  ),
  asked(
    INSPECTION,
    'Hình thức kỷ luật nào áp dụng được với đảng viên dự bị?',
    ['Khiển trách, cảnh cáo', 'Cách chức', 'Khai trừ', 'Cả bốn hình thức'],
    'Điều 35',
    'discipline.probationaryForms',
  ),
]
const PARTS = [
  { topic: CHARTER, count: 3 },
  { topic: INSPECTION, count: 2 },
]

/** A short contest of the commune, open for a week: its questions written by the office, approved by the inspector. */
export async function tellContest({ call, clock }: Teller, places: Places, today: LocalDate): Promise<void> {
  const { commune: unitId, communeOfficer, inspector } = places
  const params = { unitId }
  const by = communeOfficer.id
  clock.goTo(addDays(today, -6), '08:00')
  const value = PARTS.reduce((sum, { count }) => sum + count, 0)
  const reason = 'Thi thử trong Đảng bộ xã, đề ngắn.'
  const rule = { code: 'training.contestQuestions', value, from: addDays(today, -6), to: null, reason } as const
  await call(by, rulebookApi.set, { params: { unitId }, body: { ...rule, knowsOfAdopted: true } })
  for (const { topic, wording, options, article, ruleCode } of QUESTIONS) {
    const facts = { topic, wording, options: [...options], rightOption: 0, explanation: '', basisArticle: article }
    const body = {
      ...facts,
      basisSymbol: ruleCode === null ? TRADITION : CHARTER,
      ruleCode,
      checked: 'source_given' as const,
    }
    const { id } = await call(by, trainingApi.writeQuestion, { params, body })
    const approve = { act: 'approve', basedOn: 1, body: { checked: 'publicly_verified' } } as const
    await call(inspector.id, trainingApi.actOnQuestion, { params: { questionId: id }, body: approve })
  }
  const at = (day: LocalDate, time: string) => `${day}T${time}:00+07:00`
  const body = {
    ...{ title: 'Cuộc thi tìm hiểu Điều lệ Đảng và công tác kiểm tra', basis: 'Kế hoạch của Đảng ủy xã' },
    ...{ opensAt: at(addDays(today, -2), '08:00'), closesAt: at(addDays(today, 5), '17:00'), parts: PARTS },
    prizes: [
      { title: 'Giải Nhất', count: 1 },
      { title: 'Giải Nhì', count: 2 },
    ],
    cellPrizes: [{ title: 'Giải tập thể', count: 1 }],
  }
  clock.goTo(addDays(today, -5), '08:00')
  const { id } = await call(by, trainingApi.planContest, { params, body })
  const open = { act: 'open', basedOn: 1, body: {} } as const
  await call(by, trainingApi.actOnContest, { params: { contestId: id }, body: open })
}

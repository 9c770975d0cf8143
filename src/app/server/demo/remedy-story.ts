import type { Id, MeetingId, PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { remediationApi } from '#remediation/public.ts'
import type { Places } from './places.ts'
import { aScanOf } from './scan.ts'
import { at, type Cast, type Teller } from './story.ts'

/**
 * The notice article 002 tells of, with invented people: shortcomings in building the model residential area and in democracy when the
 * people contribute. One requirement is accepted, one is being worked on, one nobody took on; and the ten criteria.
 */
export async function tellRemedy(
  teller: Teller,
  { commune, casts, inspector: { id: inspector } }: Places,
  today: LocalDate,
): Promise<void> {
  const { call, clock } = teller
  const village = casts.dongLoi
  const { unitId, secretary } = village
  clock.goTo(addDays(today, -65), '09:00')
  const body = {
    ...noticeText(today, at(village.active, 2).id),
    toUnitId: unitId,
    issuedAs: 'inspectionCommission' as const,
  }
  const { id } = await call(inspector, remediationApi.draft, { params: { unitId: commune }, body })
  const params = { id }
  await call(inspector, remediationApi.issue, { params, body: { basedOn: 1 } })
  clock.goTo(addDays(today, -64), '19:00')
  await call(secretary.id, remediationApi.receive, { params, body: { basedOn: 2, on: addDays(today, -64) } })
  const { meetings } = await call(secretary.id, remediationApi.show, { params })
  const meeting = meetings.at(-1)
  if (!meeting) throw new Error('demonstration: the cell has met since')
  clock.goTo(meeting.on as LocalDate, '22:00')
  const heard = { basedOn: 3, meetingId: meeting.id as MeetingId, on: meeting.on as LocalDate }
  const note = 'Chi bộ nhất trí với thông báo; giao chi ủy phân công từng việc.'
  await call(secretary.id, remediationApi.hear, { params, body: { ...heard, note } })
  await putRight(teller, { village, inspector }, { noticeId: id, today })
  await fillCriteria(teller, village, inspector)
}

interface Of {
  readonly village: Cast
  readonly inspector: PersonId
}

async function putRight(
  { call, clock }: Teller,
  { village, inspector }: Of,
  { noticeId, today }: { readonly noticeId: string; readonly today: LocalDate },
): Promise<void> {
  const secretary = village.secretary.id
  const { requirementsList } = await call(secretary, remediationApi.show, { params: { id: noticeId } })
  const [first, second] = requirementsList.map((one) => ({ id: one.id }))
  if (!first || !second) throw new Error('demonstration: the notice asks for three things')
  clock.addMinutes(30)
  const taken = { basedOn: 1, partner: 'Ban công tác Mặt trận thôn' }
  const publish = {
    cause: 'Tổ xây dựng quen báo miệng tại cuộc họp, chưa ai được giao lập và niêm yết dự toán.',
    ...{ solutionKind: 'publish', solution: 'Niêm yết dự toán, mức đóng góp tại nhà văn hóa; đọc trên loa ba tối.' },
    ...{ personId: at(village.active, 3).id, dueOn: addDays(today, 5) },
  }
  await call(secretary, remediationApi.takeOn, { params: first, body: { ...taken, ...publish } })
  const fences = {
    cause: 'Chưa chia việc theo xóm, chưa có nguồn cây giống.',
    ...{ solutionKind: 'plan', solution: 'Lập danh sách 12 hộ, mỗi đảng viên giúp một hộ.' },
    ...{ personId: at(village.active, 4).id, dueOn: addDays(today, 20) },
  }
  await call(secretary, remediationApi.takeOn, { params: second, body: { ...taken, ...fences } })
  clock.addMinutes(10)
  const text = 'Đã niêm yết dự toán và mức đóng góp của ba công trình; không có ý kiến thắc mắc.'
  const file = { name: 'bien-ban-niem-yet.pdf', bytes: aScanOf('Bien ban niem yet du toan') }
  await call(secretary, remediationApi.prove, { params: first, body: { basedOn: 2, text }, file })
  clock.addMinutes(20)
  const page = await call(inspector, remediationApi.show, { params: { id: noticeId } })
  const reportId = page.requirementsList[0]?.pendingReportId as Id<'remediationReport'>
  const decision = { reportId, judgement: 'accepted', note: 'Minh chứng đầy đủ.' } as const
  await call(inspector, remediationApi.judge, { params: first, body: decision })
}

const NOT_MET: Readonly<Record<string, string>> = {
  fences: 'Còn 12 hộ chưa có hàng rào xanh',
  gardens: 'Còn 4 chuồng trại gần nhà ở',
}

async function fillCriteria({ call, clock }: Teller, village: Cast, inspector: PersonId): Promise<void> {
  const { unitId, secretary } = village
  const params = { unitId, code: 'model_area' }
  const { lists } = await call(secretary.id, remediationApi.checklists, { params: { unitId } })
  const criteria = lists.find(({ code }) => code === 'model_area')?.criteria ?? []
  const lines = criteria.map(({ code }) => ({
    code,
    mark: NOT_MET[code] === undefined ? ('met' as const) : ('not_met' as const),
    note: NOT_MET[code] ?? '',
  }))
  const on = clock.now().toISOString().slice(0, 10) as LocalDate
  const { id } = await call(secretary.id, remediationApi.fillChecklist, { params, body: { on, lines, note: '' } })
  clock.addMinutes(15)
  const confirmed = lines.map(({ code, mark }) => ({
    code,
    confirmed: code === 'environment' ? ('partly' as const) : mark,
    answer: code === 'environment' ? 'Bãi tập kết rác đầu thôn chưa có mái che' : '',
  }))
  const body = { lines: confirmed, note: 'Đoàn đã đi từng xóm.' }
  await call(inspector, remediationApi.confirmChecklist, { params: { id }, body })
}

function noticeText(today: LocalDate, responsible: PersonId) {
  return {
    subject: 'tồn tại, hạn chế trong xây dựng khu dân cư mẫu và thực hiện dân chủ khi huy động nguồn lực',
    merits:
      'Chi bộ đã phân công đảng viên phụ trách từng nhóm hộ; Nhân dân đồng thuận hiến đất, góp công làm đường ngõ xóm.',
    organisation: 'Ủy ban kiểm tra Đảng ủy theo dõi, đôn đốc; đảng ủy viên phụ trách dự buổi sinh hoạt đọc Thông báo.',
    shortcomings: [
      {
        ...{ kind: 'democracy', responsible: 'chi ủy', personId: null },
        what: 'Một số công trình ở khu dân cư chưa niêm yết dự toán và mức đóng góp trước khi làm.',
      },
      {
        ...{ kind: 'model_area', responsible: 'đảng viên phụ trách xóm 3', personId: responsible },
        what: 'Tiêu chí hàng rào xanh mới đạt 61%; chưa có kế hoạch cho 12 hộ còn lại.',
      },
      {
        ...{ kind: 'inspection', responsible: 'Bí thư chi bộ', personId: null },
        what: 'Đảng viên làm công tác kiểm tra, giám sát chưa được tập huấn; triển khai kế hoạch còn chậm.',
      },
    ],
    requirements: [
      {
        ...{ shortcoming: 0, what: 'Niêm yết dự toán, mức đóng góp của từng công trình', who: 'Bí thư chi bộ' },
        ...{ authority: 'chi bộ', product: 'Biên bản niêm yết, ảnh chụp', dueOn: addDays(today, 10) },
      },
      {
        ...{ shortcoming: 1, what: 'Lập và thực hiện kế hoạch hàng rào xanh cho 12 hộ', who: 'Phó Bí thư chi bộ' },
        ...{ authority: 'chi ủy', product: 'Kế hoạch có danh sách hộ và người giúp', dueOn: addDays(today, 25) },
      },
      {
        ...{ shortcoming: 2, what: 'Đăng ký tập huấn cho đảng viên làm kiểm tra, giám sát', who: 'Bí thư chi bộ' },
        ...{ authority: '', product: 'Danh sách đăng ký', dueOn: addDays(today, -12) },
      },
    ],
  }
}

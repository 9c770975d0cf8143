import { dialoguesApi } from '#dialogues/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

/** Topics of the report of 2018, asked by invented secretaries. */
const RECORDS = 'Hồ sơ đảng viên lưu ở nhiều nơi, mỗi lần bổ sung phải đi lại nhiều lần. Đề nghị hướng dẫn thống nhất.'
const ALSO_RECORDS = 'Hồ sơ đảng viên lưu ở nhiều nơi, bổ sung phải đi lại nhiều lần, đề nghị có hướng dẫn thống nhất.'
const SPEAKING = 'Đảng viên trẻ ít phát biểu trong sinh hoạt. Đảng ủy có cách làm nào để các chi bộ áp dụng?'
const AGENCY = 'Thủ trưởng đơn vị hay xếp lịch trùng buổi sinh hoạt. Đề nghị Đảng ủy có ý kiến để phối hợp.'

/** A dialogue concluded half a year ago, with a promise that is overdue and a word of "not solved". */
export async function tellPastDialogue(teller: Teller, places: Places, today: LocalDate): Promise<void> {
  const { dongLoi, dongTrung, baiThuong } = places.casts
  const heldOn = addDays(today, -170)
  const first = await openOne(teller, places, {
    theme: 'Nâng cao chất lượng sinh hoạt chi bộ',
    plannedOn: heldOn,
    called: addDays(heldOn, -25),
  })
  const { act, ask, onQuestion } = first
  await ask(dongLoi.secretary.id, dongLoi.unitId, 'records', RECORDS)
  await ask(dongTrung.secretary.id, dongTrung.unitId, 'records', ALSO_RECORDS)
  await ask(baiThuong.secretary.id, baiThuong.unitId, 'speaking', SPEAKING)
  await onQuestion(1, 'accept', { topic: 'records' })
  await onQuestion(2, 'merge', { into: await first.idOf(1) })
  teller.clock.goTo(heldOn, '08:00')
  await act('start', { on: heldOn })
  const owner = { kind: 'person', personId: places.communeOfficer.id }
  const promise = {
    what: 'Ban hành danh mục hồ sơ đảng viên mẫu, hướng dẫn các chi bộ',
    product: 'Danh mục mẫu',
    owner,
    dueOn: addDays(today, -20),
  }
  await onQuestion(1, 'promise', {
    text: 'Đảng ủy nhận trách nhiệm, giao Văn phòng ban hành danh mục mẫu.',
    promises: [promise],
  })
  await onQuestion(3, 'answer', {
    text: 'Giao đảng viên trẻ chuẩn bị từng phần nội dung, gửi ý kiến trước buổi sinh hoạt.',
  })
  await act('end', {
    present: 6,
    conclusion: 'Các ý kiến thẳng thắn, sát thực tế. Ban Thường vụ tiếp thu, chỉ đạo tháo gỡ từng việc.',
  })
  await act('issue_notice', { on: heldOn })
  teller.clock.goTo(addDays(heldOn, 30), '20:00')
  const { asks } = await teller.call(baiThuong.secretary.id, dialoguesApi.mine, {})
  const body = { verdict: 'not_solved', words: 'Chi bộ đã làm theo nhưng chưa thấy chuyển.' } as const
  await teller.call(baiThuong.secretary.id, dialoguesApi.judge, { params: { askId: asks[0]?.id as never }, body })
}

/** A dialogue that collects questions now. */
export async function tellNextDialogue(teller: Teller, places: Places, today: LocalDate): Promise<void> {
  const { baiThuong } = places.casts
  const next = await openOne(teller, places, {
    theme: 'Tháo gỡ vướng mắc của chi bộ thôn',
    plannedOn: addDays(today, 18),
    called: addDays(today, -2),
  })
  await next.ask(baiThuong.secretary.id, baiThuong.unitId, 'agency', AGENCY)
}

interface Told {
  readonly theme: string
  readonly plannedOn: LocalDate
  /** The day it was planned and called for. */
  readonly called: LocalDate
}

async function openOne(
  { call, clock }: Teller,
  { commune: unitId, communeOfficer }: Places,
  { theme, plannedOn, called }: Told,
) {
  const by = communeOfficer.id
  clock.goTo(called, '08:00')
  const { id } = await call(by, dialoguesApi.open, {
    params: { unitId },
    body: {
      ...{
        theme,
        purpose: '',
        place: 'Hội trường Đảng ủy xã',
        chair: 'Bí thư Đảng ủy',
        guests: '',
        plannedOn,
        startsAt: '08:00',
      },
      ...{ questionsUntil: addDays(plannedOn, -10), answersUntil: addDays(plannedOn, -3) },
    },
  })
  const params = { dialogueId: id as never }
  const page = () => call(by, dialoguesApi.show, { params })
  const act = async (name: string, body: object) => {
    const { version } = await page()
    await call(by, dialoguesApi.act, { params, body: { act: name, basedOn: version, body } as never })
  }
  const ask = (person: PersonId, cellId: UnitId, topic: string, words: string) =>
    call(person, dialoguesApi.ask, { params, body: { cellId, topic, urgent: false, words } })
  const rowOf = async (place: number) => (await page()).rows.find((row) => row.place === place)
  const idOf = async (place: number) => (await rowOf(place))?.id ?? ''
  const onQuestion = async (place: number, name: string, body: object) => {
    const row = await rowOf(place)
    const asked = { act: name, basedOn: row?.version ?? 0, body } as never
    await call(by, dialoguesApi.actOnQuestion, { params: { ...params, questionId: row?.id as never }, body: asked })
  }
  await act('issue_plan', { on: called })
  await act('issue_call', { on: called })
  return { act, ask, idOf, onQuestion }
}

import type { MeetingId } from '#kernel/id.ts'
import { addDays, type LocalDate, monthOf } from '#kernel/local-date.ts'
import { libraryApi } from '#library/public.ts'
import type { TextId } from '#library/rules/vocabulary.ts'
import { meetingsApi } from '#meetings/public.ts'
import type { Places } from './places.ts'
import type { Cast, Teller } from './story.ts'

/** Invented: no such resolution exists; it shows what a text, its chain and a duty to read look like. */
const OLDER = {
  ...{ symbol: '07-NQ/ĐU', issuedOn: '2023-03-15', title: 'Nâng cao chất lượng sinh hoạt chi bộ thôn' },
  body: 'Mỗi chi bộ mỗi quý sinh hoạt chuyên đề một lần. Chi ủy họp trước, phân công đảng viên chuẩn bị.',
}
const NEWER = {
  ...{ symbol: '12-NQ/ĐU', title: 'Lãnh đạo xây dựng khu dân cư kiểu mẫu giai đoạn mới' },
  body: `1. Mỗi chi bộ chọn một việc thiết thực, có người phụ trách, có thời hạn, có kết quả nhìn thấy được.
2. Phân công đảng viên phụ trách nhóm hộ; mỗi quý báo cáo với chi bộ một lần về tình hình các hộ.
3. Chi ủy nghe kết quả trước mỗi buổi sinh hoạt; việc chậm phải nói rõ nguyên nhân và cách làm tiếp.
4. Đảng ủy đối thoại với bí thư chi bộ ít nhất mỗi năm một lần để tháo gỡ vướng mắc.`,
}

/** A resolution of the commune that replaces an older one, asked to be read by the secretaries; one of them has read it. */
export async function tellLibrary({ call, clock }: Teller, places: Places, today: LocalDate): Promise<void> {
  const { commune: unitId, communeOfficer } = places
  const by = communeOfficer.id
  const keep = async (facts: object, links: readonly object[]) => {
    const plain = { titleIsOurs: false, inForceOn: null, endedOn: null, secrecy: 'open', liesAt: '' }
    const body = { issuer: 'Đảng ủy xã Bình Lợi', ...plain, ...facts, links }
    return (await call(by, libraryApi.keep, { params: { unitId }, body: body as never })).id
  }
  clock.goTo(addDays(today, -12), '09:00')
  const older = await keep(OLDER, [])
  const textId = await keep({ ...NEWER, issuedOn: addDays(today, -15) }, [{ kind: 'replaces', earlierId: older }])
  const { id: dutyId } = await call(by, libraryApi.ask, {
    params: { unitId, textId },
    body: {
      readers: ['cell_heads'],
      unitIds: [],
      dueOn: addDays(today, 6),
      note: 'Đọc trước buổi sinh hoạt tháng này.',
    },
  })
  await quoteIt({ call, clock }, places.casts.dongLoi, { today, textId })
  clock.goTo(addDays(today, -3), '20:00')
  await call(places.casts.baiThuong.secretary.id, libraryApi.confirm, { params: { dutyId: dutyId as never }, body: {} })
}

/** The next meeting of a cell debates what the resolution asks. */
async function quoteIt(
  { call }: Teller,
  { unitId, secretary }: Cast,
  { today, textId }: { readonly today: LocalDate; readonly textId: string },
): Promise<void> {
  const page = await call(secretary.id, meetingsApi.month, { params: { unitId, month: monthOf(today) } })
  const next = page.meetings.find(({ meeting: { kind, startedAt } }) => kind !== 'cell_committee' && startedAt === null)
  if (!next) return
  const params = { id: next.meeting.id as MeetingId }
  const { agenda } = await call(secretary.id, meetingsApi.meeting, { params })
  const item = agenda.find(({ code }) => code === 'regular.discussion')
  if (!item) return
  const body = { itemId: item.id, textIds: [textId as TextId] }
  await call(secretary.id, meetingsApi.quoteTexts, { params, body })
}

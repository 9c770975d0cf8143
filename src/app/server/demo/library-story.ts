import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { libraryApi } from '#library/public.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'

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
  clock.goTo(addDays(today, -3), '20:00')
  await call(places.casts.baiThuong.secretary.id, libraryApi.confirm, { params: { dutyId: dutyId as never }, body: {} })
}

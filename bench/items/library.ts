import { onDatabase } from '#tests/support/cluster.ts'
import type { Item } from '../lib/item.ts'
import { median } from '../lib/load.ts'
import type { World } from '../lib/world.ts'

const TEXTS = 100_000
/** Sentences a text is put together from: about 150 words, from a dozen that come again and again. */
const SENTENCES = 9
const TIMES = 12

/** Words a third of all texts have, words a few have, one that only one has, a number, and words that stand apart. */
const SEARCHES = [
  'kiem tra giam sat',
  'đảng viên dự bị',
  'phân công đảng viên',
  '77341-NQ',
  'đối thoại bí thư chi bộ',
  'quỹ hồ sơ',
]

/** Texts of the commune of the demonstration, as an office would have kept them over the years. */
async function fillLibrary({ databaseUrl }: World): Promise<string> {
  return await onDatabase(databaseUrl, async (client) => {
    await client.query(
      `with sentence (n, words) as (values
        (0, 'Các chi bộ tăng cường công tác kiểm tra, giám sát việc chấp hành nghị quyết, chỉ thị của Đảng.'),
        (1, 'Phân công đảng viên phụ trách nhóm hộ, mỗi quý báo cáo với chi bộ một lần.'),
        (2, 'Đảng viên dự bị được giao nhiệm vụ cụ thể và được giúp đỡ trong thời gian dự bị.'),
        (3, 'Cấp ủy đối thoại với bí thư chi bộ để tháo gỡ khó khăn, vướng mắc từ cơ sở.'),
        (4, 'Nâng cao chất lượng sinh hoạt chi bộ, nhất là sinh hoạt chuyên đề hằng quý.'),
        (5, 'Quản lý hồ sơ đảng viên chặt chẽ, bổ sung hằng năm, lưu giữ đúng quy định.'),
        (6, 'Thu, nộp, quản lý và sử dụng đảng phí đúng chế độ, công khai trong chi bộ.'),
        (7, 'Biểu dương người tốt, việc tốt; nhắc nhở, uốn nắn khuyết điểm ngay từ khi mới phát sinh.'),
        (8, 'Chi ủy họp trước, chuẩn bị nội dung, phân công người viết, gửi tài liệu đúng hạn.'),
        (9, 'Vận động nhân dân hiến đất, góp công làm đường, giữ gìn vệ sinh môi trường thôn xóm.'),
        (10, 'Thực hiện quy chế dân chủ ở cơ sở, lắng nghe ý kiến nhân dân, giải quyết kịp thời.'),
        (11, 'Tự phê bình và phê bình thẳng thắn, tránh nể nang, né tránh trong sinh hoạt.'))
      insert into library_text (id, unit_id, symbol, issuer, issued_on, title, body, secrecy)
      select gen_random_uuid(), u.unit_id, n || '-NQ/ĐU', 'Đảng ủy', date '2000-01-01' + n % 9800,
        'Nghị quyết về ' || lower((select words from sentence where sentence.n = g.n % 12)),
        (select string_agg(words, ' ' order by random()) from sentence where (g.n * 7 + sentence.n * 5) % 12 < $2) || ' Số hiệu ' || g.n || '.', 'open'
      from generate_series(1, $1::int) g (n),
        (select t.unit_id from auth_user a join term t on t.person_id = a.person_id and t.office = 'office_officer'
          where a.username = 'vanphong' limit 1) u`,
      [TEXTS, SENTENCES],
    )
    await client.query('analyze library_text')
    const text = `select t.unit_id as id from auth_user a join term t on t.person_id = a.person_id
      where a.username = 'bithu' and t.office = 'cell_secretary' limit 1`
    return (await client.query<{ id: string }>(text)).rows[0]?.id ?? ''
  })
}

/** A search through 100,000 directives with the place shown, as a secretary asks it: the slowest kind of search counts. */
export const library100k: Item = {
  id: 'library_100k',
  unit: 'ms',
  goal: { atMost: 100 },
  measure: async (world) => {
    const unitId = await fillLibrary(world)
    const browser = await world.secretary()
    const found: string[] = []
    let slowest = 0
    for (const search of SEARCHES) {
      const times: number[] = []
      let rows = 0
      for (let index = 0; index < TIMES + 2; index += 1) {
        const sent = performance.now()
        const answer = await browser.get(`/units/${unitId}/library?search=${encodeURIComponent(search)}`)
        const body = (await answer.json()) as { rows: readonly unknown[] }
        if (!answer.ok) throw new Error(`library: ${answer.status}`)
        rows = body.rows.length
        if (index >= 2) times.push(performance.now() - sent)
      }
      slowest = Math.max(slowest, median(times))
      found.push(`${search} ${median(times).toFixed(0)} (${rows})`)
    }
    return {
      value: slowest,
      detail: `slowest median of whole requests over ${TEXTS} texts of about 130 words; ms (rows): ${found.join(', ')}`,
    }
  },
}

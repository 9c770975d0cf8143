import { expect, it } from 'vitest'
import type { ListQuery } from '../../contract/lists.ts'
import { titleOf } from './list-title.ts'

it.each<[ListQuery, string]>([
  [{}, ''],
  [{ sex: 'female', ageFrom: '60' }, 'đảng viên: Nữ; Tuổi đời từ 60'],
  [{ leave: 'any' }, 'đảng viên: Đang miễn, tạm miễn hoặc vắng'],
  [{ tags: 'retired,rural', missing: 'phone' }, 'đảng viên: Hưu trí; Nông thôn; Còn thiếu mục: Điện thoại'],
])('a paper says what its list was asked for: %j', (query, title) => {
  expect(titleOf(query)).toBe(title)
})

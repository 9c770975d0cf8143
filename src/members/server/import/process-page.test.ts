import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILE_REFUSALS } from '../../contract/import.ts'
import { columnOf } from '../../rules/import/columns.ts'
import { NOTE_CODES } from '../../rules/import/notes.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/processes/roster-import.md'), 'utf8')

describe('the page about importing a roster', () => {
  it('lists every note with its level, and no other', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \| (note|doubt|refusal) \|/gm)].map(([, code, level]) => [
      code,
      level,
    ])
    expect(listed).toEqual(Object.entries(NOTE_CODES))
  })

  it('lists every refusal of a whole file', () => {
    const [, refusals = ''] = page.split('## When the file as a whole is refused')
    expect([...refusals.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code)).toEqual([...FILE_REFUSALS])
  })

  it.each([
    ['Họ và tên đệm', 'familyName'],
    ['Ngày lễ kết nạp', 'probationFromOn'],
    ['Ngày vào chi bộ', 'joinedOn'],
    ['Ngày chuyển đến', 'joinedOn'],
    ['Số lý lịch', 'fileNumber'],
    ['Thư điện tử', 'email'],
    ['Nơi ở', 'homeAddress'],
    ['Đối tượng', 'categories'],
    ['Công chức, viên chức', 'tag:civil_servant'],
    ['Lực lượng vũ trang', 'tag:armed_forces'],
    ['Mặt trận, đoàn thể', 'tag:mass_org'],
    ['Đi làm ăn xa', 'leave:temp_exempt'],
    ['Sinh hoạt tạm thời', 'leave:temp_away'],
    ['Đình chỉ sinh hoạt', 'leave:suspended'],
    ['Ngày chuyển đi', 'leftOn'],
    ['Ngày từ trần', 'deceasedOn'],
  ])('names the header %s, and it is read', (header, column) => {
    expect(page).toContain(header)
    expect(columnOf(header)).toBe(column)
  })
})

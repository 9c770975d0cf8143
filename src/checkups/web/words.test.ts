import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { CHECKUP_CODES } from '#rulebook/rules/checkup-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import type { FindingView } from '../contract/shapes.ts'
import { checkupsApi } from '../contract.ts'
import { FINDING_LEVELS, FINDING_STATES } from '../rules/finding.ts'
import { doorOf, sentenceOf } from './sentence.ts'

const refusals = Object.values(checkupsApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of the check', () => {
  it.each([
    ['checkups.kind', CHECKUP_CODES],
    ['checkups.finding', CHECKUP_CODES],
    ['checkups.level', FINDING_LEVELS],
    ['checkups.state', FINDING_STATES],
    ['checkups.certainty', CERTAINTIES.filter((mark) => mark !== 'confirmed')],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

type Told = Parameters<typeof sentenceOf>[0]

const told = (rule: FindingView['rule'], facts: FindingView['facts'], more: Partial<Told> = {}) =>
  sentenceOf({
    rule,
    facts,
    subject: { kind: 'person', id: 'p', name: 'Lý Thị Hạ' },
    others: { names: [], elsewhere: 0 },
    ...more,
  })

describe('the sentence of a finding', () => {
  it.each([
    [
      told('roll_and_minutes_differ', { heldOn: '2026-11-03', onRoll: 55, inMinutes: 54 }),
      'Danh sách chi bộ ngày 03/11/2026 có 55 đảng viên, biên bản buổi ấy ghi 54.',
    ],
    [
      told('same_citizen_number', {}, { others: { names: ['Mai Thị Lan'], elsewhere: 1 } }),
      'Đồng chí Lý Thị Hạ và Mai Thị Lan, một đảng viên ở chi bộ khác có cùng số căn cước.',
    ],
    [
      told('file_without_decision', { missing: ['admission_decision', 'recognition_decision'] }),
      'Hồ sơ của đồng chí Lý Thị Hạ đã kê giấy tờ nhưng thiếu quyết định kết nạp, quyết định công nhận đảng viên chính thức.',
    ],
    [
      told('paper_number_missing', { paperType: 'resolution', missing: 1, firstMissing: 7 }),
      'Sổ văn bản loại Nghị quyết khuyết 1 số, từ số 7: không có văn bản, cũng không ghi hủy.',
    ],
    [
      told('account_without_place', { leftOn: '2026-10-01', isSignedIn: 'yes' }),
      'Đồng chí Lý Thị Hạ rời chi bộ ngày 01/10/2026, không còn sinh hoạt hay chức vụ ở đâu, nhưng tài khoản vẫn mở và đang đăng nhập.',
    ],
  ])('%s', (sentence, wanted) => {
    expect(sentence).toBe(wanted)
  })

  it('opens the place where it is mended', () => {
    const at = (rule: FindingView['rule'], kind: FindingView['subject']['kind']) =>
      doorOf({ rule, subject: { kind, id: 'x', name: null } }).path
    expect([
      at('probation_over', 'person'),
      at('file_without_decision', 'person'),
      at('office_without_membership', 'person'),
      at('account_without_place', 'person'),
      at('minutes_not_locked', 'meeting'),
      at('transfer_stands_still', 'transfer'),
      at('admission_stands_still', 'admission'),
      at('member_without_duty', 'person'),
      at('no_secretary', 'unit'),
      at('paper_number_missing', 'unit'),
    ]).toEqual([
      'members/x',
      'members/x/record',
      'unit',
      'accounts',
      'meetings/x/minutes',
      'transfers/x',
      'admissions/x',
      'duties',
      'unit',
      'papers',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { decideAskReading } from './ask-reading.ts'
import { decideConfirm } from './confirm.ts'
import { decideKeep, type KeepContext, type TextFacts } from './keep.ts'
import { findSecretMark } from './secret-mark.ts'
import { standingOn } from './standing.ts'
import { findHit, findPlace, syllablesOf, termsAsked } from './terms.ts'
import type { TextId } from './vocabulary.ts'

const id = (text: string) => text as TextId

const aText = (facts: Partial<TextFacts> = {}): TextFacts => ({
  ...{
    symbol: '12-NQ/ĐU',
    issuer: 'Đảng ủy xã Tân Lập',
    issuedOn: '2026-05-10',
    title: 'Xây dựng khu dân cư kiểu mẫu',
  },
  ...{
    titleIsOurs: false,
    inForceOn: null,
    endedOn: null,
    body: 'Mỗi chi bộ chọn một việc.',
    secrecy: 'open',
    liesAt: '',
  },
  links: [],
  ...facts,
})

const aContext = (facts: Partial<KeepContext> = {}): KeepContext => ({
  ...{ today: '2026-11-20', isThere: false, hasFile: false, later: new Set() },
  earlier: new Map([[id('old'), { symbol: '03-NQ/ĐU', issuedOn: '2021-03-01' }]]),
  ...facts,
})

describe('a text of the library', () => {
  it.each([
    ['stands there already', {}, { isThere: true }, 'text_there_already'],
    ['was issued after today', { issuedOn: '2026-11-21' }, {}, 'text_issued_later'],
    ['has no title', { title: '' }, {}, 'text_title_missing'],
    ['ends before it begins', { inForceOn: '2026-06-01', endedOn: '2026-06-01' }, {}, 'text_days_wrong'],
    ['bears a mark of secrecy', { body: 'ĐẢNG ỦY XÃ\n  TỐI MẬT \nBáo cáo' }, {}, 'text_is_secret'],
    ['bears the mark in its title', { title: 'Báo cáo tình hình (Mật)' }, {}, 'text_is_secret'],
    ['is secret and brings its words', { secrecy: 'secret', liesAt: 'Tủ 2' }, {}, 'text_secret_content'],
    ['is secret and lies nowhere', { secrecy: 'secret', title: '', body: '' }, {}, 'text_place_missing'],
    [
      'is secret and has a file',
      { secrecy: 'secret', title: '', body: '', liesAt: 'Tủ 2' },
      { hasFile: true },
      'text_secret_content',
    ],
    ['replaces what is not there', { links: [{ kind: 'replaces', earlierId: id('none') }] }, {}, 'text_link_unknown'],
    [
      'replaces a later one',
      { issuedOn: '2020-01-01', links: [{ kind: 'replaces', earlierId: id('old') }] },
      {},
      'text_link_turned',
    ],
    [
      'replaces what replaces it',
      { links: [{ kind: 'replaces', earlierId: id('old') }] },
      { later: new Set([id('old')]) },
      'text_link_circle',
    ],
  ] as const)('is refused when it %s', (_why, facts, context, code) => {
    expect(decideKeep(aContext(context), aText(facts))).toMatchObject({ ok: false, error: { code } })
  })

  it('is kept with its chain; of a secret one the entry and the place alone', () => {
    expect(decideKeep(aContext(), aText({ links: [{ kind: 'replaces', earlierId: id('old') }] })).ok).toBe(true)
    const entry = aText({ secrecy: 'secret', title: '', body: '', liesAt: 'Tủ hồ sơ số 2, Văn phòng Đảng ủy' })
    expect(decideKeep(aContext(), entry).ok).toBe(true)
  })
})

describe('a mark of secrecy', () => {
  it.each(['MẬT', '  TUYỆT MẬT', 'Độ mật: Tối mật', 'TỐI MẬT.'])('is seen: %s', (line) => {
    expect(findSecretMark(`ĐẢNG BỘ XÃ\n${line}\nSố 01`)).not.toBeNull()
  })
  it.each(['Tài liệu mật phải giữ ở tủ riêng', 'mật', 'Mật ong rừng', 'BÍ MẬT NHÀ NƯỚC'])(
    'is not seen in what only speaks of it: %s',
    (line) => {
      expect(findSecretMark(line)).toBeNull()
    },
  )
})

describe('how a text stands', () => {
  const days = { issuedOn: '2018-07-06', inForceOn: null, endedOn: null, replacedOn: [] } as const
  it.each([
    ['before its day', { ...days, inForceOn: '2018-08-01' }, '2018-07-31', 'not_yet'],
    ['from its day', days, '2018-07-06', 'in_force'],
    ['the day before what replaces it', { ...days, replacedOn: ['2025-10-28'] }, '2025-10-27', 'in_force'],
    ['the day of what replaces it', { ...days, replacedOn: ['2025-10-28'] }, '2025-10-28', 'replaced'],
    ['replaced on a day nobody knows', { ...days, replacedOn: [null] }, '2026-01-01', 'replaced'],
    ['on the day it ends', { ...days, endedOn: '2020-01-01' }, '2020-01-01', 'ended'],
    ['without any day', { ...days, issuedOn: null }, '2026-01-01', 'unknown'],
  ] as const)('%s', (_when, facts, on, standing) => {
    expect(standingOn(facts, on)).toBe(standing)
  })
})

describe('searching', () => {
  it('asks for syllables without marks, side by side', () => {
    expect(termsAsked('Đảng phí, 2026')).toEqual({ phrase: ['dang phi', 'phi 2026'], words: ['dang', 'phi', '2026'] })
    expect(termsAsked('42-HD/BTCTW').phrase).toEqual(['42 hd', 'hd btctw'])
    expect(syllablesOf(' … ')).toEqual([])
  })

  it('shows the place as it is written, with what stands around it', () => {
    const text = 'Cấp ủy lãnh đạo công tác kiểm tra, giám sát.\nMỗi chi bộ kiểm tra ít nhất một đảng viên.'
    expect(findHit(text, syllablesOf('kiem tra giam sat'))).toMatchObject({ hit: 'kiểm tra, giám sát' })
    expect(findHit(text, syllablesOf('một đảng viên'))).toEqual({
      before: 'Cấp ủy lãnh đạo công tác kiểm tra, giám sát. Mỗi chi bộ kiểm tra ít nhất ',
      hit: 'một đảng viên',
      after: '.',
    })
    expect(findHit(text, ['lao', 'dang'])?.hit).toBe('đảng')
    expect(findHit(text, ['khong'])).toBeNull()
    expect(findPlace('12-NQ/ĐU, ngày 08/11/2026', syllablesOf('12-nq'))).toEqual({ from: 0, to: 5, isWhole: true })
  })

  it('cuts what is far away', () => {
    const found = findHit(`${'trước '.repeat(60)}đảng phí${' sau'.repeat(60)}`, ['dang', 'phi'])
    expect(found?.before.startsWith('… trước')).toBe(true)
    expect(found?.after.endsWith('sau …')).toBe(true)
    expect((found?.before.length ?? 0) + (found?.after.length ?? 0)).toBeLessThan(200)
  })
})

describe('a duty to read', () => {
  const context = { today: '2026-11-20', secrecy: 'open', readingDays: 10, areUnitsBelow: true } as const
  const asked = { readers: ['cell_heads'], unitIds: [], dueOn: null, note: '' } as const

  it('takes the days of the rule book where no day is named', () => {
    expect(decideAskReading(context, asked)).toEqual({ ok: true, value: { dueOn: '2026-11-30' } })
  })

  it.each([
    ['of a secret text', { secrecy: 'secret' }, {}, 'reading_secret'],
    ['of units that are not below', { areUnitsBelow: false }, {}, 'reading_units_unknown'],
    ['by a day that is over', {}, { dueOn: '2026-11-19' }, 'reading_due_past'],
  ] as const)('is refused %s', (_why, facts, input, code) => {
    expect(decideAskReading({ ...context, ...facts }, { ...asked, ...input })).toMatchObject({ error: { code } })
  })

  it('is met once, and not after it was ended', () => {
    expect(decideConfirm({ isOver: false, hasRead: false }).ok).toBe(true)
    expect(decideConfirm({ isOver: true, hasRead: false })).toMatchObject({ error: { code: 'reading_over' } })
    expect(decideConfirm({ isOver: false, hasRead: true })).toMatchObject({ error: { code: 'reading_confirmed' } })
  })
})

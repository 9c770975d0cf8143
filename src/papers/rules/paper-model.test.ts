import { describe, expect, it } from 'vitest'
import { makePaper, PaperFault } from './make-paper.ts'
import { bold, column, fact, line, type PaperModel, paragraph, table } from './paper-model.ts'
import { paperText, placeAndDate } from './paper-text.ts'
import { dateInWords, figure, listLetter, roman, sentence, share, timeInWords } from './vietnamese-forms.ts'

const DRAFT: PaperModel = {
  header: {
    superior: 'ĐẢNG BỘ XÃ VÂN TRÌ',
    issuer: 'CHI BỘ THÔN HẠ',
    number: { kind: 'draft', ordinal: null },
    place: 'Vân Trì',
    on: null,
  },
  typeName: 'NGHỊ QUYẾT',
  subject: [],
  body: [],
  signatures: [],
  recipients: [],
  annex: [],
  typeSize: 'official',
}

describe('a paper', () => {
  it('reads in the order of the page', () => {
    const paper = makePaper({
      ...DRAFT,
      subject: ['sinh hoạt tháng 12'],
      body: [paragraph('Một.')],
      signatures: [{ authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: 'Trần Văn Ưởng' }],
      recipients: ['Đảng ủy xã', 'Lưu'],
      annex: [paragraph('Phụ lục.')],
    })
    expect(paperText(paper)).toEqual([
      'ĐẢNG BỘ XÃ VÂN TRÌ',
      'CHI BỘ THÔN HẠ',
      '*',
      'DỰ THẢO',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Vân Trì, ngày ...... tháng ...... năm ............',
      'NGHỊ QUYẾT',
      'sinh hoạt tháng 12',
      '-----',
      'Một.',
      'Nơi nhận:',
      '- Đảng ủy xã,',
      '- Lưu.',
      'T/M CHI BỘ',
      'BÍ THƯ',
      'Trần Văn Ưởng',
      'Phụ lục.',
    ])
  })

  it('folds spaces over the seams of its runs and drops control characters', () => {
    const runs = line('  Chủ trì:\u00a0 ', bold(' đồng\u0000chí'), ' ', fact('chair', '\nLê  Ẩn '), ' ')
    const [block] = makePaper({ ...DRAFT, body: [{ kind: 'paragraph', align: 'left', runs }] }).body
    expect(block).toMatchObject({
      runs: [
        { text: 'Chủ trì: ', bold: false },
        { text: 'đồng chí', bold: true },
        { text: ' ', fact: null },
        { text: 'Lê Ẩn', fact: 'chair' },
      ],
    })
  })

  it.each([
    ['an issuer', { header: { ...DRAFT.header, issuer: ' ' } }],
    ['a place', { header: { ...DRAFT.header, place: '' } }],
    ['a date once numbered', { header: { ...DRAFT.header, number: { kind: 'numbered', number: 1, symbol: 'NQ/CB' } } }],
    [
      'a number from one',
      { header: { ...DRAFT.header, on: '2026-01-01', number: { kind: 'numbered', number: 0, symbol: 'A' } } },
    ],
    ['a cell for each column', { body: [table([column('A', 1), column('B', 1)], [['a']])] }],
    ['columns with a width', { body: [table([column('A', 0)], [])] }],
    ['a post for each signer', { signatures: [{ authority: null, post: '', name: null }] }],
    [
      'at most two signers',
      { signatures: [1, 2, 3].map((each) => ({ authority: null, post: `${each}`, name: null })) },
    ],
  ] as const)('needs %s', (_what, facts) => {
    expect(() => makePaper({ ...DRAFT, ...facts })).toThrow(PaperFault)
  })
})

describe('official forms of words', () => {
  it('pads days, and only the months 1 and 2', () => {
    expect(dateInWords('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026')
    expect(dateInWords('2026-05-27')).toBe('ngày 27 tháng 5 năm 2026')
    expect(placeAndDate({ ...DRAFT.header, on: '2026-12-03' })).toBe('Vân Trì, ngày 03 tháng 12 năm 2026')
  })

  it('writes times, figures and shares with a decimal comma', () => {
    expect([timeInWords('19:30'), timeInWords('07:00')]).toEqual(['19 giờ 30 phút', '07 giờ'])
    expect([figure(92.5), figure(100), share(33, 36), share(1, 0)]).toEqual(['92,5', '100', '91,7%', '-'])
  })

  it('counts in Roman figures and in Vietnamese letters', () => {
    expect([1, 4, 9, 14].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV'])
    expect(Array.from({ length: 10 }, (_, index) => listLetter(index)).join(' ')).toBe('a b c d đ e g h i k')
  })

  it('closes a sentence once', () => {
    expect(['xong', 'xong.', 'xong…', ' xong ; '].map(sentence)).toEqual(['xong.', 'xong.', 'xong…', 'xong ;'])
  })
})

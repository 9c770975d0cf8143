import { describe, expect, it } from 'vitest'
import { draftOf } from './event-facts.ts'
import { type BulletinText, figuresIn, findPlaces } from './gate.ts'

const EMPTY: BulletinText = { title: '', body: '', conclusion: '', sourceName: '', authorName: '', captions: '' }
const marked = (part: Partial<BulletinText>, barred: readonly string[], figures: readonly string[] = []) =>
  findPlaces({ ...EMPTY, ...part }, { barred: new Set(barred), figures: new Set(figures) }).map(
    ({ field, kind, text, from, to }) => [field, kind, text, from, to],
  )

describe('a name that may not go out', () => {
  const barred = ['nguyen van thu']
  it.each([
    ['as it is written', 'Đồng chí Nguyễn Văn Thử phát biểu.', 'Nguyễn Văn Thử'],
    ['in capitals', 'NGUYỄN VĂN THỬ', 'NGUYỄN VĂN THỬ'],
    ['without marks', 'dong chi nguyen van thu', 'nguyen van thu'],
    ['with marks apart', 'Nguyễn Văn Thử'.normalize('NFD'), 'Nguyễn Văn Thử'.normalize('NFD')],
    ['over a line end', 'Nguyễn Văn\nThử', 'Nguyễn Văn\nThử'],
    ['with signs between', 'Nguyễn-Văn-Thử', 'Nguyễn-Văn-Thử'],
  ])('is found %s', (_how, body, text) => {
    const from = body.indexOf(text)
    expect(marked({ body }, barred)).toEqual([['body', 'name', text, from, from + text.length]])
  })

  it('is marked at each place and in every part', () => {
    expect(marked({ title: 'Nguyễn Văn Thử', captions: 'Nguyễn Văn Thử và Nguyễn Văn Thử' }, barred)).toHaveLength(3)
  })

  it('is not a part of another word or name', () => {
    expect(marked({ body: 'Nguyễn Văn Thửa, Nguyễn Văn' }, barred)).toEqual([])
  })
})

describe('a figure', () => {
  it('stands when the facts give it or somebody approved it', () => {
    const body = 'Dự có 83 đại biểu, ngày 17/04/2021, đạt 95,5%.'
    expect(marked({ body }, [], ['83', '17/4/2021'])).toEqual([['body', 'figure', '95,5', 40, 44]])
    expect(marked({ body }, [], ['83', '17/4/2021', '95,5'])).toEqual([])
  })

  it('is the same with a leading nought, and no other', () => {
    expect(figuresIn('05 và 5 và 15').map(({ figure }) => figure)).toEqual(['5', '5', '15'])
  })
})

it('a draft is in the form of the articles, and passes the gate with its own figures', () => {
  const draft = draftOf({
    ...{ title: 'hội nghị chuyên đề “A”', heldOn: '2021-04-17', startsAt: '14:00', place: 'Hội trường' },
    ...{ organiser: 'Đảng ủy Khối', chair: { name: 'Trần Thị Mẫu', post: 'Bí thư' } },
    ...{ attendance: '83 đại biểu của 16 đơn vị', contents: ['Hội nghị đã nghe 3 tham luận'] },
    ...{ conclusion: 'Tập trung các nhóm giải pháp.', solutions: ['Quy trình, thủ tục'] },
  })
  expect(draft.body.split('\n\n')).toEqual([
    'Chiều 17/4/2021, tại Hội trường, Đảng ủy Khối tổ chức hội nghị chuyên đề “A”. Đồng chí Trần Thị Mẫu, Bí thư, chủ trì. Dự có 83 đại biểu của 16 đơn vị.',
    'Hội nghị đã nghe 3 tham luận.',
  ])
  const figures = Object.values(draft).flatMap((part) => figuresIn(part).map(({ figure }) => figure))
  expect(marked(draft, [], figures)).toEqual([])
})

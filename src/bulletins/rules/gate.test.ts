import { describe, expect, it } from 'vitest'
import { draftOf } from './event-facts.ts'
import { type BulletinText, EMPTY_TEXT, figuresIn, findPlaces } from './gate.ts'
import { nameKey } from './name-key.ts'

const marked = (part: Partial<BulletinText>, barred: readonly string[], figures: readonly string[] = []) =>
  findPlaces(
    { ...EMPTY_TEXT, ...part },
    { barred: new Set(barred.map(nameKey)), barredAuthors: new Set(), figures: new Set(figures) },
  ).map(({ field, kind, text, from, to }) => [field, kind, text, from, to])

describe('a name that may not go out', () => {
  const barred = ['Nguyễn Văn Thử']
  it.each([
    ['as it is written', 'Đồng chí Nguyễn Văn Thử phát biểu.', 'Nguyễn Văn Thử'],
    ['in capitals', 'NGUYỄN VĂN THỬ', 'NGUYỄN VĂN THỬ'],
    ['without marks', 'dong chi nguyen van thu', 'nguyen van thu'],
    ['with marks apart', 'Nguyễn Văn Thử'.normalize('NFD'), 'Nguyễn Văn Thử'.normalize('NFD')],
    ['over a line end', 'Nguyễn Văn\nThử', 'Nguyễn Văn\nThử'],
    ['with signs between', 'Nguyễn-Văn-Thử', 'Nguyễn-Văn-Thử'],
    ['letter by letter', 'N g u y ễ n V ă n T h ử', 'N g u y ễ n V ă n T h ử'],
    ['cut in the middle of a word', 'Ngu yễn Vă n Thử', 'Ngu yễn Vă n Thử'],
    ['with points between letters', 'N.g.u.y.ễ.n V.ă.n T.h.ử', 'N.g.u.y.ễ.n V.ă.n T.h.ử'],
    ['with signs nobody sees', 'Ngu\u200byễn V\u00adăn Th\u2060ử', 'Ngu\u200byễn V\u00adăn Th\u2060ử'],
    ['written together', '#nguyenvanthu', 'nguyenvanthu'],
    ['written together with capitals', 'gặpNguyễnVănThử', 'NguyễnVănThử'],
    ['as an address', 'nguyen_van_thu', 'nguyen_van_thu'],
    ['in another spelling of the vowel', 'Nguiễn Văn Thử', 'Nguiễn Văn Thử'],
    ['in Cyrillic signs that look the same', 'Nguуễn Văn Тhử', 'Nguуễn Văn Тhử'],
    ['in Greek signs that look the same', 'Νguyễn Văn Τhử', 'Νguyễn Văn Τhử'],
    ['in signs of full width', 'Ｎｇｕｙｅｎ Ｖａｎ Ｔｈｕ', 'Ｎｇｕｙｅｎ Ｖａｎ Ｔｈｕ'],
  ])('is found %s', (_how, body, text) => {
    const from = body.indexOf(text)
    expect(marked({ body }, barred)).toEqual([['body', 'name', text, from, from + text.length]])
  })

  it('is marked at each place and in every part', () => {
    expect(marked({ title: 'Nguyễn Văn Thử', captions: 'Nguyễn Văn Thử và Nguyễn Văn Thử' }, barred)).toHaveLength(3)
  })

  it('of a word with its own apostrophe, or of seven words, is found too', () => {
    expect(marked({ body: 'Bà H’Hen Niê Kđăm' }, ["H'Hen Niê Kđăm"])).toHaveLength(1)
    expect(marked({ body: 'Tôn Nữ Thị Ngọc Bảo Trâm Anh' }, ['Tôn Nữ Thị Ngọc Bảo Trâm Anh'])).toHaveLength(1)
  })

  it('stands as the author where he has no part, and never where he stands under a case', () => {
    const text = { ...EMPTY_TEXT, authorName: 'Mai Thị Thường', body: 'Mai Thị Thường' }
    const key = new Set([nameKey('Mai Thị Thường')])
    const placesFor = (barredAuthors: ReadonlySet<string>) =>
      findPlaces(text, { barred: key, barredAuthors, figures: new Set() }).map(({ field }) => field)
    expect(placesFor(new Set())).toEqual(['body'])
    expect(placesFor(key)).toEqual(['body', 'authorName'])
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

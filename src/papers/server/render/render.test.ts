import { describe, expect, it } from 'vitest'
import { makePaper } from '#papers/rules/make-paper.ts'
import { line, type PaperModel, paragraph } from '#papers/rules/paper-model.ts'
import { paperText } from '#papers/rules/paper-text.ts'
import { meetingMinutesPaper } from '#papers/rules/templates/meeting-minutes.ts'
import { TEST_LAYOUT } from '../../papers.builders.ts'
import { SAMPLE_PAPERS } from '../../sample-papers.builders.ts'
import { meetingMinutesFacts } from '../../samples.builders.ts'
import { renderDocx } from './docx.ts'
import { renderPdf } from './pdf.ts'
import { docxPart, docxText, pdfText, pdfWords, squeezed } from './rendered-text.builders.ts'

const MM = 72 / 25.4

describe('the two renderings of a paper', () => {
  it.each(Object.entries(SAMPLE_PAPERS))('carry the same text as the model: %s', async (_name, make) => {
    const model = make()
    const written = squeezed(paperText(model).join(''))
    expect(docxText(await renderDocx(model, TEST_LAYOUT))).toBe(written)
    expect(pdfText(await renderPdf(model, TEST_LAYOUT), model)).toBe(written)
  })

  it('take what a person typed as text, never as markup', async () => {
    const typed = '#read("/etc/passwd") $x^2$ *b* _i_ <script> & “ngoặc” \\ @ref `raw` = 1 // hết'
    const model = aPaper({ body: [paragraph(typed)] })
    expect(docxText(await renderDocx(model, TEST_LAYOUT))).toContain(squeezed(typed))
    expect(pdfText(await renderPdf(model, TEST_LAYOUT), model)).toContain(squeezed(typed))
  })

  it('bring decomposed Vietnamese to the composed form', async () => {
    const composed = 'Đồng chí Ưởng, Ẵm, Ỵ, Ấn: nghị quyết đã được thông qua'
    const model = aPaper({ body: [paragraph(composed.normalize('NFD'))] })
    expect(paperText(model)).toContain(composed)
    expect(docxText(await renderDocx(model, TEST_LAYOUT))).toContain(squeezed(composed))
    expect(pdfText(await renderPdf(model, TEST_LAYOUT), model)).toContain(squeezed(composed))
  })

  it('mark a draft and give it no number', async () => {
    const draft = { ...meetingMinutesFacts().head, number: { kind: 'draft', ordinal: null } } as const
    const model = meetingMinutesPaper(meetingMinutesFacts({ head: draft }))
    const text = docxText(await renderDocx(model, TEST_LAYOUT))
    expect(text).toContain('DỰTHẢO')
    expect(text).not.toMatch(/Số\d/)
  })
})

describe('the PDF', () => {
  it('is byte for byte the same for the same paper', async () => {
    const model = meetingMinutesPaper(meetingMinutesFacts())
    const again = await renderPdf(model, TEST_LAYOUT)
    expect((await renderPdf(model, TEST_LAYOUT)).equals(again)).toBe(true)
  })

  it('keeps the margins, the first-line indent and the pitch of lines of its layout', async () => {
    const words =
      pdfWords(await renderPdf(aPaper({ body: [paragraph(line('Mở '.repeat(200)))] }), TEST_LAYOUT))[0] ?? []
    const body = words.filter((word) => word.text === 'Mở')
    const tops = [...new Set(body.map((word) => word.top))]
    expect(body[0]?.left).toBeCloseTo((30 + 10) * MM, 0)
    expect(Math.min(...body.map((word) => word.left))).toBeCloseTo(30 * MM, 0)
    expect(Math.max(...body.map((word) => word.right))).toBeCloseTo((210 - 15) * MM, 0)
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(19, 1)
  })

  it('follows another layout', async () => {
    const wide = { ...TEST_LAYOUT, marginsMm: { top: 25, bottom: 25, left: 35, right: 20 }, lineExactPt: 20 }
    const words = pdfWords(await renderPdf(aPaper({ body: [paragraph(line('Mở '.repeat(200)))] }), wide))[0] ?? []
    const body = words.filter((word) => word.text === 'Mở')
    const tops = [...new Set(body.map((word) => word.top))]
    expect(Math.min(...body.map((word) => word.left))).toBeCloseTo(35 * MM, 0)
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(20, 1)
  })

  it('sets the trích yếu of a letter under its number, in the left column', async () => {
    const [words = []] = pdfWords(await renderPdf(aPaper({ typeName: null, subject: ['V/v đối thoại'] }), TEST_LAYOUT))
    const number = words.find((word) => word.text.startsWith('05-'))
    const subject = words.find((word) => word.text === 'V/v')
    expect(subject?.top ?? 0).toBeGreaterThan(number?.top ?? Number.POSITIVE_INFINITY)
    expect(
      Math.max(...words.filter(({ text }) => /V\/v|đối|thoại/u.test(text)).map(({ right }) => right)),
    ).toBeLessThan((30 + 77) * MM)
    expect(words.map(({ text }) => text)).not.toContain('-----')
  })

  it('sets a certificate across on one sheet, whatever the length of its class', async () => {
    const model = SAMPLE_PAPERS['trainingCertificate']?.() ?? aPaper({})
    const words =
      'lớp bồi dưỡng nghiệp vụ công tác kiểm tra, giám sát và thi hành kỷ luật của Đảng trong toàn Đảng bộ xã '
    const long = { kind: 'paragraph', align: 'center', runs: line(words) } as const
    const pages = pdfWords(await renderPdf({ ...model, body: [...model.body, long] }, TEST_LAYOUT))
    expect(pages.length).toBe(1)
    expect(Math.max(...(pages[0] ?? []).map(({ right }) => right))).toBeGreaterThan(210 * MM)
    const xml = docxPart(await renderDocx(model, TEST_LAYOUT), 'word/document.xml')
    expect(xml).toContain('w:pgSz w:w="16838" w:h="11906" w:orient="landscape"')
    expect(xml).toContain('<w:pgBorders')
  })

  it('numbers pages at the top centre from the second page on', async () => {
    const pages = pdfWords(await renderPdf(meetingMinutesPaper(meetingMinutesFacts()), TEST_LAYOUT))
    expect(pages.length).toBeGreaterThan(2)
    const numbers = pages.map((words) => words.filter((word) => word.top < 20 * MM))
    expect(numbers.map((words) => words.map((word) => word.text))).toEqual(
      pages.map((_, index) => (index === 0 ? [] : [String(index + 1)])),
    )
    const second = numbers[1]?.[0]
    expect(((second?.left ?? 0) + (second?.right ?? 0)) / 2).toBeCloseTo((30 + 165 / 2) * MM, 0)
  })
})

describe('the Word file', () => {
  it('keeps page, margins and line pitch in Word’s own units, and names Times New Roman', async () => {
    const file = await renderDocx(aPaper({ body: [paragraph('Mở')] }), TEST_LAYOUT)
    const xml = docxPart(file, 'word/document.xml')
    expect(xml).toContain('w:pgSz w:w="11906" w:h="16838"')
    expect(xml).toMatch(/<w:pgMar [^/]*w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(xml).toMatch(
      /w:spacing w:after="0" w:before="120" w:line="380" w:lineRule="exact"\/><w:ind w:firstLine="567"/,
    )
    expect(xml).toContain('<w:titlePg')
    expect(xml).toContain('w:ascii="Times New Roman"')
  })
})

function aPaper(facts: Partial<PaperModel>): PaperModel {
  return makePaper({
    header: {
      superior: 'ĐẢNG BỘ XÃ VÂN TRÌ',
      issuer: 'CHI BỘ THÔN HẠ',
      number: { kind: 'numbered', number: 5, symbol: 'NQ/CB' },
      place: 'Vân Trì',
      on: '2026-12-03',
    },
    typeName: 'NGHỊ QUYẾT',
    subject: ['sinh hoạt chi bộ'],
    body: [],
    signatures: [],
    recipients: [],
    annex: [],
    typeSize: 'official',
    ...facts,
  })
}

import { describe, expect, it } from 'vitest'
import { TEST_LAYOUT } from '#papers/papers.builders.ts'
import { makePaper } from '#papers/rules/make-paper.ts'
import { paragraph } from '#papers/rules/paper-model.ts'
import { renderPdf } from '#papers/server/render/pdf.ts'
import { secretMarkInLines } from '../rules/secret-mark.ts'
import { pdfLines } from './pdf-lines.ts'

const pdfWith = (subject: readonly string[], body: string) =>
  renderPdf(
    makePaper({
      header: {
        superior: 'ĐẢNG BỘ XÃ VÂN TRÌ',
        issuer: 'CHI BỘ THÔN HẠ',
        number: { kind: 'unnumbered' },
        place: 'Vân Trì',
        on: null,
      },
      typeName: 'QUYẾT ĐỊNH',
      subject: [...subject],
      body: [paragraph(body)],
      signatures: [],
      recipients: [],
      annex: [],
      typeSize: 'official',
    }),
    TEST_LAYOUT,
  )

describe('the text of a PDF', () => {
  it('shows a stamp of secrecy that stands on the page', async () => {
    expect(secretMarkInLines(pdfLines(await pdfWith(['TỐI MẬT'], 'Nội dung.')))).toBe('TỐI MẬT')
    expect(secretMarkInLines(pdfLines(await pdfWith(['MẬT'], 'Nội dung.')))).toBe('MẬT')
  })

  it('takes a sentence about secrets for no stamp', async () => {
    const pdf = await pdfWith(['tặng giấy khen'], 'Đồng chí đã giữ gìn bí mật của Đảng, không lộ tài liệu mật.')
    expect(pdfLines(pdf).join(' ')).toContain('QUYẾT ĐỊNH')
    expect(secretMarkInLines(pdfLines(pdf))).toBeNull()
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a broken file', Buffer.from('%PDF-1.7\n1 0 obj <</Length 9/FlateDecode>> stream\nxxxxx\nendstream')],
    ['a stream without end', Buffer.from('%PDF-1.7 stream')],
  ])('is empty for %s', (_what, bytes) => {
    expect(pdfLines(bytes)).toEqual([])
  })
})

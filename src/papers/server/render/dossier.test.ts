import { describe, expect, it } from 'vitest'
import { dossierForm, dossierOf } from '#papers/rules/dossier.ts'
import { TEST_LAYOUT } from '../../papers.builders.ts'
import { DISCIPLINE_PAPERS } from '../../sample-discipline.builders.ts'
import { INSPECTION_PAPERS } from '../../sample-inspections.builders.ts'
import { renderDossier } from './pdf.ts'
import { pdfWords } from './rendered-text.builders.ts'

const papers = Object.values(INSPECTION_PAPERS).map((make) => make())
const dossier = dossierOf('Hồ sơ kiểm tra việc chấp hành', papers)

describe('a dossier', () => {
  it('has a row of its index for each paper, with number, day and what it is', () => {
    const { papers: rows } = dossierForm(dossier, TEST_LAYOUT)
    expect(rows).toHaveLength(papers.length)
    expect(rows[0]).toMatchObject({ number: '04-KH/CB', title: expect.stringContaining('KẾ HOẠCH kiểm tra') })
    const ofDiscipline = Object.values(DISCIPLINE_PAPERS).map((make) => make())
    const titles = dossierForm(dossierOf('Hồ sơ xem xét kỷ luật', ofDiscipline), TEST_LAYOUT).papers.map(
      (row) => row.title,
    )
    expect(titles.filter((title) => title === '')).toEqual([])
    expect(titles).toContainEqual(expect.stringMatching(/^PHIẾU BIỂU QUYẾT /))
  })

  it('is one file: the index first, every paper after it, the same again for the same papers', async () => {
    const pdf = await renderDossier(dossier, TEST_LAYOUT)
    const pages = pdfWords(pdf).map((words) => words.map(({ text }) => text))
    expect(pages[0]?.join(' ')).toContain('MỤC LỤC HỒ SƠ')
    for (const { typeName } of papers) expect(pages.flat().join(' ')).toContain(typeName ?? '')
    // The index stands apart; what follows is numbered through at the right.
    const first = pages.findIndex(([word]) => word === '01')
    expect(first).toBeGreaterThan(0)
    const through = String(pages.length - first).padStart(2, '0')
    expect(pages.at(-1)?.slice(0, 2)).toContain(through)
    expect(pdf.equals(await renderDossier(dossier, TEST_LAYOUT))).toBe(true)
  })

  it('tells in the index of the case the page at which a paper of it begins, where it is bound with it', async () => {
    const bound = ['inspectionOutline', 'inspectionPlan', 'inspectionIndex'].flatMap((name) => {
      const make = INSPECTION_PAPERS[name]
      return make ? [make()] : []
    })
    const of = async (keys: readonly string[]) => {
      const pages = pdfWords(await renderDossier(dossierOf('Hồ sơ', bound, keys), TEST_LAYOUT))
      const first = pages.findIndex((words) => words[0]?.text === '01')
      const plan = pages.findIndex((words, at) => at > first && words.some(({ text }) => text === 'HOẠCH'))
      const last = pages.at(-1)?.map(({ text }) => text) ?? []
      return {
        page: String(plan - first + 1).padStart(2, '0'),
        row: last.slice(last.indexOf('x'), last.indexOf('nộp')),
      }
    }
    const { page, row } = await of(['outline', 'plan', 'index'])
    expect(row).toContain(page)
    expect((await of(['outline', 'other', 'index'])).row).not.toContain(page)
  })
})

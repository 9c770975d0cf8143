import { addDays, addMonths, type LocalDate, lastDayOf, type Month, monthOf } from '#kernel/local-date.ts'
import { reportsApi } from '#reports/contract.ts'
import type { Places } from './places.ts'
import type { Cast, Teller } from './story.ts'

/**
 * Last month's work report, handed in by two cells and approved for one; the basic statistics of the last half-year, sent by one; this month's report
 * on inspection, still owed.
 */
export async function tellReports({ call, clock }: Teller, places: Places, today: LocalDate): Promise<void> {
  const { commune, communeOfficer, casts } = places
  const last = addMonths(monthOf(today), -1)
  clock.goTo(lastDayOf(last), '08:00')
  const question = { text: 'Số hộ nghèo được chi bộ đến thăm', kind: 'number' as const }
  const open = async (form: 'work' | 'inspection', month: Month, questions: (typeof question)[]) =>
    await call(communeOfficer.id, reportsApi.open, {
      params: { unitId: commune },
      body: { form, kind: 'month', first: month, last: month, dueOn: addDays(lastDayOf(month), 5), questions },
    })
  const { id: periodId } = await open('work', last, [question])
  const send = async ({ unitId, secretary }: Cast, visited: number, sections: Record<string, string>) => {
    const params = { periodId, unitId }
    const { asked } = await call(secretary.id, reportsApi.report, { params })
    const answers = Object.fromEntries(asked.map(({ id, text }) => [id, text === '' ? 1 : visited]))
    await call(secretary.id, reportsApi.submit, { params, body: { sections, answers, basedOn: 0 } })
  }
  clock.goTo(lastDayOf(last), '20:15')
  await send(casts.dongLoi, 6, { VI: 'Đề nghị xã hỗ trợ xi măng làm nốt 300 m đường ngõ 3.' })
  await send(casts.dongTrung, 4, {})
  await tellStatistics({ call, clock }, places, last)
  clock.goTo(lastDayOf(last), '21:00')
  await call(communeOfficer.id, reportsApi.judge, {
    params: { periodId, unitId: casts.dongLoi.unitId },
    body: { judgement: 'approved', reason: '', basedOn: 1 },
  })
  await open('inspection', monthOf(today), [])
}

/** Of the half-year that is over by then: every figure is filled in, one cell explains one. */
async function tellStatistics({ call, clock }: Teller, { commune, communeOfficer, casts }: Places, by: Month) {
  const last = addMonths(by, -(Number(by.slice(5)) % 6))
  const params = { unitId: commune }
  const span = { first: addMonths(last, -5), last, dueOn: addDays(lastDayOf(by), 5) }
  const { id: periodId } = await call(communeOfficer.id, reportsApi.open, {
    params,
    body: { form: 'statistics', kind: 'half_year', ...span, questions: [] },
  })
  const { unitId, secretary } = casts.dongLoi
  clock.goTo(lastDayOf(by), '20:40')
  await call(secretary.id, reportsApi.submit, {
    params: { periodId, unitId },
    body: {
      sections: { XIV: 'Trình độ ghi theo lý lịch; chi bộ đang đề nghị đảng viên bổ sung phần còn thiếu.' },
      answers: {},
      basedOn: 0,
    },
  })
}

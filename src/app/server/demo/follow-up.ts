import { commitmentsApi } from '#commitments/contract.ts'
import type { PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Cast, Teller } from './story.ts'

/** What became of the promises due by a day: most done and accepted, some late, now and then one dropped with its reason. */
export async function followUp({ call, clock }: Teller, cast: Cast, by: LocalDate, turn: number): Promise<void> {
  clock.goTo(by, '20:00')
  const query = { unitId: cast.unitId, show: 'open', dueBy: addDays(by, 3) } as const
  const { rows } = await call(cast.secretary.id, commitmentsApi.list, { query })
  for (const [index, row] of rows.entries()) {
    const params = { id: row.id }
    if ((index + turn) % 11 === 10) {
      const body = { reason: 'Cấp trên đã giao đơn vị khác thực hiện, chi bộ không làm nữa.' }
      await call(cast.secretary.id, commitmentsApi.drop, { params, body })
      continue
    }
    if ((index + turn) % 4 === 3) continue
    const { pendingReportId, ownerPersonId } = await reportOf({ call, clock }, cast, row.id)
    if (pendingReportId === null || ownerPersonId === cast.secretary.id) continue
    const body = { reportId: pendingReportId, judgement: 'accepted', note: '' } as const
    await call(cast.secretary.id, commitmentsApi.judge, { params, body })
  }
}

/** The secretary writes the report for the owner, as for all who have no account. */
async function reportOf(
  { call }: Teller,
  cast: Cast,
  id: string,
): Promise<{ readonly pendingReportId: string | null; readonly ownerPersonId: PersonId | null }> {
  const params = { id }
  const before = await call(cast.secretary.id, commitmentsApi.show, { params })
  if (!before.can.report) return { pendingReportId: null, ownerPersonId: null }
  const body = { text: 'Đã làm xong theo đúng sản phẩm được giao, báo cáo tại kỳ họp.', percent: 100, done: true }
  await call(cast.secretary.id, commitmentsApi.report, { params, body })
  const { pendingReportId, can } = await call(cast.secretary.id, commitmentsApi.show, { params })
  return { pendingReportId: can.judge ? pendingReportId : null, ownerPersonId: null }
}

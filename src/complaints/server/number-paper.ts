import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { commissionFrame, fencedPaper, type IssueRefusal, issuePaper } from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ComplaintAsked, ComplaintNumber } from '../rules/complaint.ts'
import type { ComplaintId } from './complaints.store.ts'

/** What the register says of the papers that take a number: no name, nothing of the matter. */
const REGISTERED = {
  accept: { type: 'notice', typeName: 'THÔNG BÁO', subject: 'thụ lý đơn khiếu nại kỷ luật đảng' },
  set_aside: { type: 'notice', typeName: 'THÔNG BÁO', subject: 'không thụ lý đơn khiếu nại kỷ luật đảng' },
  decide: { type: 'decision', typeName: 'QUYẾT ĐỊNH', subject: 'giải quyết khiếu nại kỷ luật đảng' },
} as const

interface ToNumber {
  readonly complaintId: ComplaintId
  readonly levelUnitId: UnitId
  readonly act: ComplaintAsked['act']
  readonly on: LocalDate
  readonly at: Date
  readonly actId: ActId
  /** Who acts, and who may sign nothing of this complaint. */
  readonly by: PersonId
  readonly barred: ReadonlySet<PersonId>
}

const isNumbered = (act: ComplaintAsked['act']): act is keyof typeof REGISTERED => act in REGISTERED

/** Takes the next number of the commission of the level; null: the act has no paper that is numbered. What it says stays with the complaint. */
export async function numberPaper(
  trx: Trx,
  { complaintId, levelUnitId, act, on, at, actId, by, barred }: ToNumber,
): Promise<Result<ComplaintNumber | null, IssueRefusal>> {
  if (!isNumbered(act)) return ok(null)
  const frame = await commissionFrame(trx, levelUnitId, on, { barred, by })
  if (!frame) return err({ code: 'unit_not_in_force' })
  const { type, typeName, subject } = REGISTERED[act]
  const issued = await issuePaper(trx, {
    ...{
      id: newId<'paper'>({ now: () => at }),
      unitId: levelUnitId,
      issuer: 'inspectionCommission',
      type,
      issuedOn: on,
    },
    ...{ template: 'complaintPaper', subject, origin: { kind: 'complaint', id: complaintId }, actId, at },
    layout: (await rulesFor(trx, levelUnitId, on))['paper.layout'].value,
    compose: (number) =>
      fencedPaper({ head: frame.head(number), signer: frame.signer }, typeName, subject, 'hồ sơ khiếu nại'),
  })
  if (!issued.ok) return issued
  const { number, symbol } = issued.value
  return ok({ number, symbol })
}

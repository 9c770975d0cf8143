import type { LocalDate } from '#kernel/local-date.ts'
import { err, type Result } from '#kernel/result.ts'
import { dutyDecisionPaper, type IssuedPaper, type IssueRefusal, issuePaper, paperFrame } from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { DutyDecision } from '../rules/duty.ts'
import type { Stamp } from './duties.store.ts'

/** Numbers the decision, its lines in the annex in the order of names. */
export async function issueDutyPaper(
  trx: Trx,
  decision: DutyDecision,
  { stamp, on }: { readonly stamp: Stamp; readonly on: LocalDate },
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const { id, unitId, fromOn, toOn } = decision
  const frame = await paperFrame(trx, unitId, on)
  if (!frame) return err({ code: 'unit_not_in_force' })
  const rules = await rulesFor(trx, unitId, on)
  const lines = await trx
    .selectFrom('dutyLine as l')
    .innerJoin('person as p', 'p.id', 'l.personId')
    .select(['l.id', 'p.fullName', 'p.givenName', 'l.leftOut', 'l.what', 'l.time', 'l.responsibility'])
    .select(['l.product', 'l.authority'])
    .where('l.decisionId', '=', id)
    .execute()
  const inOrder = [...lines].sort(
    (a, b) => (a.givenName ?? '').localeCompare(b.givenName ?? '', 'vi') || a.fullName.localeCompare(b.fullName, 'vi'),
  )
  return await issuePaper(trx, {
    id: newId<'paper'>({ now: () => stamp.at }),
    unitId,
    issuer: 'cell',
    type: 'decision',
    template: 'dutyDecision',
    issuedOn: on,
    subject: 'Phân công nhiệm vụ đảng viên',
    layout: rules['paper.layout'].value,
    origin: { kind: 'dutyDecision', id },
    actId: stamp.actId,
    at: stamp.at,
    compose: (number) =>
      dutyDecisionPaper({
        head: frame.head(number),
        ...{ fromOn, toOn },
        lines: inOrder
          .filter(({ leftOut }) => leftOut === '')
          .map((line) => ({ ...line, reference: `duty:${line.id}`, name: line.fullName })),
        leftOut: inOrder
          .filter(({ leftOut }) => leftOut !== '')
          .map((line) => ({ reference: `duty:${line.id}`, name: line.fullName, reason: line.leftOut })),
        signer: frame.signer,
        recipients: ['Các đồng chí có tên trong danh sách', `Lưu ${frame.name}`],
      }),
  })
}

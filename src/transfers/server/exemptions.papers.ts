import type { LocalDate } from '#kernel/local-date.ts'
import { err, type Result } from '#kernel/result.ts'
import { exemptionPaper, type IssuedPaper, type IssueRefusal, issuePaper, paperFrame } from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import type { ExemptionCause } from '../rules/exemption.ts'
import type { LoadedExemption } from './exemptions.store.ts'
import { movingMember } from './paper-heads.ts'
import type { Stamp } from './transfers.store.ts'

/** Causes as papers and the register name them. */
export const CAUSE_NAMES: Readonly<Record<ExemptionCause, string>> = {
  age: 'tuổi cao',
  health: 'sức khỏe yếu',
  treatment: 'chữa bệnh dài ngày',
  mission_abroad: 'đi công tác riêng lẻ ở nước ngoài',
  mobile_work: 'việc làm lưu động, xa nơi cư trú',
  maternity: 'nghỉ thai sản',
  awaiting_retirement: 'nghỉ chờ hưu',
}

const SUBJECTS = {
  exempt: 'Miễn công tác và sinh hoạt đảng',
  temp_exempt: 'Tạm miễn công tác và sinh hoạt đảng',
} as const

interface Issuing {
  readonly form: 'resolution' | 'submission' | 'decision'
  readonly vote: { readonly on: LocalDate; readonly inFavour: number; readonly base: number }
  readonly on: LocalDate
  readonly stamp: Stamp
}

/** Numbers the paper by which the cell resolves or proposes, or by which the committee decides. */
export async function issueExemptionPaper(
  trx: Trx,
  exemption: LoadedExemption,
  { form, vote, on, stamp }: Issuing,
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const { unitId, committeeId, kind, cause, fromOn, toOn, personId } = exemption
  const issuerId = form === 'decision' ? (committeeId ?? unitId) : unitId
  const frame = await paperFrame(trx, issuerId, on)
  const cell = await paperFrame(trx, unitId, on)
  const committee = committeeId === null ? undefined : await paperFrame(trx, committeeId, on)
  if (!frame || !cell) return err({ code: 'unit_not_in_force' })
  const member = await movingMember(trx, personId)
  const rules = await rulesFor(trx, issuerId, on)
  const isCell = (await findUnitOn(trx, issuerId, on))?.kind === 'cell'
  const committeeName = committee?.name ?? cell.name
  return await issuePaper(trx, {
    id: newId<'paper'>({ now: () => stamp.at }),
    unitId: issuerId,
    issuer: isCell ? 'cell' : 'committee',
    type: form,
    template: 'exemption',
    issuedOn: on,
    subject: `${SUBJECTS[kind]}: đồng chí ${member.name}`,
    layout: rules['paper.layout'].value,
    origin: { kind: 'exemption', id: exemption.id },
    actId: stamp.actId,
    at: stamp.at,
    compose: (number) =>
      exemptionPaper({
        head: frame.head(number),
        ...{ form, kind, member, fromOn, toOn, vote, committeeName },
        cellName: cell.name,
        causeName: CAUSE_NAMES[cause],
        signer: frame.signer,
        recipients: [form === 'decision' ? cell.name : committeeName, `Đồng chí ${member.name}`, `Lưu ${frame.name}`],
      }),
  })
}

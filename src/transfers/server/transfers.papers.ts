import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  type IssuedPaper,
  type IssueRefusal,
  issuePaper,
  type MovingMemberFacts,
  type PaperModel,
  paperFrame,
  transferAcceptancePaper,
  transferFileListPaper,
  transferIntroductionPaper,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import { clockOf } from '../rules/clocks.ts'
import type { FileItem, Transfer } from '../rules/transfer.ts'
import { clockValuesOf, holidaysAround } from './clock-values.ts'
import { movingMember } from './paper-heads.ts'
import { FILE_KIND_NAMES } from './paper-words.ts'
import type { LoadedTransfer, Stamp } from './transfers.store.ts'

interface Issuing {
  readonly unitId: UnitId
  readonly type: 'introduction' | 'notice'
  readonly template: 'transferIntroduction' | 'transferAcceptance'
  readonly subject: string
  readonly transfer: Transfer
  readonly on: LocalDate
  readonly stamp: Stamp
  readonly compose: Parameters<typeof issuePaper>[1]['compose']
}

async function issue(trx: Trx, paper: Issuing): Promise<Result<IssuedPaper, IssueRefusal>> {
  const { unitId, type, template, subject, transfer, on, stamp, compose } = paper
  const isCell = (await findUnitOn(trx, unitId, on))?.kind === 'cell'
  const rules = await rulesFor(trx, unitId, on)
  return await issuePaper(trx, {
    id: newId<'paper'>({ now: () => stamp.at }),
    ...{ unitId, type, template, subject, compose },
    issuer: isCell ? 'cell' : 'committee',
    issuedOn: on,
    layout: rules['paper.layout'].value,
    origin: { kind: 'transfer', id: transfer.id },
    actId: stamp.actId,
    at: stamp.at,
  })
}

export interface TransferNames {
  readonly fromName: string
  readonly toName: string
}

/** Numbers the introduction in the series of the level that writes it. */
export async function issueIntroduction(
  trx: Trx,
  transfer: LoadedTransfer,
  names: TransferNames,
  { on, stamp }: { readonly on: LocalDate; readonly stamp: Stamp },
): Promise<Result<IssuedPaper & { readonly issuerName: string }, IssueRefusal>> {
  const { issuerUnitId: unitId, personId, kind } = transfer
  const frame = unitId && (await paperFrame(trx, unitId, on))
  if (unitId === null || personId === null || !frame) return err({ code: 'unit_not_in_force' })
  const member = await movingMember(trx, personId)
  const values = clockValuesOf(await rulesFor(trx, transfer.unitId, on))
  const clock = clockOf({ ...transfer, stage: 'introduced', introducedOn: on }, values, holidaysAround(on))
  const filePapers = kind === 'official' ? await countFile(trx, transfer) : null
  const issued = await issue(trx, {
    ...{ unitId, transfer, on, stamp },
    type: 'introduction',
    template: 'transferIntroduction',
    subject: `Giới thiệu chuyển sinh hoạt đảng: đồng chí ${member.name}`,
    compose: (number) =>
      transferIntroductionPaper({
        ...names,
        ...{ kind, member, filePapers },
        head: frame.head(number),
        effectiveOn: transfer.effectiveOn,
        untilOn: transfer.untilOn,
        presentBy: clock && { workingDays: values.presentWorkingDays, on: clock.dueOn },
        signer: frame.signer,
        recipients: ['Như kính gửi', names.fromName, `Lưu ${frame.name}`],
      }),
  })
  return issued.ok ? ok({ ...issued.value, issuerName: frame.name }) : issued
}

/** Numbers the notice by which the destination tells that it took the member. */
export async function issueAcceptance(
  trx: Trx,
  transfer: LoadedTransfer & { readonly presentedOn: LocalDate },
  facts: {
    readonly member: MovingMemberFacts
    readonly fromName: string
    readonly toUnitId: UnitId
    readonly acceptedOn: LocalDate
  },
  { on, stamp }: { readonly on: LocalDate; readonly stamp: Stamp },
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const { member, fromName, toUnitId, acceptedOn } = facts
  const frame = await paperFrame(trx, toUnitId, on)
  if (!frame) return err({ code: 'unit_not_in_force' })
  return await issue(trx, {
    ...{ transfer, on, stamp },
    unitId: toUnitId,
    type: 'notice',
    template: 'transferAcceptance',
    subject: `Tiếp nhận đảng viên chuyển đến: đồng chí ${member.name}`,
    compose: (number) =>
      transferAcceptancePaper({
        head: frame.head(number),
        kind: transfer.kind,
        ...{ member, fromName, acceptedOn },
        introduction: { number: transfer.introductionNumber, on: transfer.introducedOn },
        presentedOn: transfer.presentedOn,
        signer: frame.signer,
        recipients: [fromName, 'Đảng ủy cấp trên trực tiếp', `Lưu ${frame.name}`],
      }),
  })
}

async function countFile(trx: Trx, { id }: Transfer): Promise<number> {
  const items = await trx.selectFrom('transferFileItem').select('place').where('transferId', '=', id).execute()
  return items.length
}

/** The list of the sealed file, as the cell left keeps it: a sheet without number. */
export async function fileListModel(
  db: Db,
  transfer: { readonly fromUnitId: UnitId; readonly personName: string; readonly on: LocalDate },
  items: readonly FileItem[],
): Promise<PaperModel | undefined> {
  const frame = await paperFrame(db, transfer.fromUnitId, transfer.on)
  return (
    frame &&
    transferFileListPaper({
      head: frame.head({ kind: 'unnumbered' }),
      memberName: transfer.personName,
      items: items.map(({ kind, title, sheets }) => ({ kindName: FILE_KIND_NAMES[kind], title, sheets })),
      signer: frame.signer,
    })
  )
}

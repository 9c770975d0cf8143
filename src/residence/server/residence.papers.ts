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
  residenceRemarksPaper,
  transferIntroductionPaper,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { movingMember } from '#transfers/public.ts'
import { findUnitOn } from '#units/public.ts'
import type { ContactSheet } from './residence.queries.ts'
import type { LoadedContact, Stamp } from './residence.store.ts'

/** Numbers the introduction in the series of the committee that writes it. */
export async function issueResidenceIntroduction(
  trx: Trx,
  contact: LoadedContact,
  { on, stamp }: { readonly on: LocalDate; readonly stamp: Stamp },
): Promise<Result<IssuedPaper & { readonly issuerName: string }, IssueRefusal>> {
  const { introducerId, personId, currentUnitId, fromUnitId, toUnitId } = contact
  const frame = introducerId && (await paperFrame(trx, introducerId, on))
  const work = currentUnitId ?? fromUnitId
  if (introducerId === null || personId === null || work === null || !frame) return err({ code: 'unit_not_in_force' })
  const member = await movingMember(trx, personId)
  const fromName = await nameOn(trx, work, on)
  const toName = toUnitId === null ? await outsideName(trx, contact) : await nameOn(trx, toUnitId, on)
  const rules = await rulesFor(trx, introducerId, on)
  const isCell = (await findUnitOn(trx, introducerId, on))?.kind === 'cell'
  const issued = await issuePaper(trx, {
    id: newId<'paper'>({ now: () => stamp.at }),
    unitId: introducerId,
    issuer: isCell ? 'cell' : 'committee',
    type: 'introduction',
    template: 'residenceIntroduction',
    issuedOn: on,
    subject: `Giới thiệu giữ mối liên hệ nơi cư trú: đồng chí ${member.name}`,
    layout: rules['paper.layout'].value,
    origin: { kind: 'residenceContact', id: contact.id },
    actId: stamp.actId,
    at: stamp.at,
    compose: (number) =>
      transferIntroductionPaper({
        ...{ head: frame.head(number), kind: 'residence', member, fromName, toName, signer: frame.signer },
        ...{ effectiveOn: null, untilOn: null, filePapers: null, presentBy: null },
        recipients: ['Như kính gửi', fromName, `Lưu ${frame.name}`],
      }),
  })
  return issued.ok ? ok({ ...issued.value, issuerName: frame.name }) : issued
}

async function nameOn(trx: Trx, unitId: UnitId, on: LocalDate): Promise<string> {
  return (await paperFrame(trx, unitId, on))?.name ?? ''
}

async function outsideName(trx: Trx, { id }: LoadedContact): Promise<string> {
  const row = await trx.selectFrom('residenceContact').select('toName').where('id', '=', id).executeTakeFirstOrThrow()
  return row.toName
}

/** The sheet of a remark, as the cell of residence gives it. */
export async function remarkModel(
  db: Db,
  sheet: ContactSheet & { readonly toUnitId: UnitId },
  remark: {
    readonly year: number
    readonly givenOn: LocalDate
    readonly activities: string
    readonly remark: string
  },
): Promise<PaperModel | undefined> {
  const frame = await paperFrame(db, sheet.toUnitId, remark.givenOn)
  return (
    frame &&
    residenceRemarksPaper({
      ...(await factsOf(db, sheet)),
      head: frame.head({ kind: 'unnumbered' }),
      year: remark.year,
      given: remark,
      signer: frame.signer,
      recipients: [sheet.workName, `Lưu ${frame.name}`],
    })
  )
}

/** The sheet by which the cell of work asks for remarks: its head, and room for what the cell of residence writes and signs. */
export async function remarkFormModel(
  db: Db,
  sheet: ContactSheet & { readonly workUnitId: UnitId },
  { year, on }: { readonly year: number; readonly on: LocalDate },
): Promise<PaperModel | undefined> {
  const frame = await paperFrame(db, sheet.workUnitId, on)
  return (
    frame &&
    residenceRemarksPaper({
      ...(await factsOf(db, sheet)),
      head: frame.head({ kind: 'unnumbered' }),
      year,
      given: null,
      signer: { authority: 'T/M TỔ CHỨC ĐẢNG NƠI CƯ TRÚ', post: 'BÍ THƯ', name: null },
      recipients: [],
    })
  )
}

async function factsOf(db: Db, sheet: ContactSheet) {
  const { workplace, workName, residenceName, address, introducedOn } = sheet
  return { member: await memberOf(db, sheet), workplace, workCellName: workName, residenceName, address, introducedOn }
}

async function memberOf(db: Db, sheet: ContactSheet): Promise<MovingMemberFacts> {
  if (sheet.personId !== null) return await movingMember(db, sheet.personId)
  return {
    reference: `residenceContact:${sheet.id}`,
    name: sheet.personName,
    born: sheet.bornYear === null ? null : String(sheet.bornYear),
    admittedOn: sheet.admittedOn,
    officialOn: sheet.officialOn,
    cardNumber: null,
  }
}

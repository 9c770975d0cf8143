import type { PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { findPaperOf, type PaperFormat, type PaperModel, paperDownload, renderedDownload } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ContactPage, OwnContact } from '../contract/shapes.ts'
import type { ContactId } from '../rules/contact.ts'
import { type ContactParty, contactActs, RESIDENCE_SIDES, type ResidenceSide } from '../rules/stages.ts'
import { isTakenBack } from '../rules/steps.ts'
import { remarkFormModel, remarkModel } from './residence.papers.ts'
import {
  type ContactSheet,
  contactRows,
  findContact,
  remarkRulesOf,
  remarksOf,
  remarkUnit,
  standsOn,
  toContactRows,
} from './residence.queries.ts'
import { toContact } from './residence.store.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findContact>>>

/** One contact with its remarks, its papers, and what the caller may do now. */
export async function findContactPage(db: Db, actor: Actor, id: ContactId): Promise<ContactPage | undefined> {
  const stored = await findContact(db, { id, scope: actor.scopeOf('transfer.read') })
  const [row] = stored ? await toContactRows(db, [stored], actor.today) : []
  if (!stored || !row) return undefined
  const contact = toContact(stored)
  const rules = await rulesFor(db, remarkUnit(stored), actor.today)
  const { perYear, notAskedOf } = remarkRulesOf(rules)
  const { basis, certainty } = rules['member.residenceRemarksPerYear']
  const remarks = await remarksOf(db, id)
  return {
    ...row,
    ...{ address: stored.address, phone: stored.phone, bornYear: stored.bornYear },
    ...{ admittedOn: stored.admittedOn, officialOn: stored.officialOn, askedOn: contact.askedOn },
    ...{ introducedOn: contact.introducedOn, endedOn: contact.endedOn, paperBackOn: contact.paperBackOn },
    introductionNumber: stored.introductionNumber,
    introductionIssuer: stored.introducerName ?? stored.introductionIssuer,
    endCause: stored.endCause as ContactPage['endCause'],
    closeReason: stored.closeReason,
    isTakenBack: isTakenBack(stored),
    remarks: remarks.map(({ unitId: _, ...remark }) => ({ ...remark, hasPaper: stored.toUnitId !== null })),
    rule: {
      ...{ perYear, certainty, basis: basis.symbol },
      isAsked: contact.exception === null || !notAskedOf.includes(contact.exception),
    },
    papers: papersOf(stored),
    can: [...contactActs(contact, await sidesOf(db, actor, id))],
  }
}

function papersOf({ introductionPaperId, stage, fromUnitId }: Found): ContactPage['papers'] {
  return [
    ...(introductionPaperId === null ? [] : (['introduction'] as const)),
    ...(stage === 'received' && fromUnitId !== null ? (['form'] as const) : []),
  ]
}

async function sidesOf(db: Db, actor: Actor, id: ContactId): Promise<ReadonlySet<ResidenceSide>> {
  const mine = new Set<ResidenceSide>()
  for (const side of RESIDENCE_SIDES) {
    const scope = actor.scopeOf(side === 'introducer' ? 'transfer.introduce' : 'transfer.handle')
    if (await standsOn(db, id, side, scope)) mine.add(side)
  }
  return mine
}

const OWN: ReadonlySet<ContactParty> = new Set(['member'])

/** The caller's own contacts with every remark on himself, whatever his rights. */
export async function listOwnContacts(db: Db, personId: PersonId, on: LocalDate): Promise<OwnContact[]> {
  const rows = await contactRows(db, on)
    .select('residenceContact.closeReason')
    .where('residenceContact.personId', '=', personId)
    .orderBy('residenceContact.id', 'desc')
    .execute()
  const contacts: OwnContact[] = []
  for (const row of rows) {
    const contact = toContact(row)
    const { stage, introducedOn, receivedOn, endedOn } = contact
    const remarks = (await remarksOf(db, row.id as ContactId)).map(({ unitId: _, ...remark }) => remark)
    const residence = row.residenceName ?? row.toName
    const introduction = { introductionNumber: row.introductionNumber, introducedOn }
    contacts.push({
      id: row.id,
      stage,
      residence,
      ...introduction,
      receivedOn,
      endedOn,
      closeReason: row.closeReason,
      remarks,
      mayTakeBack: contactActs(contact, OWN).includes('unask'),
    })
  }
  return contacts
}

interface Asked {
  readonly id: ContactId
  readonly paper: string
  readonly format: PaperFormat
}

/** A paper of a contact for whoever sees the contact. */
export async function contactPaper(db: Db, actor: Actor, { id, paper, format }: Asked): Promise<Download | undefined> {
  const stored = await findContact(db, { id, scope: actor.scopeOf('transfer.read') })
  if (!stored) return undefined
  if (paper === 'introduction') {
    const paperId = stored.introductionPaperId
    const issued = paperId === null ? undefined : await findPaperOf(db, id, paperId as PaperId)
    return issued && (await paperDownload(issued, format))
  }
  const sheet = sheetOf(stored)
  const on = actor.today
  if (paper === 'form') {
    const workUnitId = sheet.workUnitId
    if (workUnitId === null || !papersOf(stored).includes('form')) return undefined
    const model = await remarkFormModel(db, { ...sheet, workUnitId }, { year: Number(on.slice(0, 4)), on })
    return await drawn(db, { model, unitId: workUnitId, on }, `Phiếu xin ý kiến ${sheet.personName}`, format)
  }
  const remark = (await remarksOf(db, id)).find((one) => one.id === paper)
  if (!remark || sheet.toUnitId === null) return undefined
  // The cell that gave it, whatever became of it since.
  const toUnitId = remark.unitId as UnitId
  const givenOn = remark.givenOn as LocalDate
  const model = await remarkModel(db, { ...sheet, toUnitId }, { ...remark, givenOn })
  return await drawn(db, { model, unitId: toUnitId, on: givenOn }, `Phiếu nhận xét ${sheet.personName}`, format)
}

interface Drawn {
  readonly model: PaperModel | undefined
  readonly unitId: UnitId
  readonly on: LocalDate
}

async function drawn(db: Db, { model, unitId, on }: Drawn, name: string, format: PaperFormat) {
  if (!model) return undefined
  return await renderedDownload({ model, layout: (await rulesFor(db, unitId, on))['paper.layout'].value }, name, format)
}

function sheetOf(stored: Found): ContactSheet {
  return {
    ...{ id: stored.id as ContactId, personId: stored.personId as PersonId | null, personName: stored.personName },
    workUnitId: (stored.currentUnitId ?? stored.fromUnitId) as UnitId | null,
    workName: stored.currentName ?? stored.workName ?? stored.fromName,
    toUnitId: stored.toUnitId as UnitId | null,
    residenceName: stored.residenceName ?? stored.toName,
    ...{ workplace: stored.workplace, address: stored.address, bornYear: stored.bornYear },
    admittedOn: stored.admittedOn as LocalDate | null,
    officialOn: stored.officialOn as LocalDate | null,
    introducedOn: stored.introducedOn as LocalDate | null,
  }
}

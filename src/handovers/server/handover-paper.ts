import type { LocalDate } from '#kernel/local-date.ts'
import {
  handoverPaper as composePaper,
  findPaperOf,
  type Issuer,
  type PaperFormat,
  type PaperNumber,
  paperDownload,
  renderedDownload,
} from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell, officesOf, unitHeader } from '#units/public.ts'
import { HELD_OFFICES } from '#units/rules/offices.ts'
import type { Handover } from './handovers.store.ts'
import { homeOf } from './home.queries.ts'
import { partsOf } from './paper-parts.ts'
import { OFFICE_NAMES } from './paper-words.ts'

const BLANK = '................'

/** The minutes of a handover as they would be signed on a day; undefined where neither the unit nor what follows it stands that day. */
export async function handoverPaper(db: Db | Trx, found: Handover, on: LocalDate) {
  const unitId = await homeOf(db, found, on)
  const header = unitId && (await unitHeader(db, unitId, on))
  if (unitId === undefined || header === undefined) return undefined
  const rules = await rulesFor(db, unitId, on)
  const held = await officesOf(db, unitId, on)
  const offices = new Set(held.filter(({ personId }) => personId === found.receiverId).map(({ office }) => office))
  // Who holds several is named by the highest.
  const receives = HELD_OFFICES.find((office) => offices.has(office))
  const isStill = held.some(({ termId }) => termId === found.termId)
  const officeName = OFFICE_NAMES[found.office]
  const facts = {
    officeName,
    giver: { name: found.giverName, post: isStill ? officeName : `nguyên ${officeName}` },
    receiver: { name: found.receiverName, post: receives === undefined ? null : OFFICE_NAMES[receives] },
    onDay: found.onDay,
    parts: partsOf(found.kit),
    remarks: found.remarks,
  }
  const compose = (number: PaperNumber) =>
    composePaper({
      ...facts,
      head: {
        superiorName: header.superior,
        unitName: header.issuerName,
        place: header.place === '' ? BLANK : header.place,
        number,
        on,
      },
    })
  const issuer: Issuer = (await isCell(db, unitId, on)) ? 'cell' : 'committee'
  const subject = `Bàn giao công việc ${officeName.toLocaleLowerCase('vi')}`
  return { compose, layout: rules['paper.layout'].value, issuer, subject }
}

/** The sheet as a file: as issued once signed, to be signed by hand before. */
export async function handoverSheet(
  db: Db,
  found: Handover,
  { format, on }: { readonly format: PaperFormat; readonly on: LocalDate },
): Promise<Download | undefined> {
  if (found.paperId !== null) {
    const issued = await findPaperOf(db, found.id, found.paperId)
    return issued && (await paperDownload(issued, format))
  }
  const draft = await handoverPaper(db, found, on)
  const model = draft?.compose({ kind: 'unnumbered' })
  return draft && model && (await renderedDownload({ model, layout: draft.layout }, 'Bien ban ban giao', format))
}

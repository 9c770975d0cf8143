import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { officesOf, unitHeader } from '#units/public.ts'
import type { PaperNumber } from '../rules/paper-model.ts'
import type { PaperHeadFacts, SignerFacts } from '../rules/templates/paper-parts.ts'

const BLANK = '................'

/** Offices that sign for a unit, in the order in which one is taken. */
const SIGNING = [
  { office: 'cell_secretary', post: 'BÍ THƯ' },
  { office: 'committee_secretary', post: 'BÍ THƯ' },
  { office: 'cell_deputy_secretary', post: 'PHÓ BÍ THƯ' },
  { office: 'committee_deputy_secretary', post: 'PHÓ BÍ THƯ' },
] as const

/** Head and signature of a unit's paper of a day; `barred` sign nothing. Undefined where the unit did not exist that day. */
export async function paperFrame(
  db: Db | Trx,
  unitId: UnitId,
  on: LocalDate,
  barred: ReadonlySet<PersonId> = new Set(),
) {
  const header = await unitHeader(db, unitId, on)
  if (!header) return undefined
  const held = await officesOf(db, unitId, on)
  const by = SIGNING.flatMap(({ office, post }) =>
    held
      .filter((one) => one.office === office && !barred.has(one.personId))
      .map((one) => ({ post, name: one.personName })),
  )[0]
  const head = (number: PaperNumber): PaperHeadFacts => ({
    superiorName: header.superior,
    unitName: header.issuerName,
    place: header.place === '' ? BLANK : header.place,
    number,
    on,
  })
  const signer: SignerFacts = {
    authority: `T/M ${bodyOf(header.issuerName)}`,
    post: by?.post ?? 'BÍ THƯ',
    name: by?.name ?? null,
  }
  return { head, signer, name: header.issuerName }
}

/** `ĐẢNG ỦY`, `CHI BỘ`, `TỈNH ỦY`: the body without its place. */
function bodyOf(issuerName: string): string {
  return issuerName.split(' ').slice(0, 2).join(' ').toLocaleUpperCase('vi')
}

interface Presided {
  readonly barred: ReadonlySet<PersonId>
  /** Who chaired what the paper rests on; else who drew it up. */
  readonly by: PersonId | null
}

/**
 * The same for the inspection commission of a committee: it stands under the committee's name and speaks for itself. Who of its
 * officers presides no term says: where there are several, whoever of them chaired signs; the name is blank where none of them did.
 */
export async function commissionFrame(
  db: Db | Trx,
  unitId: UnitId,
  on: LocalDate,
  { barred, by }: Presided = { barred: new Set(), by: null },
) {
  const header = await unitHeader(db, unitId, on)
  if (!header) return undefined
  const officers = (await officesOf(db, unitId, on)).filter(({ office }) => office === 'inspection_officer')
  const only = officers.length === 1
  const signing = officers.find(({ personId }) => !barred.has(personId) && (only || personId === by))
  const head = (number: PaperNumber): PaperHeadFacts => ({
    superiorName: header.issuerName,
    unitName: COMMISSION,
    place: header.place === '' ? BLANK : header.place,
    number,
    on,
  })
  const signer: SignerFacts = {
    authority: `T/M ${COMMISSION.toLocaleUpperCase('vi')}`,
    post: only ? 'CHỦ NHIỆM' : 'CHỦ TRÌ',
    name: signing?.personName ?? null,
  }
  return { head, signer, name: `${COMMISSION} ${header.issuerName}` }
}

const COMMISSION = 'Ủy ban Kiểm tra'

import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { UnitPage } from '../contract.ts'
import type { Term, TermBasisKind } from '../rules/begin-term.ts'
import { kindsUnder } from '../rules/hierarchy.ts'
import { type HeldOffice, mayRecordTerm, officesOfKind } from '../rules/offices.ts'
import { type Profile, sharePercent } from '../rules/profile.ts'
import type { CellType, UnitKind } from '../rules/unit.ts'
import { toDecision } from './decision-row.ts'
import { rollFiguresOn } from './roll.queries.ts'
import { listTakenBack } from './take-back.store.ts'
import { authorityOver } from './terms.service.ts'
import { findUnitPage } from './units.queries.ts'
import { findWarnings } from './warnings.queries.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findUnitPage>>>

/** The page of a unit as it stands on a day, with what the caller may do to it now. */
export async function unitPage(db: Db, actor: Actor, unitId: UnitId, on: LocalDate): Promise<UnitPage | undefined> {
  const found = await findUnitPage(db, actor.scopeOf('unit.read'), unitId, on)
  if (!found) return undefined
  const { parentId, parentName, foundedOn, closedOn, code, name, symbol, place, ...current } = found.current
  const kind = current.kind as UnitKind
  const cellType = current.cellType as CellType | null
  const official = kind === 'cell' ? (await rollFiguresOn(db, unitId, on)).official : null
  const known = { foundedOn, closedOn: isSaid(closedOn, on, actor) ? closedOn : null }
  return {
    ...{ id: unitId, on, name, kind, cellType, symbol, place, code, ...known },
    superior:
      parentId === null || parentName === null
        ? null
        : { id: parentId, name: parentName, isVisible: current.isParentVisible },
    unitsBelow: found.unit.unitsBelow === null ? 0 : Number(found.unit.unitsBelow),
    officialMembers: official,
    closing: known.closedOn === null ? null : closingOf(found.current),
    versions: found.versions.filter((version) => version.fromOn <= on).map(toVersion),
    ahead: on < actor.today ? [] : found.versions.filter((version) => version.fromOn > on).map(toVersion),
    foundedAhead: on < actor.today ? [] : found.foundedAhead,
    warnings: [...(await findWarnings(db, { unitId, on, kind, official, terms: found.terms.map(toTermHeld) }))],
    takenBack: on < actor.today ? [] : await listTakenBack(db, unitId),
    profiles: found.profiles.map((profile) => toProfile({ ...profile, asOfOn: profile.asOfOn as LocalDate })),
    terms: found.terms.map((term) => toTerm(term, found.extensions)),
    can: await rightsOver(db, actor, { unitId, kind, pending: pendingOf(found, actor) }),
  }
}

/** An earlier day does not know of what came after it. */
function isSaid(closedOn: string | null, on: LocalDate, actor: Actor): boolean {
  return closedOn !== null && (closedOn <= on || on >= actor.today)
}

function closingOf(current: Found['current']): UnitPage['closing'] {
  const { closingNumber, closingSymbol, closingIssuer, closingDecidedOn } = current
  const decision = toDecision({
    decidedNumber: closingNumber,
    decidedSymbol: closingSymbol,
    decidedIssuer: closingIssuer,
    decidedOn: closingDecidedOn,
  })
  return { basis: current.closingBasis, decision }
}

function toVersion(version: Found['versions'][number]): UnitPage['versions'][number] {
  const kind = version.kind as UnitKind
  return { ...version, kind, cellType: version.cellType as CellType | null, decision: toDecision(version) }
}

type TermRow = Found['terms'][number]

function toTerm(term: TermRow, extensions: Found['extensions']): UnitPage['terms'][number] {
  const own = extensions.filter(({ termId }) => termId === term.id)
  return {
    ...{ ...term, office: term.office as HeldOffice, basisKind: term.basisKind as TermBasisKind },
    extensions: own.map((row) => ({ dueBefore: row.dueBefore, dueOn: row.dueOn, decision: toDecision(row) })),
  }
}

function toTermHeld(row: TermRow): Term {
  return {
    ...{ id: row.id, personId: row.personId as PersonId, office: row.office as HeldOffice },
    ...{ fromOn: row.fromOn as LocalDate, toOn: row.toOn as LocalDate | null, dueOn: row.dueOn as LocalDate | null },
    basisKind: row.basisKind as TermBasisKind,
  }
}

/** The day of the newest change where it is still to come. */
function pendingOf({ versions, current }: Found, { today }: Actor): string | null {
  const { closedOn } = current
  const last = closedOn ?? versions.at(-1)?.fromOn ?? null
  return last !== null && last > today ? last : null
}

interface RightsAsked {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly pending: string | null
}

async function rightsOver(db: Db, actor: Actor, { unitId, kind, pending }: RightsAsked): Promise<UnitPage['can']> {
  const [change, profile, authority] = await Promise.all([
    isVisibleUnit(db, actor.scopeOf('unit.change'), unitId),
    isVisibleUnit(db, actor.scopeOf('unit.profile'), unitId),
    authorityOver(db, actor, unitId),
  ])
  return {
    change,
    takeBack: change ? pending : null,
    profile: profile && kind === 'cell',
    offices: authority ? officesOfKind(kind).filter((office) => mayRecordTerm(authority, office)) : [],
    found: change ? [...kindsUnder(kind, actor.today)] : [],
  }
}

const DECIMALS_SHOWN = 1

export function toProfile(profile: Profile): UnitPage['profiles'][number] {
  const { households, poorHouseholds, nearPoorHouseholds } = profile
  return {
    ...profile,
    poorPercent: sharePercent(poorHouseholds, households, DECIMALS_SHOWN),
    nearPoorPercent: sharePercent(nearPoorHouseholds, households, DECIMALS_SHOWN),
  }
}

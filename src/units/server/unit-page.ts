import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { UnitPage } from '../contract.ts'
import { kindsUnder } from '../rules/hierarchy.ts'
import { type HeldOffice, mayRecordTerm, officesOfKind } from '../rules/offices.ts'
import { type Profile, sharePercent } from '../rules/profile.ts'
import type { CellType, UnitKind } from '../rules/unit.ts'
import { rollFiguresOn } from './roll.queries.ts'
import { authorityOver } from './terms.service.ts'
import { findUnitPage } from './units.queries.ts'

/** The page of a unit as it stood on a day, with what the caller may do to it now. */
export async function unitPage(db: Db, actor: Actor, unitId: UnitId, on: LocalDate): Promise<UnitPage | undefined> {
  const found = await findUnitPage(db, actor.scopeOf('unit.read'), unitId, on)
  const current = found?.versions.at(-1)
  if (!found || !current) return undefined
  const kind = current.kind as UnitKind
  const roll = kind === 'cell' ? await rollFiguresOn(db, unitId, on) : null
  const { parentId, parentName, foundedOn, closedOn, code, name, symbol, place } = current
  return {
    ...{
      id: unitId,
      on,
      name,
      kind,
      cellType: current.cellType as CellType | null,
      symbol,
      place,
      code,
      foundedOn,
      closedOn,
    },
    superior:
      parentId === null || parentName === null
        ? null
        : { id: parentId, name: parentName, isVisible: current.isParentVisible },
    unitsBelow: found.unit.unitsBelow === null ? 0 : Number(found.unit.unitsBelow),
    officialMembers: roll?.official ?? null,
    versions: found.versions.map((version) => ({
      ...version,
      kind: version.kind as UnitKind,
      cellType: version.cellType as CellType | null,
    })),
    profiles: found.profiles.map((profile) => toProfile({ ...profile, asOfOn: profile.asOfOn as LocalDate })),
    terms: found.terms.map((term) => ({
      ...term,
      office: term.office as HeldOffice,
      basisKind: term.basisKind as UnitPage['terms'][number]['basisKind'],
    })),
    can: await rightsOver(db, actor, unitId, kind),
  }
}

async function rightsOver(db: Db, actor: Actor, unitId: UnitId, kind: UnitKind): Promise<UnitPage['can']> {
  const [change, profile, authority] = await Promise.all([
    isVisibleUnit(db, actor.scopeOf('unit.change'), unitId),
    isVisibleUnit(db, actor.scopeOf('unit.profile'), unitId),
    authorityOver(db, actor, unitId),
  ])
  return {
    change,
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

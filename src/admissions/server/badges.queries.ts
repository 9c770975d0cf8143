import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { partyAgeSql } from '#members/public.ts'
import { badgeListPaper, type PaperModel } from '#papers/public.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findSecretaryOf, findUnitOn, unitHeader } from '#units/public.ts'
import { awardDaysOf, badgesOfYear } from '../rules/badges.ts'
import { headOf } from './paper-source.ts'

interface MemberRow {
  readonly personId: PersonId
  readonly fullName: string
  readonly bornOn: LocalDate | null
  readonly admittedOn: LocalDate | null
  readonly unitId: UnitId
  readonly unitName: string
  readonly partyAgeFromOn: LocalDate | null
  readonly isReadmitted: boolean
}

/** Whose badge falls to which award day of a year, in a unit and below it; undefined where the caller may not see the unit. */
export async function findBadges(db: Db, unitId: UnitId, year: number, scope: UnitScope) {
  if (!(await isVisibleUnit(db, scope, unitId))) return undefined
  const rules = await rulesFor(db, unitId, scope.on)
  const partyAge = rules['admission.readmittedPartyAge']
  const { rows } = await sql<MemberRow>`
    select s.person_id, p.full_name, p.born_on, m.admitted_on, ${partyAgeSql(partyAge.value)} as party_age_from_on, s.unit_id, v.name as unit_name,
      exists (select from member_former f where f.person_id = m.id) as is_readmitted
    from unit_ancestry a
    join membership s on s.unit_id = a.unit_id and s.from_on <= ${scope.on} and (s.to_on is null or s.to_on > ${scope.on})
    join person p on p.id = s.person_id join member m on m.id = s.person_id
    join unit_version v on v.unit_id = s.unit_id and v.from_on <= ${scope.on} and (v.to_on is null or v.to_on > ${scope.on})
    where a.ancestor_id = ${unitId} and a.from_on <= ${scope.on} and (a.to_on is null or a.to_on > ${scope.on})
      and (m.official_on is not null or m.admitted_on is null)
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`.execute(db)
  const known = rows.flatMap(({ partyAgeFromOn, admittedOn, ...row }) =>
    partyAgeFromOn === null || admittedOn === null ? [] : [{ ...row, partyAgeFromOn, admittedOn }],
  )
  const due = badgesOfYear(known, year, rules)
  return {
    year,
    certainty: rules['badge.years'].certainty,
    days: [...awardDaysOf(year, rules)],
    partyAgeCertainty: partyAge.certainty,
    rows: due.map(({ member, ...rest }) => ({ ...member, ...rest })),
    unknown: rows.length - known.length,
  }
}

/** The submission for one award day, as a sheet to be numbered by whoever submits it. */
export async function badgesPaperOf(
  db: Db,
  unitId: UnitId,
  awardOn: LocalDate,
  scope: UnitScope,
): Promise<{ readonly model: PaperModel; readonly unitName: string } | undefined> {
  const found = await findBadges(db, unitId, Number(awardOn.slice(0, 4)), scope)
  const header = found && (await unitHeader(db, unitId, scope.on))
  if (!found || !header) return undefined
  const unit = await findUnitOn(db, unitId, scope.on)
  const parentId = unit?.parentId ?? null
  const above = parentId === null ? undefined : await unitHeader(db, parentId, scope.on)
  const secretary = await findSecretaryOf(db, unitId, scope.on)
  const model = badgeListPaper({
    head: headOf(header, { kind: 'draft', ordinal: null }, null),
    unitName: header.issuerName,
    committeeName: above?.issuerName ?? null,
    awardOn,
    rows: found.rows.filter((row) => row.awardOn === awardOn),
    signer: {
      authority: unit?.kind === 'cell' ? 'T/M CHI BỘ' : 'T/M BAN THƯỜNG VỤ',
      post: 'BÍ THƯ',
      name: secretary?.personName ?? null,
    },
  })
  return { model, unitName: header.issuerName }
}

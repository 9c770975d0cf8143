import { sql } from 'kysely'
import { findCaseSubjects } from '#cases/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type BulletinText, findPlaces, type Place, plainFigure, runsOf } from '../rules/gate.ts'
import { nameKey } from '../rules/name-key.ts'
import type { Bulletin } from './bulletins.store.ts'

interface Known {
  readonly id: PersonId
  readonly key: string
  /** Holds an office today in the committee, above it or below it. */
  readonly isOfficer: boolean
}

/** A name as `nameKey` writes it; the expression of `person_name_key_idx`. */
const NAME_KEY = sql`translate(regexp_replace(p.search_text, '[^a-z]', '', 'g'), 'y', 'i')`

/** People of the committee's part of the tree, and of the committees above it, whose names stand in a text. */
async function peopleNamed(db: Db | Trx, unitId: UnitId, keys: readonly string[], on: LocalDate) {
  if (keys.length === 0) return []
  const inForce = sql`from_on <= ${on} and (to_on is null or to_on > ${on})`
  const { rows } = await sql<Known>`
    with near as (
      select unit_id as id from unit_ancestry where ancestor_id = ${unitId} and ${inForce}
      union select ancestor_id from unit_ancestry where unit_id = ${unitId} and ${inForce})
    select p.id, ${NAME_KEY} as key,
      exists (select from term t where t.person_id = p.id and t.unit_id in (select id from near)
        and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})) as is_officer
    from person p where ${NAME_KEY} = any(${[...keys]}::text[])
      and (exists (select from membership m where m.person_id = p.id and m.unit_id in (select id from near))
        or exists (select from term t where t.person_id = p.id and t.unit_id in (select id from near)))`.execute(db)
  return rows
}

/**
 * Places of a text that may not go out. A name is barred where its bearer stands under a case or under discipline, and where he has
 * no public part in the event and holds no office: both read the same, so that a mark does not tell which of the two it is.
 * Whoever writes has a part as the author, and stands under the text unless he is one of the first.
 */
export async function placesOf(
  db: Db | Trx,
  { unitId, facts, approved }: Pick<Bulletin, 'unitId' | 'facts' | 'approved'>,
  text: BulletinText,
  on: LocalDate,
): Promise<readonly Place[]> {
  const keys = [...new Set(Object.values(text).flatMap((part) => runsOf(part).map(({ key }) => key)))]
  const known = await peopleNamed(db, unitId, keys, on)
  const underCase = await findCaseSubjects(
    db,
    known.map(({ id }) => id),
    on,
  )
  const isPublic = new Set(facts.names.map(nameKey))
  const keysOf = (people: readonly Known[]) => new Set(people.map(({ key }) => key))
  const barredAuthors = keysOf(known.filter(({ id }) => underCase.has(id)))
  const withoutPart = keysOf(known.filter(({ key, isOfficer }) => !(isOfficer || isPublic.has(key))))
  const figures = new Set([...facts.figures, ...approved.map(({ figure }) => plainFigure(figure))])
  return findPlaces(text, { barred: new Set([...barredAuthors, ...withoutPart]), barredAuthors, figures })
}

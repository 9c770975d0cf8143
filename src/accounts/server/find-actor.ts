import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { COMMITTEE_OFFICES } from '#accounts/rules/entitlement.ts'
import type { PersonId, UnitId, UserId } from '#kernel/id.ts'
import { isOffice } from '#platform/access/rights.ts'
import { type Actor, makeActor, type TermHeld } from '#platform/server/access/actor.ts'
import { type Clock, today } from '#platform/server/clock.ts'
import { shortRead } from '#platform/server/db/short-reads.ts'
import { sessionTokenOf } from './cookies.ts'

export interface FindActorDeps {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly secret: string
  /** Name of the session cookie: `(await auth.$context).authCookies.sessionToken.name`. */
  readonly cookieName: string
  readonly requireTotpForCommittees: boolean
}

/** "Seen" is kept to within this many minutes. */
const SEEN_EVERY_MINUTES = 5

const FIND = {
  name: 'accounts.findActor',
  text: `select s.id as session_id, s.last_seen_at, u.id as user_id, u.person_id, u.two_factor_enabled,
    (select coalesce(json_agg(json_build_array(held.unit_id, held.office)), '[]') from (
      select t.unit_id, t.office from term t
        where t.person_id = u.person_id and t.from_on <= $2::date and (t.to_on is null or t.to_on > $2::date)
      union all
      select m.unit_id, 'member' from membership m
        where m.person_id = u.person_id and m.from_on <= $2::date and (m.to_on is null or m.to_on > $2::date)
      union all
      select l.unit_id, 'member' from member_leave l
        where l.person_id = u.person_id and l.kind = 'temp_here' and l.from_on <= $2::date and (l.to_on is null or l.to_on > $2::date)
    ) held) as terms
  from auth_session s join auth_user u on u.id = s.user_id
  where s.token = $1 and s.expires_at > $3 and u.closed_at is null`,
}

interface FoundRow {
  readonly session_id: string
  readonly last_seen_at: Date
  readonly user_id: UserId
  readonly person_id: PersonId
  readonly two_factor_enabled: boolean
  readonly terms: readonly (readonly [UnitId, string])[]
}

/**
 * Who calls, with the terms in force today: one prepared statement, nothing for a cookie that is missing or tampered with.
 * An officer of a committee who must have a second factor and has none keeps no term until it is set up.
 */
export function makeFindActor(
  deps: FindActorDeps,
): (request: Pick<FastifyRequest, 'headers'>) => Promise<Actor | undefined> {
  const { pool, clock, secret, cookieName, requireTotpForCommittees } = deps
  return async (request) => {
    const token = sessionTokenOf(request.headers.cookie, cookieName, secret)
    if (token === undefined) return undefined
    const at = clock.now()
    const on = today(clock)
    const { rows } = await shortRead<FoundRow>(pool, { ...FIND, values: [token, on, at] })
    const row = rows[0]
    if (!row) return undefined
    if (at.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MINUTES * 60_000) noteSeen(pool, row.session_id, at)
    const held = toTerms(row.terms)
    const terms = requireTotpForCommittees && !row.two_factor_enabled && holdsCommitteeOffice(held) ? [] : held
    return makeActor({ userId: row.user_id, personId: row.person_id, sessionId: row.session_id, terms, today: on })
  }
}

export function holdsCommitteeOffice(terms: readonly TermHeld[]): boolean {
  return terms.some((term) => COMMITTEE_OFFICES.includes(term.office))
}

/** A term whose office the program does not know gives no right. */
function toTerms(pairs: FoundRow['terms']): readonly TermHeld[] {
  return pairs.flatMap(([unitId, office]) => (isOffice(office) ? [{ unitId, office }] : []))
}

/** Beside the request, not in it; a lost note is made up by the next one. */
function noteSeen(pool: pg.Pool, sessionId: string, at: Date): void {
  const before = new Date(at.getTime() - SEEN_EVERY_MINUTES * 60_000)
  pool
    .query('update auth_session set last_seen_at = $2 where id = $1 and last_seen_at < $3', [sessionId, at, before])
    .catch(() => {})
}

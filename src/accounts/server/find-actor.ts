import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { COMMITTEE_OFFICES } from '#accounts/rules/entitlement.ts'
import type { PersonId, UnitId, UserId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { isOffice } from '#platform/access/rights.ts'
import { type Actor, makeActor, type RememberedCaller, type TermHeld } from '#platform/server/access/actor.ts'
import { BoundedMap } from '#platform/server/bounded-map.ts'
import { type Clock, today } from '#platform/server/clock.ts'
import { shortStatement } from '#platform/server/db/short-statements.ts'
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

/** How many callers of late are remembered. */
const REMEMBERED = 500

/** Who holds the session `$1` on the day `$2` at the instant `$3`, as one text; nothing where it is over or the account closed. */
const CALLER = `select json_build_array(s.id, u.id, u.person_id, u.two_factor_enabled,
    (select coalesce(json_agg(json_build_array(held.unit_id, held.office) order by held.unit_id, held.office), '[]') from (
      select t.unit_id, t.office from term t
        where t.person_id = u.person_id and t.from_on <= $2::date and (t.to_on is null or t.to_on > $2::date)
      union all
      select m.unit_id, 'member' from membership m
        where m.person_id = u.person_id and m.from_on <= $2::date and (m.to_on is null or m.to_on > $2::date)
      union all
      select l.unit_id, 'member' from member_leave l
        where l.person_id = u.person_id and l.kind = 'temp_here' and l.from_on <= $2::date and (l.to_on is null or l.to_on > $2::date)
    ) held))::text`
const OF_SESSION = `from auth_session s join auth_user u on u.id = s.user_id
  where s.token = $1 and s.expires_at > $3 and u.closed_at is null`

const FIND = { name: 'accounts.findActor', text: `${CALLER} as caller, u.rights_version, s.last_seen_at ${OF_SESSION}` }

/**
 * True while the session, its account and every term are as they were when `$3` and `$4` were read. What makes a caller of an account is
 * counted by the database at every change, and asking for the count costs an act less than reading all of it again.
 */
const STILL_SO = `exists (select from auth_session s join auth_user u on u.id = s.user_id
  where s.token = $1 and s.expires_at > $2 and u.closed_at is null and u.two_factor_enabled = $3 and u.rights_version = $4)`

interface FoundRow {
  /** A JSON array of what `Told` names. */
  readonly caller: string
  readonly rights_version: number
  readonly last_seen_at: Date
}

type Told = readonly [string, UserId, PersonId, boolean, readonly (readonly [UnitId, string])[]]

interface Found {
  readonly row: FoundRow
  readonly told: Told
  readonly actor: Actor
}

type Headers = Pick<FastifyRequest, 'headers'>

/** Tells who calls. */
export interface FindActor {
  /** With the terms in force today: one prepared statement, nothing for a cookie that is missing or tampered with. */
  readonly find: (request: Headers) => Promise<Actor | undefined>
  /** As he was found before on this day, nothing asked: to be believed only together with its proof. */
  readonly remember: (request: Headers) => RememberedCaller | undefined
}

/** An officer of a committee who must have a second factor and has none keeps no term until it is set up. */
export function makeFindActor(deps: FindActorDeps): FindActor {
  const { pool, clock, secret, cookieName, requireTotpForCommittees } = deps
  const remembered = new BoundedMap<string, Found>(REMEMBERED)
  const tokenOf = (request: Headers) => sessionTokenOf(request.headers.cookie, cookieName, secret)

  const find = async (request: Headers) => {
    const token = tokenOf(request)
    if (token === undefined) return undefined
    const at = clock.now()
    const on = today(clock)
    const { rows } = await shortStatement<FoundRow>(pool, 'read', { ...FIND, values: [token, on, at] })
    const row = rows[0]
    if (!row) return void remembered.delete(token)
    const told: Told = JSON.parse(row.caller)
    const actor = actorOf(told, on, requireTotpForCommittees)
    if (isLongSeen(row, at)) noteSeen(pool, actor.sessionId, at)
    remembered.set(token, { row, told, actor })
    return actor
  }
  const remember = (request: Headers) => {
    const token = tokenOf(request)
    const known = token === undefined ? undefined : remembered.get(token)
    const at = clock.now()
    const on = today(clock)
    if (!known || known.actor.today !== on || isLongSeen(known.row, at)) return undefined
    const [, , , hasTwoFactors] = known.told
    return {
      actor: known.actor,
      proof: { text: STILL_SO, values: [token, at, hasTwoFactors, known.row.rights_version] },
    }
  }
  return { find, remember }
}

function actorOf(
  [sessionId, userId, personId, hasTwoFactors, pairs]: Told,
  on: LocalDate,
  requireTotpForCommittees: boolean,
): Actor {
  const held = toTerms(pairs)
  const terms = requireTotpForCommittees && !hasTwoFactors && holdsCommitteeOffice(held) ? [] : held
  return makeActor({ userId, personId, sessionId, terms, today: on })
}

function isLongSeen({ last_seen_at }: FoundRow, at: Date): boolean {
  return at.getTime() - last_seen_at.getTime() > SEEN_EVERY_MINUTES * 60_000
}

export function holdsCommitteeOffice(terms: readonly TermHeld[]): boolean {
  return terms.some((term) => COMMITTEE_OFFICES.includes(term.office))
}

/** A term whose office the program does not know gives no right. */
function toTerms(pairs: Told[4]): readonly TermHeld[] {
  return pairs.flatMap(([unitId, office]) => (isOffice(office) ? [{ unitId, office }] : []))
}

/** Beside the request, not in it; a lost note is made up by the next one. */
function noteSeen(pool: pg.Pool, sessionId: string, at: Date): void {
  const before = new Date(at.getTime() - SEEN_EVERY_MINUTES * 60_000)
  pool
    .query('update auth_session set last_seen_at = $2 where id = $1 and last_seen_at < $3', [sessionId, at, before])
    .catch(() => {})
}

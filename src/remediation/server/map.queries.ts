import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { afterApi } from '../contract/after.ts'
import { countCameBack } from '../rules/effect.ts'
import { similarElsewhere, type WayTaken } from '../rules/similar.ts'
import type { RemedyEffect } from '../rules/vocabulary.ts'
import { viewRule } from './rule-view.ts'
import { isReadable } from './scope.ts'
import { PUT_RIGHT_ON } from './shortcoming-views.ts'

interface MapRow {
  readonly noticeId: string
  readonly foundOn: LocalDate
  readonly kind: string
  readonly what: string
  readonly cause: string
  readonly solution: string
  readonly solutionKind: string | null
  readonly acceptedOn: LocalDate | null
  readonly effect: RemedyEffect | null
  readonly backAt: number
}

const MOST = 300
const IN_FORCE = sql`n.stage in ('issued', 'received', 'heard', 'closed')`

/** A unit's shortcomings by kind with cause, way out and effect; those of a member are not the unit's. The caller has been let to the unit. */
export async function viewMap(trx: Trx, actor: Actor, unitId: UnitId): Promise<ReplyOf<typeof afterApi.map>> {
  const { rows } = await sql<MapRow>`
    select n.id as notice_id, n.issued_on as found_on, s.kind, s.what, s.cause, s.solution, s.solution_kind, ${PUT_RIGHT_ON} as accepted_on,
      (select e.result from remediation_effect e where e.shortcoming_id = s.id order by e.months desc limit 1) as effect,
      (select count(*)::int from remediation_effect e where e.shortcoming_id = s.id and e.result = 'came_back') as back_at
    from remediation_shortcoming s join remediation_notice n on n.id = s.notice_id
    where s.unit_id = ${unitId} and ${IN_FORCE} and n.person_id is null and ${isReadable(actor)} order by n.issued_on desc, s.seq limit ${MOST}`.execute(
    trx,
  )
  const rules = await rulesFor(trx, unitId, actor.today)
  const kinds = titles(rules['remediation.shortcomingKinds'].value)
  const ways = titles(rules['remediation.solutionKinds'].value)
  const byKind = [...Map.groupBy(rows, ({ kind }) => kind)]
  const others = await elsewhere(
    trx,
    unitId,
    byKind.map(([kind]) => kind),
  )
  const from = rules['remediation.similarFromUnits'].value
  return {
    kinds: byKind.map(([kind, found]) => {
      const told = similarElsewhere(others.having.get(kind) ?? new Set(), others.taken.get(kind) ?? [], from)
      return {
        ...{ kind, title: kinds.get(kind) ?? kind, cameBack: countCameBack(rows, kind) },
        rows: found.map(({ kind: _, backAt: __, solutionKind, ...row }) => ({
          ...row,
          solutionTitle: solutionKind === null ? '' : (ways.get(solutionKind) ?? solutionKind),
        })),
        elsewhere: {
          units: told.units,
          ways: told.ways.map(({ way, ...figures }) => ({ ...figures, title: ways.get(way) ?? way })),
        },
      }
    }),
    similarRule: viewRule(rules['remediation.similarFromUnits']),
  }
}

/** Other units with shortcomings of these kinds anywhere in the installation: codes alone leave this function, never a word or a name. */
async function elsewhere(trx: Trx, unitId: UnitId, kinds: readonly string[]) {
  const { rows } = await sql<{ readonly kind: string; readonly way: string | null } & Omit<WayTaken, 'way'>>`
    select s.kind, s.unit_id, s.solution_kind as way, coalesce((select e.result = 'holds' from remediation_effect e
      where e.shortcoming_id = s.id order by e.months desc limit 1), false) as holds
    from remediation_shortcoming s join remediation_notice n on n.id = s.notice_id
    where s.kind = any(${[...kinds]}::text[]) and s.unit_id <> ${unitId} and ${IN_FORCE} and n.case_id is null`.execute(
    trx,
  )
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const having = new Map([...byKind].map(([kind, found]) => [kind, new Set<string>(found.map((row) => row.unitId))]))
  const taken = new Map(
    [...byKind].map(([kind, found]) => [
      kind,
      found.flatMap(({ way, unitId: other, holds }) => (way === null ? [] : [{ way, unitId: other, holds }])),
    ]),
  )
  return { having, taken }
}

function titles(list: readonly { readonly code: string; readonly title: string }[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ code, title }) => [code, title]))
}

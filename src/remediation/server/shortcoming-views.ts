import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { effectsDue } from '../rules/effect.ts'
import type { NoticeId } from '../rules/notice.ts'
import type { RemedyEffect } from '../rules/vocabulary.ts'

interface ShortcomingRow {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly what: string
  readonly responsible: string
  readonly personId: string | null
  readonly personName: string | null
  readonly cause: string
  readonly solutionKind: string | null
  readonly solution: string
  readonly acceptedOn: LocalDate | null
}

interface EffectRow {
  readonly shortcomingId: string
  readonly months: number
  readonly on: LocalDate
  readonly result: RemedyEffect
  readonly note: string
  readonly by: string | null
}

/** When the last requirement of a shortcoming was accepted; null while one of them is not. `s` is the shortcoming. */
export const PUT_RIGHT_ON = sql<LocalDate | null>`(select case when bool_and(q.state = 'accepted') then max(q.accepted_on) end
  from remediation_requirement q where q.shortcoming_id = s.id)`

/** The shortcomings of a notice with the looks taken at their effect and those to come. */
export async function shortcomingViews(trx: Trx, id: NoticeId, rules: RulesInForce) {
  const { rows } = await sql<ShortcomingRow>`
    select s.id, s.seq, s.kind, s.what, s.responsible, s.person_id, p.full_name as person_name, s.cause, s.solution_kind, s.solution,
      ${PUT_RIGHT_ON} as accepted_on
    from remediation_shortcoming s left join person p on p.id = s.person_id where s.notice_id = ${id} order by s.seq`.execute(
    trx,
  )
  const looks = await effectsOf(trx, id)
  const kinds = titles(rules['remediation.shortcomingKinds'].value)
  const ways = titles(rules['remediation.solutionKinds'].value)
  return rows.map(({ personId, personName, acceptedOn, ...row }) => ({
    ...row,
    kindTitle: kinds.get(row.kind) ?? row.kind,
    solutionTitle: row.solutionKind === null ? '' : (ways.get(row.solutionKind) ?? row.solutionKind),
    person: personId === null ? null : { id: personId, name: personName ?? '' },
    effects: effectsView(acceptedOn, looks.get(row.id) ?? [], rules['remediation.effectMonths'].value),
  }))
}

async function effectsOf(trx: Trx, id: NoticeId): Promise<ReadonlyMap<string, readonly EffectRow[]>> {
  const { rows } = await sql<EffectRow>`
    select e.shortcoming_id, e.months, e.checked_on as "on", e.result, e.note, p.full_name as "by"
    from remediation_effect e join remediation_shortcoming s on s.id = e.shortcoming_id
    left join person p on p.id = e.by_person where s.notice_id = ${id} order by e.months`.execute(trx)
  return Map.groupBy(rows, ({ shortcomingId }) => shortcomingId)
}

function effectsView(acceptedOn: LocalDate | null, looks: readonly EffectRow[], months: readonly number[]) {
  const taken = looks.map(({ shortcomingId: _, months: at, ...checked }) => ({
    months: at,
    dueOn: checked.on,
    checked,
  }))
  const due = effectsDue({ acceptedOn, checked: looks.map((look) => look.months) }, months)
  return [...taken, ...due.map((one) => ({ ...one, checked: null }))].sort((a, b) => a.months - b.months)
}

function titles(list: readonly { readonly code: string; readonly title: string }[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ code, title }) => [code, title]))
}

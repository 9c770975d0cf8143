import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { remediationApi } from '../contract.ts'
import { shownRemedyState } from '../rules/notice.ts'
import type { RemedyState } from '../rules/vocabulary.ts'
import { peopleOf } from './content-context.ts'

type Mine = ReplyOf<typeof remediationApi.mine>['rows'][number]

interface MineRow {
  readonly id: string
  readonly issuerName: string
  readonly number: string
  readonly issuedOn: LocalDate
  readonly what: string
  readonly responsible: string
  readonly requirementId: string
  readonly requirement: string
  readonly product: string
  readonly dueOn: LocalDate
  readonly state: RemedyState
  readonly commitmentId: string | null
}

const MOST = 100

/** Shortcomings that name the caller, and those whose requirements he has taken on, as long as the notice is not withdrawn. */
export async function listMine(
  trx: Trx,
  { personId, today }: Pick<Actor, 'personId' | 'today'>,
): Promise<readonly Mine[]> {
  const { rows } = await sql<MineRow>`
    select s.id, n.issuer_name, n.number, n.issued_on, s.what, s.responsible, r.id as requirement_id, r.what as requirement,
      r.product, r.due_on, r.state, case when c.owner_person_id = ${personId} then c.id end as commitment_id
    from remediation_shortcoming s join remediation_notice n on n.id = s.notice_id
    join remediation_requirement r on r.shortcoming_id = s.id left join commitment c on c.id = r.commitment_id
    where n.stage in ('received', 'heard', 'closed') and (s.person_id = ${personId} or c.owner_person_id = ${personId})
      and (n.closed_on is null or n.closed_on > ${today}::date - 365)
    order by s.id desc, r.seq limit ${MOST}`.execute(trx)
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((found) => {
    const [first] = found
    if (!first) return []
    const { id, issuerName, number, issuedOn, what, responsible } = first
    const requirements = found.map((row) => ({
      ...{ id: row.requirementId, what: row.requirement, product: row.product, dueOn: row.dueOn },
      ...{ shown: shownRemedyState(row, today), commitmentId: row.commitmentId },
    }))
    return [{ id, issuerName, number, issuedOn, what, responsible, requirements }]
  })
}

const PEOPLE_SHOWN = 15

/** People of a unit by a part of the name, with or without marks, told apart by their year of birth. */
export async function findPeople(db: Db | Trx, unitId: UnitId, search: string, on: LocalDate) {
  const pattern = `%${withoutMarks(search).replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ readonly id: PersonId; readonly name: string; readonly note: string }>`
    select p.id, p.full_name as name, coalesce(to_char(p.born_on, 'YYYY'), '') as note from person p
    where p.search_text like ${pattern} and p.id in ${peopleOf(unitId, on)}
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id limit ${PEOPLE_SHOWN}`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addMonthsToDay, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { ProcedureRowOut } from '../contract/views.ts'
import { deadlineOf } from '../rules/deadlines.ts'
import type { StepFacts } from '../rules/facts.ts'
import type { AdmissionId, Procedure } from '../rules/procedure.ts'
import { findStage } from '../rules/stage-table.ts'
import type { ProcedureKind, ProcedureStage, ProcedureState } from '../rules/vocabulary.ts'
import { holidaysAround } from './context.queries.ts'

const CLOSED_SHOWN_MONTHS = 24
const ROWS_SHOWN = 500

interface FlatRow {
  readonly id: AdmissionId
  readonly unitId: UnitId
  readonly unitName: string
  readonly kind: ProcedureKind
  readonly state: ProcedureState
  readonly stage: ProcedureStage | null
  readonly openedOn: LocalDate
  readonly closedOn: LocalDate | null
  readonly version: number
  readonly personId: PersonId | null
  readonly name: string
  readonly probationFromOn: LocalDate | null
  /** The steps a deadline is counted from. */
  readonly steps: readonly StepFacts[]
}

/** Which procedures are asked for. */
export type Asked =
  | { readonly of: 'unit'; readonly unitId: UnitId }
  | { readonly of: 'person'; readonly personId: PersonId }
  | { readonly of: 'committee'; readonly committeeId: UnitId }

function isAsked(asked: Asked, on: LocalDate) {
  switch (asked.of) {
    case 'unit':
      return sql`p.unit_id = ${asked.unitId} and (p.closed_on is null or p.closed_on >= ${addMonthsToDay(on, -CLOSED_SHOWN_MONTHS)})`
    case 'person':
      return sql`p.person_id = ${asked.personId}`
    case 'committee':
      return sql`p.state = 'running' and p.stage in ('committee_decision', 'recognition_decision', 'exit_decision')
        and v.parent_id = ${asked.committeeId}`
  }
}

/** Procedures of the scope with what comes next and by when: two statements, however many. */
export async function listProcedures(db: Db, asked: Asked, scope: UnitScope): Promise<readonly ProcedureRowOut[]> {
  const on = scope.on
  const { rows } = await sql<FlatRow>`
    select p.id, p.unit_id, v.name as unit_name, p.kind, p.state, p.stage, p.opened_on, p.closed_on, p.version, p.person_id,
      coalesce(c.full_name, h.full_name) as name, m.probation_from_on,
      coalesce((select json_agg(s.facts order by s.id) from admission_step s where s.procedure_id = p.id and s.taken_back_at is null
        and s.stage in ('certificate', 'committee_decision', 'decision_received')), '[]') as steps
    from admission_procedure p
    join unit_version v on v.unit_id = p.unit_id and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})
    left join admission_candidate c on c.id = p.candidate_id
    left join person h on h.id = p.person_id
    left join member m on m.id = p.person_id
    where ${isAsked(asked, on)} and p.unit_id in ${visibleUnitIds(scope)}
    order by p.id desc limit ${ROWS_SHOWN}`.execute(db)
  const rules = await rulesForUnits(db, [...new Set(rows.map(({ unitId }) => unitId))], on)
  return rows.map((row) => toRow(row, rules.get(row.unitId), on)).toSorted(bySoonest)
}

function toRow(row: FlatRow, rules: RulesInForce | undefined, on: LocalDate): ProcedureRowOut {
  const { id, kind, state, stage, name, personId, unitId, unitName, openedOn, closedOn } = row
  return {
    ...{ id, kind, state, stage, name, personId, unitId, unitName, openedOn, closedOn },
    by: stage === null ? null : (findStage(kind, stage)?.by ?? null),
    deadline: rules === undefined ? null : toDeadline(asProcedure(row), rules, on),
  }
}

/** As much of a procedure as its deadline is counted from. */
function asProcedure(row: FlatRow): Procedure {
  const { id, unitId, kind, state, stage, openedOn, version, steps, personId, probationFromOn } = row
  const concerned =
    personId === null
      ? null
      : {
          ...{ personId, fullName: '', admittedOn: null, officialOn: null, formerDays: 0, leftOn: null },
          probationFromOn,
          joinedOn: openedOn,
        }
  return { id, unitId, kind, state, stage, openedOn, version, steps, candidate: null, concerned }
}

/** The deadline of the stage at hand, with the rule it rests on. */
export function toDeadline(procedure: Procedure, rules: RulesInForce, on: LocalDate): ProcedureRowOut['deadline'] {
  const deadline = deadlineOf(procedure, rules, holidaysAround(on))
  if (deadline === null) return null
  const { dueOn, rule, otherwise } = deadline
  const { basis, certainty } = rules[rule]
  return { dueOn, daysLeft: daysBetween(on, dueOn), rule, basis, certainty, otherwise }
}

function bySoonest(left: ProcedureRowOut, right: ProcedureRowOut): number {
  const due = ({ deadline }: ProcedureRowOut) => deadline?.dueOn ?? '9999'
  return due(left).localeCompare(due(right)) || right.id.localeCompare(left.id)
}

import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findUnitOn } from '#units/public.ts'
import { isIn } from '../rules/acts/people.ts'
import type { TrainingClass } from '../rules/class.ts'
import { decideNominate, type NominateRefusal, type Nominee, type NomineePerson } from '../rules/nominate.ts'
import type { ClassId, TraineeId, TraineeRole } from '../rules/vocabulary.ts'
import { decideWithdraw, type WithdrawRefusal } from '../rules/withdraw.ts'
import { isOfUnit, loadClassWithSeats, recordTrainees } from './classes.store.ts'

interface NotFound {
  readonly code: 'not_found'
}

export type Named =
  | { readonly kind: 'member'; readonly personId: PersonId; readonly role: TraineeRole }
  | { readonly kind: 'name'; readonly name: string; readonly role: TraineeRole }

interface NominateCall {
  readonly key: ActId
  readonly classId: ClassId
  readonly unitId: UnitId
  readonly people: readonly Named[]
}

/** A unit names people for its seats. The class stays locked, so that two units never take one seat. */
export function nominate(deps: ActDeps, actor: Actor, { key, classId, unitId, people }: NominateCall) {
  const call = { key, name: 'training.nominate', by: actor, request: { classId, unitId, people } }
  return performAct<{ readonly taken: number }, NominateRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('training.nominate'), unitId))) return err({ code: 'not_found' })
    const today = localDateAt(at)
    const state = await loadClassWithSeats(trx, classId, unitId)
    const unit = await findUnitOn(trx, unitId, today)
    if (!state || !unit) return err({ code: 'not_found' })
    const persons = await personsOf(trx, unitId, idsOf(people), today)
    const nominees = nomineesOf(people, persons)
    if (!nominees) return err({ code: 'not_found' })
    const decided = decideNominate(state, nominees, contextOf(state, unitId, today))
    if (!decided.ok) return decided
    const rows = decided.value.map(({ name, role, person }) => ({
      ...{ id: newId<'trainingTrainee'>({ now: () => at }), personId: person?.id ?? null, fromUnitId: unitId },
      ...{ fromName: unit.name, name, role, state: 'nominated' as const },
    }))
    await recordTrainees(trx, state, rows, { at, by: actor.personId, actId })
    const taken = contextOf(state, unitId, today).taken + rows.length
    return ok({ reply: { taken }, unitId, subject: { kind: 'trainingClass', id: classId }, content: { people } })
  })
}

const idsOf = (people: readonly Named[]) => people.flatMap((one) => (one.kind === 'member' ? [one.personId] : []))

/** Undefined where a person named is not one the unit can see. */
function nomineesOf(
  people: readonly Named[],
  persons: ReadonlyMap<PersonId, NomineePerson & { readonly name: string }>,
): readonly Nominee[] | undefined {
  const found = people.map((one): Nominee | undefined => {
    if (one.kind === 'name') return { name: one.name, role: one.role, person: null }
    const person = persons.get(one.personId)
    return person && { name: person.name, role: one.role, person }
  })
  const known = found.filter((one) => one !== undefined)
  return known.length === found.length ? known : undefined
}

function contextOf({ quotas, trainees }: TrainingClass, unitId: UnitId, today: LocalDate) {
  const inClass = trainees.filter(isIn)
  const own = inClass.filter(({ fromUnitId }) => fromUnitId === unitId)
  return {
    today,
    seats: quotas.find((quota) => quota.unitId === unitId)?.seats ?? null,
    taken: own.length,
    inClass: new Set(inClass.flatMap(({ personId }) => (personId === null ? [] : [personId]))),
    namesInClass: new Set(own.flatMap(({ personId, name }) => (personId === null ? [name] : []))),
  }
}

export interface UnitPerson extends NomineePerson {
  readonly name: string
  readonly bornYear: string | null
  readonly unitName: string
}

/** People of a unit: on its roll or one below it, or in its offices. Nobody else is found, so that nobody else is named. */
async function personsOf(
  db: Db | Trx,
  unitId: UnitId,
  ids: readonly PersonId[],
  on: LocalDate,
): Promise<ReadonlyMap<PersonId, UnitPerson>> {
  const rows = ids.length === 0 ? [] : await unitPeople(db, unitId, on, sql`p.id = any(${[...ids]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The first of a unit's people whose name has these parts, in the order of names. */
export function searchUnitPeople(db: Db, unitId: UnitId, q: string, on: LocalDate): Promise<readonly UnitPerson[]> {
  return unitPeople(db, unitId, on, sql`p.search_text like '%' || f_unmarked(${q.replace(/[\\%_]/g, '')}) || '%'`)
}

async function unitPeople(db: Db | Trx, unitId: UnitId, on: LocalDate, which: ReturnType<typeof sql>) {
  const { rows } = await sql<UnitPerson>`
    select p.id, p.full_name as name, extract(year from p.born_on)::text as born_year, true as is_of_unit,
      coalesce(m.admitted_on is not null and m.official_on is null, false) as is_probationary,
      coalesce((select v.name from membership s join unit_version v on v.unit_id = s.unit_id and v.to_on is null
        where s.person_id = p.id and s.to_on is null limit 1), '') as unit_name,
      array(select distinct t.office from term t join unit_ancestry a on a.unit_id = t.unit_id and a.ancestor_id = ${unitId}
          and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
        where t.person_id = p.id and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)) as offices
    from person p left join member m on m.id = p.id
    where ${which} and ${isOfUnit(sql`p.id`, sql`${unitId}::uuid`, on)}
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id limit 40`.execute(db)
  return rows
}

interface WithdrawCall {
  readonly key: ActId
  readonly traineeId: TraineeId
  readonly reason: string
}

/** The unit takes a nomination back, with the reason; its seat is free again while the class is open. */
export function withdrawNominee(deps: ActDeps, actor: Actor, { key, traineeId, reason }: WithdrawCall) {
  const call = { key, name: 'training.withdraw', by: actor, request: { traineeId, reason } }
  type Reply = { readonly state: 'withdrawn' }
  return performAct<Reply, WithdrawRefusal | NotFound>(deps, call, async ({ trx }) => {
    const row = await trx
      .selectFrom('trainingTrainee as p')
      .innerJoin('trainingClass as c', 'c.id', 'p.classId')
      .select(['p.state', 'p.fromUnitId', 'c.stage'])
      .where('p.id', '=', traineeId)
      .where('p.fromUnitId', 'in', visibleUnitIds(actor.scopeOf('training.nominate')))
      .forUpdate('c')
      .executeTakeFirst()
    if (!row) return err({ code: 'not_found' })
    const decided = decideWithdraw(row, reason)
    if (!decided.ok) return decided
    await trx.updateTable('trainingTrainee').set({ state: 'withdrawn', reason }).where('id', '=', traineeId).execute()
    const subject = { kind: 'trainingTrainee', id: traineeId }
    return ok({ reply: { state: 'withdrawn' }, unitId: row.fromUnitId as UnitId, subject, content: { reason } })
  })
}

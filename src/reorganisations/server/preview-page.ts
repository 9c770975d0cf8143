import type { UnitId } from '#kernel/id.ts'
import { digestOf } from '#platform/server/acts/canonical.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findUnitNames } from '#units/public.ts'
import { countSealed } from '#vault/public.ts'
import type { PreviewOut } from '../contract/shapes.ts'
import type { Facts } from '../rules/facts.ts'
import type { Outcome } from '../rules/outcome.ts'
import type { Plan } from '../rules/plan.ts'
import { previewOf } from '../rules/preview.ts'
import { endedInto } from './carry-out.store.ts'
import { loadFacts } from './facts.queries.ts'

export type Names = ReadonlyMap<string, string>

export interface Previewed {
  readonly facts: Facts
  readonly outcome: Outcome
  readonly page: PreviewOut
  readonly names: Names
}

/** The preview of a plan as it stands now, with every name spelled out. */
export async function loadPreview(db: Db | Trx, plan: Plan, committeeId: UnitId): Promise<Previewed> {
  const facts = await loadFacts(db, plan, committeeId)
  const { outcome, problems, warnings, after } = previewOf(plan, facts)
  const names = await namesOf(db, plan, facts)
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
  const unit = (unitId: string) => ({ unitId, unitName: nameOf(unitId) })
  const said = {
    ...whatMoves(facts, outcome, nameOf),
    ...whatEnds(facts, outcome, unit),
    founded: outcome.found.flatMap(({ unitId, found, series, seriesFrom }) =>
      found === null
        ? []
        : [
            {
              ...unit(unitId),
              kind: found.kind,
              parentName: nameOf(found.parentId),
              series,
              seriesFromName: seriesFrom === null ? null : nameOf(seriesFrom),
            },
          ],
    ),
    after: after.map((one) => ({ ...one, ...unit(one.unitId) })),
    problems: problems.map((one) => ({ ...one, unitName: one.unitId === null ? null : nameOf(one.unitId) })),
    warnings: warnings.map((one) => ({ ...one, ...unit(one.unitId) })),
  }
  // Outside of what is compared: a letter that comes meanwhile must not make the preview one that has changed.
  const vaults = await vaultsMoved(db, plan, nameOf)
  return { facts, outcome, names, page: { digest: digestOf({ plan, said }), ...said, vaults } }
}

/** How much lies sealed in the vaults of units that end, and where it goes: a number and nothing else. */
async function vaultsMoved(db: Db | Trx, plan: Plan, nameOf: (id: string) => string) {
  const moves = endedInto(plan)
  const counts = await countSealed(
    db,
    moves.map(({ fromId }) => fromId),
  )
  return moves.flatMap(({ fromId, toId }) => {
    const count = counts.get(fromId) ?? 0
    return count === 0 ? [] : [{ fromId, fromName: nameOf(fromId), toId, toName: nameOf(toId), count }]
  })
}

async function namesOf(db: Db | Trx, plan: Plan, { units }: Facts): Promise<Names> {
  const founded = plan.destinations.flatMap(({ unitId, found }) =>
    found === null ? [] : [[unitId, found.name] as const],
  )
  const below = [...units.values()].flatMap(({ unitsBelow }) => unitsBelow.map(({ id }) => id))
  return new Map<string, string>([...(await findUnitNames(db, [...units.keys(), ...below])), ...founded])
}

type NameOf = (id: string | null) => string

function whatMoves({ units }: Facts, outcome: Outcome, nameOf: NameOf) {
  const people = new Map([...units.values()].flatMap((unit) => unit.members.map((one) => [one.personId, one.name])))
  const what = new Map([...units.values()].flatMap((unit) => unit.commitments.map((one) => [one.id, one.what])))
  const between = <T extends { readonly fromId: UnitId; readonly toId: UnitId }>(rows: readonly T[]) =>
    [...Map.groupBy(rows, ({ fromId, toId }) => `${fromId} ${toId}`).values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const { fromId, toId } = first
      return [{ ends: { fromId, fromName: nameOf(fromId), toId, toName: nameOf(toId) }, group }]
    })
  return {
    members: between(outcome.members).map(({ ends, group }) => ({
      ...ends,
      people: group.map(({ personId }) => ({ personId, name: people.get(personId) ?? '' })),
    })),
    commitments: between(outcome.commitments).map(({ ends, group }) => ({
      ...ends,
      what: group.map(({ id }) => what.get(id) ?? ''),
    })),
    units: outcome.units.map(({ unitId, fromId, toId }) => ({
      ...{ unitId, unitName: nameOf(unitId), fromName: nameOf(fromId), toName: nameOf(toId) },
    })),
  }
}

function whatEnds({ units }: Facts, outcome: Outcome, unit: (id: string) => { unitId: string; unitName: string }) {
  const terms = new Map([...units.values()].flatMap((one) => one.terms.map((term) => [term.id, term])))
  return {
    ending: outcome.ending.map((id) => {
      const facts = units.get(id)
      const series = (facts?.series ?? []).map(({ type, lastNumber }) => ({ type, lastNumber }))
      return { ...unit(id), papers: facts?.papers ?? 0, series }
    }),
    terms: outcome.termsEnding.flatMap(({ unitId, termId }) => {
      const term = terms.get(termId)
      if (term === undefined) return []
      const { personName, office, hasAccount } = term
      return [{ ...unit(unitId), personName, office, hasAccount }]
    }),
    meetings: outcome.ending.flatMap((unitId) =>
      (units.get(unitId)?.meetings ?? []).map(({ id, kind, stage, month, startsOn }) => ({
        ...{ ...unit(unitId), id, kind, stage, month, startsOn },
      })),
    ),
  }
}

import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { findUnitNames } from '#units/public.ts'
import type { ReorganisationPage } from '../contract/shapes.ts'
import { REORGANISATION_ACTS, STAGE_TABLE } from '../rules/stages.ts'
import { unitsNamed } from './facts.queries.ts'
import { loadPreview } from './preview-page.ts'
import { findReorganisation, type Reorganisation, type ReorganisationId } from './reorganisations.store.ts'

/** A reorganisation with its preview: as things stand while it is open, as it was carried out once it is done. */
export async function reorganisationPage(
  db: Db,
  actor: Actor,
  id: ReorganisationId,
): Promise<ReorganisationPage | undefined> {
  const found = await findReorganisation(db, id, actor.scopeOf('unit.reorganise'))
  if (found === undefined) return undefined
  const isOpen = found.stage === 'draft' || found.stage === 'previewed' || found.stage === 'decided'
  const live = isOpen ? await loadPreview(db, found.plan, found.committeeId) : undefined
  const names = live?.names ?? (await findUnitNames(db, unitsNamed(found.plan, found.committeeId)))
  const ofPlan = new Set<string>([
    ...unitsNamed(found.plan, found.committeeId),
    ...found.plan.destinations.map(({ unitId }) => unitId),
  ])
  const { committeeId, seenDigest: _, preview, ...rest } = found
  return {
    ...rest,
    committeeId,
    committeeName: names.get(committeeId) ?? '',
    plan: planShown(found),
    taking: found.plan.sources.flatMap(({ unitId }) => {
      const latest = live?.facts.units.get(unitId)?.state.latest
      return latest === undefined
        ? []
        : [{ id: unitId, name: latest.name, kind: latest.kind, cellType: latest.cellType, parentId: latest.parentId }]
    }),
    names: [...names].filter(([unitId]) => ofPlan.has(unitId)).map(([unitId, name]) => ({ id: unitId, name })),
    roll: found.plan.sources.flatMap(({ unitId }) =>
      (live?.facts.units.get(unitId)?.members ?? []).map(({ personId, name, isOfficial }) => ({
        ...{ personId, name, unitId, isOfficial },
      })),
    ),
    preview: live?.page ?? preview,
    can: await actsOf(db, actor, found),
  }
}

function planShown({ plan }: Reorganisation): ReorganisationPage['plan'] {
  return {
    sources: plan.sources.map((source) => ({ ...source })),
    destinations: plan.destinations.map((destination) => ({ ...destination })),
    members: plan.members.map((member) => ({ ...member })),
  }
}

async function actsOf(db: Db, actor: Actor, { stage, effectiveOn, committeeId }: Reorganisation) {
  const mayIssue = await isVisibleUnit(db, actor.scopeOf('paper.issue'), committeeId)
  return REORGANISATION_ACTS.filter((act) => STAGE_TABLE[act].in.includes(stage))
    .filter((act) => act !== 'issue_decision' || mayIssue)
    .filter((act) => act !== 'carry_out' || effectiveOn <= actor.today)
}

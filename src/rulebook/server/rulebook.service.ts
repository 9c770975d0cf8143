import type { ActId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import {
  decideEndDay,
  decideOverlay,
  decideOverlayEnd,
  decideProposal,
  type OverlayEndInput,
  type OverlayEndRefusal,
  type OverlayInput,
  type OverlayProposal,
  type OverlayRefusal,
} from '../rules/decide-overlay.ts'
import type { RulebookDeps } from './rulebook.deps.ts'
import { countTouchedUnits, rulesFor, rulesWithoutOwn } from './rulebook.queries.ts'
import {
  findOverlay,
  loadOverlay,
  lockUnitForRules,
  type RuleOverlayId,
  recordOverlay,
  recordOverlayEnd,
} from './rulebook.store.ts'

type NotFound = { readonly code: 'not_found' }

/** What a value would touch, decided by the same rule that will set it; writes nothing. */
export async function previewOverlay(
  { db, findTouchedMeetings }: RulebookDeps,
  unitId: UnitId,
  input: OverlayProposal,
) {
  const [inForce, meetings] = await Promise.all([
    rulesFor(db, unitId, input.from),
    findTouchedMeetings(db, { unitId, from: input.from, to: input.to }),
  ])
  const decision = decideProposal({ unitId, inForce }, input)
  if (!decision.ok) return decision
  const { code, value } = decision.value
  const units = await countTouchedUnits(db, { unitId, code, on: input.from })
  return ok({ before: inForce[code], after: { value }, units, meetings })
}

/** A committee's office sets its own value for the units below. */
export function setOverlay(
  deps: RulebookDeps,
  actor: Actor,
  { key, unitId, input }: { readonly key: ActId; readonly unitId: UnitId; readonly input: OverlayInput },
) {
  const call = { key, name: 'rulebook.set', by: actor, request: { unitId, ...input } }
  return performAct(
    deps,
    call,
    async ({ trx, actId, at }): Promise<Result<Recorded<{ overlayId: string }>, OverlayRefusal | NotFound>> => {
      const inScope = await lockUnitForRules(trx, actor.scopeOf('rule.change'), unitId)
      if (!inScope) return err({ code: 'not_found' })
      const inForce = await rulesFor(trx, unitId, input.from)
      const { lastAdoptedOn } = await deps.findTouchedMeetings(trx, { unitId, from: input.from, to: input.to })
      const decision = decideOverlay({ unitId, inForce, lastAdoptedOn }, input)
      if (!decision.ok) return decision

      const overlayId = newId<'ruleOverlay'>(deps.clock)
      await recordOverlay(trx, overlayId, decision.value, { actId, at, by: actor.personId })
      const subject = { kind: 'rule_overlay', id: overlayId }
      return ok({ reply: { overlayId }, unitId, subject, content: { id: overlayId, ...decision.value } })
    },
  )
}

/** What ending a committee's value would touch, decided by the same rule that will end it; writes nothing. */
export async function previewOverlayEnd(
  { db, findTouchedMeetings }: RulebookDeps,
  actor: Actor,
  { overlayId, on }: { readonly overlayId: RuleOverlayId; readonly on: LocalDate },
) {
  const overlay = await findOverlay(db, actor.scopeOf('rule.change'), overlayId)
  if (overlay === undefined) return err({ code: 'not_found' as const })
  const { code } = overlay
  const unitId = overlay.unitId as UnitId
  const [inForce, afterwards, meetings] = await Promise.all([
    rulesFor(db, unitId, on),
    rulesWithoutOwn(db, { unitId, code, on }),
    findTouchedMeetings(db, { unitId, from: on, to: null }),
  ])
  const decision = decideEndDay({ overlay, lastAdoptedOn: meetings.lastAdoptedOn }, on)
  if (!decision.ok) return decision
  const units = await countTouchedUnits(db, { unitId, code, on })
  return ok({ before: inForce[code], after: { value: afterwards[code].value }, units, meetings })
}

/** Back to the value from above. */
export function endOverlay(
  deps: RulebookDeps,
  actor: Actor,
  {
    key,
    overlayId,
    input,
  }: { readonly key: ActId; readonly overlayId: RuleOverlayId; readonly input: OverlayEndInput },
) {
  const call = { key, name: 'rulebook.end', by: actor, request: { overlayId, ...input } }
  return performAct(
    deps,
    call,
    async ({ trx, actId, at }): Promise<Result<Recorded<{ endsOn: LocalDate }>, OverlayEndRefusal | NotFound>> => {
      const overlay = await loadOverlay(trx, actor.scopeOf('rule.change'), overlayId)
      if (overlay === undefined) return err({ code: 'not_found' })
      const unitId = overlay.unitId as UnitId
      const { lastAdoptedOn } = await deps.findTouchedMeetings(trx, { unitId, from: input.on, to: null })
      const decision = decideOverlayEnd({ overlay, lastAdoptedOn }, input)
      if (!decision.ok) return decision

      await recordOverlayEnd(trx, overlay, decision.value, { actId, at, by: actor.personId })
      const subject = { kind: 'rule_overlay', id: overlayId }
      return ok({ reply: { endsOn: decision.value.to }, unitId, subject, content: decision.value })
    },
  )
}

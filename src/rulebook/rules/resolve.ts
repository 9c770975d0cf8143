import type { LocalDate } from '#kernel/local-date.ts'
import type { OverlayOf, RuleOverlay } from './overlay.ts'
import type { RulePack } from './packs/pack.ts'
import { type AnyRule, type ResolvedRule, RULE_CODES, type Rule, type RuleCode, type RulesInForce } from './rule.ts'

export interface WhereAndWhen {
  /** Ids from the top of the tree down to the unit itself. */
  readonly unitPath: readonly string[]
  readonly on: LocalDate
}

/**
 * All rules for a unit on a day. The national value of the day, unless a committee above (or the unit itself) has set its
 * own: then the nearest one, and of one unit's the one that began last. A day before the earliest national value we hold
 * is answered with that earliest value, marked `unknown`: nothing we read says it already held then.
 */
export function resolveRules(
  packs: readonly RulePack[],
  overlays: readonly RuleOverlay[],
  { unitPath, on }: WhereAndWhen,
): RulesInForce {
  const resolved = RULE_CODES.map((code) => {
    const national = nationalRule(packs, code, on)
    const local = nearestOverlay(overlays, code, { unitPath, on })
    return [code, local === undefined ? national : overlaid(national, local)] as const
  })
  // `RULE_CODES` lists every code (the compiler checks it), which is all `fromEntries` cannot tell.
  return Object.fromEntries(resolved) as unknown as RulesInForce
}

/** The national value of a code on a day. Throws where the packs hold none at all, which a test rules out. */
export function nationalRule<C extends RuleCode>(packs: readonly RulePack[], code: C, on: LocalDate): ResolvedRule<C> {
  const dated = packs
    .flatMap((pack) => pack.rules)
    .filter((rule): rule is AnyRule & Rule<C> => rule.code === code)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const holding = dated.find((rule) => holdsOn(rule, on))
  if (holding !== undefined) return { ...holding, setByUnitId: null, reason: null }

  const earliest = dated[0]
  if (earliest === undefined || on >= earliest.from) throw new Error(`no national rule ${code} on ${on}`)
  return { ...earliest, certainty: 'unknown', setByUnitId: null, reason: null }
}

/** Every national value a code has had, the newest first. */
export function nationalHistory(packs: readonly RulePack[], code: RuleCode): readonly AnyRule[] {
  return packs
    .flatMap((pack) => pack.rules)
    .filter((rule) => rule.code === code)
    .toSorted((a, b) => compare(b.from, a.from))
}

export function holdsOn(span: { readonly from: LocalDate; readonly to: LocalDate | null }, on: LocalDate): boolean {
  return span.from <= on && (span.to === null || on < span.to)
}

function nearestOverlay<C extends RuleCode>(
  overlays: readonly RuleOverlay[],
  code: C,
  { unitPath, on }: WhereAndWhen,
): OverlayOf<C> | undefined {
  const depth = (overlay: RuleOverlay) => unitPath.indexOf(overlay.unitId)
  const holding = overlays.filter(
    (overlay): overlay is RuleOverlay & OverlayOf<C> =>
      overlay.code === code && depth(overlay) >= 0 && holdsOn(overlay, on),
  )
  // Ids are UUIDv7: of two that began on one day, the later made is the correction.
  return holding.toSorted((a, b) => depth(b) - depth(a) || compare(b.from, a.from) || compare(b.id, a.id))[0]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The basis stays the national one: it is what the committee's value departs from. */
function overlaid<C extends RuleCode>(national: ResolvedRule<C>, local: OverlayOf<C>): ResolvedRule<C> {
  return {
    ...national,
    value: local.value,
    certainty: 'local',
    from: local.from,
    to: local.to,
    setByUnitId: local.unitId,
    reason: local.reason,
  }
}

import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { decideStage, type StageRefusal, type Standing } from './stages.ts'

/** Longest text a field takes, in characters; most lines of a list. */
export const CONFERENCE_LIMITS = {
  ...{ topic: 300, content: 5000, bases: 3000, place: 200, name: 120, office: 200, title: 300, paper: 60_000 },
  ...{ note: 1000, reason: 500, opinion: 3000, situation: 10_000, conclusion: 10_000, what: 1000, product: 300 },
  ...{ units: 400, delegatesOfUnit: 500, problems: 30, solutions: 12, commitments: 20, topics: 4 },
} as const

export interface Dates {
  readonly heldOn: LocalDate
  readonly delegatesDueOn: LocalDate
  readonly papersDueOn: LocalDate
}

export interface PlanInput extends Dates {
  readonly chairId: PersonId
}

export interface PlanState {
  readonly today: LocalDate
  /** Those who hold an office of the committee. */
  readonly officers: readonly PersonId[]
}

export type DatesRefusal =
  | { readonly code: 'conference_in_past' }
  | { readonly code: 'due_after_conference'; readonly heldOn: LocalDate }
  | { readonly code: 'due_in_past' }
export type PlanRefusal = DatesRefusal | { readonly code: 'chair_not_in_office' }

/** Delegates and papers are due by the day of the conference, and neither lies behind. */
export function decideDates(input: Dates, today: LocalDate): Result<null, DatesRefusal> {
  const { heldOn, delegatesDueOn, papersDueOn } = input
  if (heldOn < today) return err({ code: 'conference_in_past' })
  if (delegatesDueOn > heldOn || papersDueOn > heldOn) return err({ code: 'due_after_conference', heldOn })
  if (delegatesDueOn < today || papersDueOn < today) return err({ code: 'due_in_past' })
  return ok(null)
}

/** A committee's conference is chaired by one of its own officers. */
export function decidePlan({ today, officers }: PlanState, input: PlanInput): Result<null, PlanRefusal> {
  if (!officers.includes(input.chairId)) return err({ code: 'chair_not_in_office' })
  return decideDates(input, today)
}

/** When and where a conference is to be, and by when it is answered. */
export interface Appointment extends Dates {
  readonly startsAt: string
  readonly place: string
}

export type ExtendRefusal = StageRefusal | DatesRefusal | { readonly code: 'nothing_moved' }

/** More time for delegates and papers; day, hour and place of the conference may move with them. A new invitation says so, so something must. */
export function decideExtend(
  state: Standing & Appointment,
  input: Appointment & { readonly basedOn: number },
  today: LocalDate,
): Result<null, ExtendRefusal> {
  const stage = decideStage(state, 'extend', input.basedOn)
  if (!stage.ok) return stage
  const fields = ['heldOn', 'startsAt', 'place', 'delegatesDueOn', 'papersDueOn'] as const
  if (fields.every((field) => input[field] === state[field])) return err({ code: 'nothing_moved' })
  // A day that stays may lie behind: putting the conference off does not call for new delegates.
  const asked = (field: 'delegatesDueOn' | 'papersDueOn') => (input[field] === state[field] ? today : input[field])
  return decideDates(
    { heldOn: input.heldOn, delegatesDueOn: asked('delegatesDueOn'), papersDueOn: asked('papersDueOn') },
    today,
  )
}

export interface InvitedUnit {
  readonly unitId: UnitId
  readonly quota: number
  /** Title of the paper it is asked for; empty: none. */
  readonly paperAsked: string
}

export interface UnitsState extends Standing {
  /** Units below the committee in force today. */
  readonly below: ReadonlySet<string>
}

export type UnitsRefusal =
  | StageRefusal
  | { readonly code: 'unit_invited_twice'; readonly unitId: UnitId }
  | { readonly code: 'unit_not_below'; readonly unitId: UnitId }

/** Who is invited: units below the committee, each once. */
export function decideUnits(
  state: UnitsState,
  input: { readonly basedOn: number; readonly units: readonly InvitedUnit[] },
): Result<null, UnitsRefusal> {
  const stage = decideStage(state, 'set_units', input.basedOn)
  if (!stage.ok) return stage
  const seen = new Set<string>()
  for (const { unitId } of input.units) {
    if (seen.has(unitId)) return err({ code: 'unit_invited_twice', unitId })
    if (!state.below.has(unitId)) return err({ code: 'unit_not_below', unitId })
    seen.add(unitId)
  }
  return ok(null)
}

export interface InviteState extends Standing, Dates {
  readonly invited: number
  readonly today: LocalDate
}

export type InviteRefusal = StageRefusal | DatesRefusal | { readonly code: 'nobody_invited' }

/** The invitation goes out once somebody is invited and no deadline lies behind. */
export function decideInvite(state: InviteState, basedOn: number): Result<'called', InviteRefusal> {
  const stage = decideStage(state, 'invite', basedOn)
  if (!stage.ok) return stage
  if (state.invited === 0) return err({ code: 'nobody_invited' })
  const dates = decideDates(state, state.today)
  return dates.ok ? ok('called') : dates
}

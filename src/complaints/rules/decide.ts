import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { NotHandled } from '#rulebook/rules/complaint-values.ts'
import { type ComplaintAsked, type ComplaintState, lastOf } from './complaint.ts'
import { COMPLAINT_LINES } from './lines.ts'
import type { ComplaintRefusal } from './refusal.ts'
import type { ComplaintRole, ComplaintStage } from './vocabulary.ts'

export interface ComplaintFacts {
  readonly roles: ReadonlySet<ComplaintRole>
  readonly today: LocalDate
  readonly notHandled: readonly NotHandled[]
  /** What its window and its time with the level rest on, as they are cited. */
  readonly windowBasis: string
  readonly handleBasis: string
  /** Who had a part in what is complained of, or in what an earlier level made of it. */
  readonly decidedBefore: ReadonlySet<PersonId>
  /** Officers of the commission of its level. */
  readonly ofLevel: ReadonlySet<PersonId>
}

/** Whether an act exists here, now and for this person. Pages show what passes this door. */
export function mayDo(
  { stage }: Pick<ComplaintState, 'stage'>,
  act: ComplaintAsked['act'],
  roles: ReadonlySet<ComplaintRole>,
): Result<null, ComplaintRefusal> {
  const line = COMPLAINT_LINES[act]
  if (!line.by.some((role) => roles.has(role))) return err({ code: 'complaint_not_yours' })
  return line.in.includes(stage) ? ok(null) : err({ code: 'complaint_stage_wrong', stage })
}

/** One act of the level that holds a complaint; what it leads to. A complaint out of time is the level's to judge, nobody else's. */
export function decideComplaintAct(
  state: ComplaintState,
  asked: ComplaintAsked,
  facts: ComplaintFacts,
): Result<ComplaintStage, ComplaintRefusal> {
  const door = mayDo(state, asked.act, facts.roles)
  if (!door.ok) return door
  const earliest = state.entries.at(-1)?.on ?? state.filedOn
  if (asked.on < earliest || asked.on > facts.today)
    return err({ code: 'complaint_day_wrong', earliest, latest: facts.today })
  const refusal = refused(state, asked, facts)
  return refusal ? err(refusal) : ok(COMPLAINT_LINES[asked.act].to ?? state.stage)
}

function refused(state: ComplaintState, asked: ComplaintAsked, facts: ComplaintFacts): ComplaintRefusal | null {
  switch (asked.act) {
    case 'accept':
      return refusedHandlers(asked.body.handlers, facts)
    case 'set_aside': {
      if (!facts.notHandled.includes(asked.body.ground)) return { code: 'ground_unknown' }
      const isInTime = asked.body.ground === 'late' && !state.isLate
      return isInTime ? { code: 'complaint_in_time', until: state.windowUntil, basis: facts.windowBasis } : null
    }
    case 'decide':
      return refusedDecision(state, asked, facts)
    case 'announce':
      return asked.body.taking === 'other_opinion' && asked.body.otherOpinion.trim() === ''
        ? { code: 'complaint_opinion_needed' }
        : null
    case 'examine':
    case 'withdraw':
      return null
  }
}

/** Unbreakable: whoever decided the discipline, or handled it at an earlier level, does not handle the complaint. */
function refusedHandlers(
  handlers: readonly PersonId[],
  { decidedBefore, ofLevel }: ComplaintFacts,
): ComplaintRefusal | null {
  if (handlers.length === 0) return { code: 'handlers_needed' }
  const before = handlers.find((personId) => decidedBefore.has(personId))
  if (before !== undefined) return { code: 'handler_decided_before', personId: before }
  const stranger = handlers.find((personId) => !ofLevel.has(personId))
  return stranger === undefined ? null : { code: 'handler_not_of_level', personId: stranger }
}

function refusedDecision(
  state: ComplaintState,
  { on, lateReason, body }: Extract<ComplaintAsked, { act: 'decide' }>,
  { handleBasis: basis }: ComplaintFacts,
): ComplaintRefusal | null {
  if (!lastOf(state, 'examine')) return { code: 'complaint_not_examined' }
  const isChange = body.outcome === 'reduced' || body.outcome === 'increased'
  if (isChange !== (body.form !== null)) return { code: 'outcome_form_needed' }
  const isLate = on > state.dueOn && (lateReason ?? '').trim() === ''
  return isLate ? { code: 'complaint_late_reason_needed', dueOn: state.dueOn, basis } : null
}

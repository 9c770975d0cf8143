import type { PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { MeetingHead } from './meeting.ts'
import type { GateCode, Refused } from './refusal.ts'
import { type ActRule, type MeetingAct, STAGE_TABLE } from './stages.ts'
import type { MeetingRole } from './vocabulary.ts'

/** Who acts. `roles` come from his terms and the roster; offices given for this one meeting are found by the rules. */
export interface MeetingActor {
  readonly personId: PersonId
  readonly roles: readonly MeetingRole[]
}

export interface ActContext {
  readonly actor: MeetingActor
  /** When it is being entered. */
  readonly at: Date
  readonly newId: () => string
}

/** What someone is to this meeting: his lasting roles and the offices given him for it. */
export function rolesIn(head: Pick<MeetingHead, 'chairId' | 'minuteTakerId' | 'observerId'>, actor: MeetingActor) {
  const roles = new Set<MeetingRole>(actor.roles)
  if (head.chairId === actor.personId) roles.add('chair')
  if (head.minuteTakerId === actor.personId) roles.add('minute_taker')
  if (head.observerId === actor.personId) roles.add('observer')
  // One who runs the meeting is not the committee that grades it, though he may hold an office there too.
  if (roles.has('officer') || roles.has('chair')) roles.delete('superior')
  return roles
}

const BEYOND_A_MEMBER: readonly MeetingRole[] = ['officer', 'chair', 'minute_taker', 'observer', 'superior']

/** A member without an office for this meeting: what is in draft, and others' reasons, are not for him. */
export function isPlainMember(head: Parameters<typeof rolesIn>[0], actor: MeetingActor): boolean {
  const roles = rolesIn(head, actor)
  return roles.has('member') && !BEYOND_A_MEMBER.some((role) => roles.has(role))
}

/** The door every act passes: the right kind of meeting, the right stage, the right person. */
export function refusedAtTheDoor(head: MeetingHead, name: MeetingAct, actor: MeetingActor): Refused<GateCode> | null {
  const rule: ActRule = STAGE_TABLE[name]
  const roles = rolesIn(head, actor)
  if (!rule.by.some((role) => roles.has(role))) return { code: 'not_entitled', act: name }
  if (rule.kinds !== null && !rule.kinds.includes(head.kind)) {
    return { code: 'not_for_this_kind', act: name, kind: head.kind }
  }
  const stage = head.progress.stage
  if (!rule.in.includes(stage)) return { code: 'wrong_stage', act: name, stage }
  return null
}

/** A device's clock may run ahead of the server's by so much. A technical tolerance, not a rule. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

/** When something happened: as the person says, else now; never in the future. A cell may type a meeting back from paper. */
export function happened(ctx: ActContext, happenedAt: Date | null): Result<Date, Refused<'in_the_future'>> {
  if (happenedAt === null) return ok(ctx.at)
  if (happenedAt.getTime() > ctx.at.getTime() + CLOCK_TOLERANCE_MS) return err({ code: 'in_the_future' })
  return ok(happenedAt > ctx.at ? ctx.at : happenedAt)
}

/** Real times of a meeting that has begun; null before. */
export function heldTimes(head: MeetingHead): { readonly startedAt: Date; readonly endedAt: Date | null } | null {
  const { progress } = head
  switch (progress.stage) {
    case 'in_progress':
      return { startedAt: progress.startedAt, endedAt: null }
    case 'closed':
    case 'adopted':
    case 'reported':
    case 'graded':
      return progress.held
    default:
      return null
  }
}

/** When something happened inside the meeting: not before it began, not after it ended. */
export function happenedInside(
  head: MeetingHead,
  ctx: ActContext,
  happenedAt: Date | null,
): Result<Date, Refused<'in_the_future' | 'before_start' | 'after_end'>> {
  const times = heldTimes(head)
  const when = happened(ctx, happenedAt ?? times?.endedAt ?? null)
  if (!when.ok) return when
  if (times !== null && when.value < times.startedAt) return err({ code: 'before_start' })
  if (times?.endedAt && when.value > times.endedAt) return err({ code: 'after_end' })
  return when
}

import type { MeetingId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type AgendaFacts, proposeAgenda } from '../agenda-proposal.ts'
import type { ActContext } from '../context.ts'
import type { Refused } from '../refusal.ts'
import { countOfficial } from '../vote-base.ts'
import type { CellFacts, NewMeeting } from './open-month.ts'

export interface OpenMeeting {
  readonly month: Month
  readonly kind: 'thematic' | 'extraordinary'
  readonly topic: string | null
}

export interface OpenedMeeting {
  readonly type: 'meeting_opened'
  readonly meeting: NewMeeting
}

/** Opens a thematic or extraordinary meeting beside the month's regular one, which it never replaces. Source: HD 42-HD/BTCTW. */
export function decideOpenMeeting(
  cell: Pick<CellFacts, 'roster' | 'secretaryId'>,
  { month, kind, topic }: OpenMeeting,
  facts: AgendaFacts,
  ctx: ActContext,
  rules: RulesInForce,
): Result<OpenedMeeting, Refused<'not_entitled' | 'topic_needed' | 'too_few_official_members' | 'no_secretary'>> {
  if (!ctx.actor.roles.includes('officer')) return err({ code: 'not_entitled', act: 'open_meeting' })
  if (kind === 'thematic' && !topic) return err({ code: 'topic_needed' })
  const official = countOfficial(cell.roster)
  const needed = rules['cell.minOfficialMembers'].value
  if (official < needed) return err({ code: 'too_few_official_members', official, needed })
  const chairId = cell.secretaryId
  if (chairId === null) return err({ code: 'no_secretary' })
  const agenda = proposeAgenda(kind, facts, rules, ctx.newId, topic)
  return ok({
    type: 'meeting_opened',
    meeting: { id: ctx.newId() as MeetingId, kind, month, topic, chairId, prepMeetingId: null, agenda },
  })
}

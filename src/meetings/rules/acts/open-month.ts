import type { MeetingId, PersonId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type AgendaFacts, proposeAgenda } from '../agenda-proposal.ts'
import type { ActContext } from '../context.ts'
import type { AgendaItem, RosterMember } from '../meeting.ts'
import type { Refused } from '../refusal.ts'
import type { MeetingKind, PrepForm } from '../vocabulary.ts'
import { countOfficial } from '../vote-base.ts'

/** The cell as it stands on the day its month is opened. */
export interface CellFacts {
  readonly roster: readonly RosterMember[]
  readonly secretaryId: PersonId | null
  readonly deputyId: PersonId | null
  readonly committeeIds: readonly PersonId[]
  readonly monthAlreadyOpen: boolean
}

export interface OpenMonth {
  readonly month: Month
  /** A thematic part in the same sitting, with its theme; null for a plain regular meeting. */
  readonly topic: string | null
}

/** A meeting as it is first written. */
export interface NewMeeting {
  readonly id: MeetingId
  readonly kind: MeetingKind
  readonly month: Month
  readonly topic: string | null
  readonly chairId: PersonId
  readonly prepMeetingId: MeetingId | null
  readonly agenda: readonly AgendaItem[]
}

export interface OpenedMonth {
  readonly type: 'month_opened'
  readonly month: Month
  readonly prepForm: PrepForm
  /** A cell of this size should have a committee and has none. */
  readonly committeeMissing: boolean
  readonly meetings: readonly NewMeeting[]
}

export type OpenMonthRefusal = 'not_entitled' | 'month_already_open' | 'too_few_official_members' | 'no_secretary'

/**
 * Opens a cell's month: the regular meeting with its programme filled in, and before it the committee's meeting, or the
 * secretary's and deputy's conferring where there is no committee; nothing where there is only a secretary.
 * Source: HD 42-HD/BTCTW, Charter art. 24.
 */
export function decideOpenMonth(
  cell: CellFacts,
  { month, topic }: OpenMonth,
  facts: AgendaFacts,
  ctx: ActContext,
  rules: RulesInForce,
): Result<OpenedMonth, Refused<OpenMonthRefusal>> {
  if (!ctx.actor.roles.includes('officer')) return err({ code: 'not_entitled', act: 'open_month' })
  if (cell.monthAlreadyOpen) return err({ code: 'month_already_open', month })
  const official = countOfficial(cell.roster)
  const needed = rules['cell.minOfficialMembers'].value
  if (official < needed) return err({ code: 'too_few_official_members', official, needed })
  const { secretaryId } = cell
  if (secretaryId === null) return err({ code: 'no_secretary' })

  const prepForm = prepFormOf(cell)
  const shared = { month, topic, chairId: secretaryId }
  const preparing = newPreparation(prepForm, facts, ctx, rules)
  const kind: MeetingKind = topic === null ? 'regular' : 'combined'
  const meeting: NewMeeting = {
    ...shared,
    kind,
    id: ctx.newId() as MeetingId,
    prepMeetingId: preparing?.id ?? null,
    agenda: proposeAgenda(kind, facts, rules, ctx.newId, topic),
  }
  return ok({
    type: 'month_opened',
    month,
    prepForm,
    committeeMissing: prepForm !== 'committee' && official >= rules['cell.committeeFromOfficialMembers'].value,
    meetings: preparing ? [{ ...shared, ...preparing, topic: null }, meeting] : [meeting],
  })
}

export function prepFormOf({ committeeIds, deputyId }: Pick<CellFacts, 'committeeIds' | 'deputyId'>): PrepForm {
  if (committeeIds.length > 0) return 'committee'
  return deputyId === null ? 'secretary_only' : 'conferring'
}

function newPreparation(form: PrepForm, facts: AgendaFacts, ctx: ActContext, rules: RulesInForce) {
  if (form === 'secretary_only') return null
  const kind: MeetingKind = form === 'committee' ? 'cell_committee' : 'conferring'
  return {
    kind,
    id: ctx.newId() as MeetingId,
    prepMeetingId: null,
    agenda: proposeAgenda(kind, facts, rules, ctx.newId),
  }
}

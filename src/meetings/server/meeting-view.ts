import { addDays, localDateAt } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { MeetingView } from '../contract/views.ts'
import { heldTimes, isPlainMember, refusedAtTheDoor, rolesIn } from '../rules/context.ts'
import { debateBudget } from '../rules/debate-budget.ts'
import { requiredMinutes, resultDueOn } from '../rules/gather-facts.ts'
import { MEETING_ACTS } from '../rules/stages.ts'
import { isMeetingOfTheCell } from '../rules/vocabulary.ts'
import { countOfficial, voteBaseAt } from '../rules/vote-base.ts'
import { hiddenUntilAdopted } from './lines.queries.ts'
import type { WholeMeeting } from './meeting-view.queries.ts'
import {
  agendaView,
  hallView,
  preparationView,
  rosterView,
  rulesView,
  sheetsView,
  textsView,
} from './meeting-view-parts.ts'

/** The view of one meeting for one caller. */
export function toMeetingView(whole: WholeMeeting, actor: Actor, now: Date): MeetingView {
  const { meeting, found, line, unitName } = whole
  const isAuthor = meeting.papers.some((paper) => paper.authorId === actor.personId)
  const me = { personId: actor.personId, roles: isAuthor ? [...found.roles, 'author' as const] : found.roles }
  const roles = [...rolesIn(meeting, me)]
  const view: MeetingView = {
    meeting: { ...line, unitName },
    mine: {
      personId: actor.personId,
      roles,
      allowed: MEETING_ACTS.filter((name) => refusedAtTheDoor(meeting, name, me) === null),
    },
    clocks: clocksOf(whole),
    rules: rulesView(whole),
    roster: rosterView(whole),
    followers: whole.followers.map(({ personId, personName }) => ({ id: personId, name: personName })),
    voteBase: liveBase(whole, now),
    agenda: agendaView(whole),
    texts: textsView(whole),
    promised: [...whole.promised],
    budget: debateBudget(meeting.agenda, meeting.turns),
    ...preparationView(whole),
    ...hallView(whole),
    ...sheetsView(whole),
  }
  const runs = roles.some((role) => role === 'officer' || role === 'chair' || role === 'minute_taker')
  return isPlainMember(meeting, me) ? forMember(view, actor.personId) : { ...view, silent: runs ? view.silent : null }
}

function clocksOf({ meeting, rules }: WholeMeeting): MeetingView['clocks'] {
  const schedule = 'schedule' in meeting.progress ? meeting.progress.schedule : null
  // HD 42 sets its two clocks for the meetings of the cell, none for what prepares them.
  const isOfTheCell = isMeetingOfTheCell(meeting.kind)
  const before = isOfTheCell ? rules['meeting.postDaysBefore'].value : null
  const after = isOfTheCell ? rules['meeting.reportDaysAfter'].value : null
  const held = heldTimes(meeting)
  const endedAt = held?.endedAt
  // As the score counts: from when it began, where that was not as planned.
  const begins = held?.startedAt ?? schedule?.startsAt
  return {
    documentsBy: begins && before !== null ? addDays(localDateAt(begins), -before) : null,
    resultBy: endedAt && after !== null ? resultDueOn(endedAt, after) : null,
    requiredMinutes: requiredMinutes(meeting.kind, meeting.roster.length, rules),
  }
}

/** The base a vote would be counted on now, or would have been at the end. */
function liveBase({ meeting, rules }: WholeMeeting, now: Date): MeetingView['voteBase'] {
  const endedAt = heldTimes(meeting)?.endedAt
  const at = endedAt ? new Date(endedAt.getTime() - 1) : now
  const { base, presentEligible } = voteBaseAt(at, meeting.roster, meeting.attendance, rules)
  return { official: countOfficial(meeting.roster), base: base.length, presentEligible: presentEligible.length }
}

/** What a plain member sees: his own papers, opinions and reasons, what was approved, read out and adopted; nothing in draft. */
function forMember(view: MeetingView, personId: string): MeetingView {
  const isMine = (person: { readonly id: string }) => person.id === personId
  return {
    ...view,
    meeting: { ...view.meeting, ...hiddenUntilAdopted(view.meeting) },
    roster: view.roster.map((line) => (isMine(line.person) ? line : { ...line, reason: null, absence: null })),
    papers: view.papers.filter((paper) => paper.state === 'approved' || isMine(paper.author)),
    opinions: view.opinions.filter((opinion) => opinion.readAt !== null || isMine(opinion.person)),
    dispatches: view.dispatches.filter((dispatch) => isMine(dispatch.person)),
    silent: null,
    minutes: view.minutes?.lockedAt ? view.minutes : null,
    scores: view.minutes?.lockedAt ? view.scores : [],
  }
}

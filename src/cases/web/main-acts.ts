import type { CasePage } from '../contract.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { contentsOf } from './entry-view.tsx'

/** Acts that lead on stand first; the first of them is the main one. */
const LEADS_ON: readonly CaseAct[] = [
  // Before a second meeting with the sender, which stays possible.
  'accept_letter',
  'meet_sender',
  'assess_sign',
  'record_sign',
  'issue_plan',
  'deploy',
  'hand_in_report',
  'record_report',
  'record_self_criticism',
  'hold_session',
  'record_finding',
  'verify_allegation',
  'draft',
  'share_draft',
  'propose_form',
  'open_hearing',
  'conclude',
  'conclude_sign',
  'conclude_supervision',
  'conclude_denunciation',
  'announce_result',
  'issue_decision',
  'announce_decision',
  'issue_notice',
  'send_up',
  'submit_up',
  'announce',
  'tell_organisation',
  'note_no_organisation',
  'inform_sender',
  'archive',
]
const EXCEPTIONS: readonly CaseAct[] = [
  ...([
    'keep_out',
    'close_not_enough',
    'start_double_process',
    'change_plan',
    'suspend',
    'cancel',
    'take_over',
  ] as const),
  ...(['defer', 'claim_circumstance', 'register_complaint', 'record_complaint_outcome', 'restore'] as const),
  'note_new_violation',
  ...([
    'propose_activity_suspension',
    'record_activity_suspension',
    'extend_activity_suspension',
    'end_activity_suspension',
  ] as const),
  ...(['extend_settling', 'withdraw_letter', 'record_retaliation', 'order_protection', 'end_protection'] as const),
]

type Standing = Pick<CasePage, 'may' | 'team' | 'variant' | 'discipline' | 'entries' | 'clocks'>

/** What the reader may do where a case stands, without what is for exceptions: the one that leads on is the first. */
export function mainActs(page: Standing): readonly CaseAct[] {
  const { may, team, variant, discipline } = page
  const turn = discipline?.steps.find(({ isDone }) => !isDone)?.act
  const isCalled = turn !== undefined && may.includes(turn)
  if (isCalled) return turn === 'enter_counts' ? may.filter((act) => act === 'elect_counters' || act === turn) : [turn]
  const usual = may.filter((act) => !EXCEPTIONS.includes(act))
  const needsTeam = team.length === 0 && variant === 'team'
  return usual.toSorted((one, other) => rank(page, one, needsTeam) - rank(page, other, needsTeam))
}

/** He must be disciplined, and all else is done that comes before: opening that case is what comes next, not a dossier that goes up or is filed. */
export function awaitsDiscipline(page: Standing & Pick<CasePage, 'followUps' | 'linked'>): boolean {
  if (!page.followUps.includes('discipline') || page.linked.some(({ procedure }) => procedure === 'discipline'))
    return false
  const [first = 'archive'] = mainActs(page)
  return first === 'send_up' || first === 'archive'
}

const LAST = LEADS_ON.length

function rank(page: Standing, act: CaseAct, needsTeam: boolean): number {
  if (act === 'set_team') return needsTeam ? -1 : LAST + 1
  const place = LEADS_ON.indexOf(act)
  return place === -1 || isBehind(page, act) ? LAST : place
}

/** What leads on once and was done, though it may be done again; what is sent up only where discipline must follow. */
function isBehind(page: Standing, act: CaseAct): boolean {
  const has = (one: CaseAct, from = 0) => page.entries.findIndex((entry, at) => at >= from && entry.act === one) !== -1
  switch (act) {
    case 'hold_session':
    case 'issue_notice':
    case 'inform_sender':
      return has(act)
    case 'share_draft':
      return has(
        act,
        page.entries.findLastIndex((entry) => entry.act === 'draft'),
      )
    case 'record_finding':
    case 'verify_allegation':
      return contentsOf(page).every(({ id }) => page.entries.some(({ body }) => body?.['contentId'] === id))
    case 'send_up':
      return !page.clocks.some(({ clock, doneOn }) => clock === 'send_up' && doneOn === null)
    default:
      return false
  }
}

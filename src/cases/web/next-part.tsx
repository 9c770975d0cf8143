import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { CasePage } from '../contract.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { COMPLAIN, mayWord } from './words.ts'

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
  'draft',
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

/** What the reader may do now: what leads on first, the rest folded. In a meeting only the step whose turn it is. */
export function NextPart({ page, onChoose }: { readonly page: CasePage; readonly onChoose: (act: CaseAct) => void }) {
  const may = page.may.filter((act) => act !== COMPLAIN)
  if (may.length === 0 || page.roles.includes('subject')) return null
  const main = mainActs({ ...page, may })
  const others = may.filter((act) => !main.includes(act))
  return (
    <Section title={t('cases.next')}>
      <div className="nn-case-acts nn-no-print">
        {main.map((act, place) => (
          <Button key={act} variant={place === 0 ? 'filled' : 'default'} onClick={() => onChoose(act)}>
            {mayWord(page, act)}
          </Button>
        ))}
      </div>
      {others.length === 0 ? null : (
        <details className="nn-no-print">
          <summary>{t('cases.otherActs')}</summary>
          <div className="nn-case-acts">
            {others.map((act) => (
              <Button key={act} variant="default" onClick={() => onChoose(act)}>
                {mayWord(page, act)}
              </Button>
            ))}
          </div>
        </details>
      )}
    </Section>
  )
}

function mainActs({ may, team, variant, discipline }: CasePage): readonly CaseAct[] {
  const turn = discipline?.steps.find(({ isDone }) => !isDone)?.act
  const isCalled = turn !== undefined && may.includes(turn)
  if (isCalled) return turn === 'enter_counts' ? may.filter((act) => act === 'elect_counters' || act === turn) : [turn]
  const usual = may.filter((act) => !EXCEPTIONS.includes(act))
  const needsTeam = team.length === 0 && variant === 'team'
  return usual.toSorted((one, other) => rank(one, needsTeam) - rank(other, needsTeam))
}

function rank(act: CaseAct, needsTeam: boolean): number {
  if (act === 'set_team') return needsTeam ? -1 : 50
  const place = LEADS_ON.indexOf(act)
  return place === -1 ? 20 : place
}

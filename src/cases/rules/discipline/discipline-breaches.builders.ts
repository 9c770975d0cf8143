import type { Breach, Breaches } from '../breach.builders.ts'
import { asked, follow, type Step } from '../cases.builders.ts'
import { asDeputy, asHoa, asLan, asSecretary, BROTHER, HOA, OFFICER, TEAM } from '../people.builders.ts'
import { MEETING_BREACHES } from './meeting-breaches.builders.ts'
import { SUSPENSION_BREACHES } from './suspension-breaches.builders.ts'
import { CLEARED, caseAfter, caseBefore, DECIDED, lacking, openDiscipline, UPWARD } from './ways.builders.ts'

const in_ = (state: () => ReturnType<typeof caseAfter>, step: Step): Breach => ({ state, step })
const keptOutOf = (state: ReturnType<typeof caseAfter>, personId: typeof HOA) => ({
  ...state,
  keptOut: new Map([...state.keptOut, [personId, 'relative' as const]]),
})
const annulled: readonly Step[] = [
  ...DECIDED,
  [asLan, asked('register_complaint', '2026-04-20')],
  [asSecretary, asked('record_complaint_outcome', '2026-06-01')],
]
const LATER = { agreed: { on: '2026-03-09', meetingId: null } } as const

const PREPARING: Breaches = {
  'set_team team_whole': in_(openDiscipline, [
    asSecretary,
    asked('set_team', '2026-03-01', { team: TEAM.slice(0, 2) }),
  ]),
  'set_team team_free_of_conflict': in_(
    () => follow([[asSecretary, asked('keep_out', '2026-03-01')]], openDiscipline()),
    [asSecretary, asked('set_team', '2026-03-01', { team: [...TEAM, { personId: BROTHER, role: 'member' }] })],
  ),
  'state_violation violation_days_fit': in_(openDiscipline, [
    asSecretary,
    asked('state_violation', '2026-03-01', { actTo: '2026-03-02' }),
  ]),
  'keep_out only_lead_names_others': in_(() => caseBefore('deploy'), [asHoa, asked('keep_out', '2026-03-03')]),
  'keep_out level_above_keeps_sight': in_(openDiscipline, [
    asSecretary,
    asked('keep_out', '2026-03-01', { personId: OFFICER }),
  ]),
  'hold_session taking_recorded': in_(
    () => caseBefore('hold_session'),
    [
      asHoa,
      asked('hold_session', '2026-03-16', {
        withMember: { invitedOn: '2026-03-14', came: true, taking: 'other_opinion', opinion: '' },
      }),
    ],
  ),
  'keep_out reason_given': in_(openDiscipline, [asSecretary, asked('keep_out', '2026-03-01', { reason: ' ' })]),
  'defer reason_given': in_(openDiscipline, [asSecretary, asked('defer', '2026-03-01', { reason: '' })]),
  'defer deferral_fits': in_(openDiscipline, [asSecretary, asked('defer', '2026-03-01', { reviewOn: '2026-03-01' })]),
  'end_deferral reason_given': in_(
    () => follow([[asSecretary, asked('defer', '2026-03-01')]], openDiscipline()),
    [asSecretary, asked('end_deferral', '2026-03-20', { reason: '' })],
  ),
  'issue_plan cell_decided': in_(
    () => caseBefore('issue_plan'),
    [asSecretary, asked('issue_plan', '2026-03-02', LATER)],
  ),
  'issue_plan violation_stated': in_(
    () => lacking(['state_violation'], 'issue_plan'),
    [asSecretary, asked('issue_plan', '2026-03-02')],
  ),
  'issue_plan team_whole': in_(
    () => lacking(['set_team'], 'issue_plan'),
    [asSecretary, asked('issue_plan', '2026-03-02')],
  ),
  'issue_plan team_free_of_conflict': in_(
    () => keptOutOf(caseBefore('issue_plan'), HOA),
    [asSecretary, asked('issue_plan', '2026-03-02')],
  ),
  'issue_plan contents_named': in_(
    () => caseBefore('issue_plan'),
    [asSecretary, asked('issue_plan', '2026-03-02', { contents: [] })],
  ),
  'issue_plan period_before_plan': in_(
    () => caseBefore('issue_plan'),
    [asSecretary, asked('issue_plan', '2026-03-02', { periodFrom: '2026-01-01' })],
  ),
  'change_plan cell_decided': in_(() => caseBefore('deploy'), [asSecretary, asked('change_plan', '2026-03-04', LATER)]),
  'change_plan reason_given': in_(
    () => caseBefore('deploy'),
    [asSecretary, asked('change_plan', '2026-03-04', { reason: '' })],
  ),
  'change_plan contents_named': in_(
    () => caseBefore('deploy'),
    [asSecretary, asked('change_plan', '2026-03-04', { contents: [] })],
  ),
  'change_plan team_whole': in_(
    () => caseBefore('deploy'),
    [asSecretary, asked('change_plan', '2026-03-04', { team: TEAM.slice(1) })],
  ),
  'change_plan team_free_of_conflict': in_(
    () => keptOutOf(caseBefore('deploy'), HOA),
    [asSecretary, asked('change_plan', '2026-03-04')],
  ),
}

const WITH_THE_MEMBER: Breaches = {
  'deploy team_whole': in_(
    () => follow([[asSecretary, asked('keep_out', '2026-03-03', { personId: HOA })]], caseBefore('deploy')),
    [asSecretary, asked('deploy', '2026-03-05')],
  ),
  'deploy outline_answers_contents': in_(
    () => caseBefore('deploy'),
    [asSecretary, asked('deploy', '2026-03-05', { outline: [{ contentId: 'c1', text: 'Kết quả' }] })],
  ),
  'deploy taking_recorded': in_(
    () => caseBefore('deploy'),
    [asSecretary, asked('deploy', '2026-03-05', { taking: 'other_opinion' })],
  ),
  'record_no_self_criticism reason_given': in_(
    () => caseBefore('hand_in_self_criticism'),
    [asHoa, asked('record_no_self_criticism', '2026-03-16', { reason: '' })],
  ),
  'record_no_self_criticism report_time_over': in_(
    () => caseBefore('hand_in_self_criticism'),
    [asHoa, asked('record_no_self_criticism', '2026-03-14')],
  ),
  'ask_more_time reason_given': in_(
    () => caseBefore('hand_in_self_criticism'),
    [asLan, asked('ask_more_time', '2026-03-12', { reason: '' })],
  ),
  'answer_more_time reason_given': in_(
    () => follow([[asLan, asked('ask_more_time', '2026-03-12')]], caseBefore('hand_in_self_criticism')),
    [asSecretary, asked('answer_more_time', '2026-03-12', { reason: '' })],
  ),
  'answer_more_time more_time_asked': in_(
    () => caseBefore('hand_in_self_criticism'),
    [asSecretary, asked('answer_more_time', '2026-03-12')],
  ),
  'claim_circumstance circumstance_known': in_(
    () => caseBefore('hold_session'),
    [asLan, asked('claim_circumstance', '2026-03-14', { code: 'abusing_office' })],
  ),
  'propose_form member_offered_session': in_(() => {
    const withOthers: Step = [asHoa, asked('hold_session', '2026-03-16', { withMember: null })]
    return caseBefore(
      'propose_form',
      DECIDED.map((step) => (step[1].act === 'hold_session' ? withOthers : step)),
    )
  }, [asSecretary, asked('propose_form', '2026-03-20')]),
  'propose_form form_possible': in_(
    () => caseBefore('propose_form'),
    [asSecretary, asked('propose_form', '2026-03-20', { form: 'removal_from_post' })],
  ),
}

const AFTERWARDS: Breaches = {
  'announce_decision announcer_free_of_conflict': in_(
    () => keptOutOf(caseBefore('announce_decision'), HOA),
    [asDeputy, asked('announce_decision', '2026-04-02', { byPersonId: HOA })],
  ),
  'announce_decision taking_recorded': in_(
    () => caseBefore('announce_decision'),
    [asDeputy, asked('announce_decision', '2026-04-02', { taking: 'other_opinion' })],
  ),
  'issue_notice notice_not_issued': in_(
    () => caseBefore('announce', CLEARED),
    [asSecretary, asked('issue_notice', '2026-03-27')],
  ),
  'announce notice_issued': in_(
    () => lacking(['issue_notice'], 'announce', CLEARED),
    [asDeputy, asked('announce', '2026-03-27')],
  ),
  'announce announcer_free_of_conflict': in_(
    () => keptOutOf(caseBefore('announce', CLEARED), HOA),
    [asDeputy, asked('announce', '2026-03-27', { byPersonId: HOA })],
  ),
  'announce taking_recorded': in_(
    () => caseBefore('announce', CLEARED),
    [asDeputy, asked('announce', '2026-03-27', { taking: 'other_opinion' })],
  ),
  'record_superior_decision superior_effect_past': in_(
    () => caseBefore('record_superior_decision', UPWARD),
    [asSecretary, asked('record_superior_decision', '2026-04-20', { effectFrom: '2026-04-21' })],
  ),
  'record_superior_decision taking_recorded': in_(
    () => caseBefore('record_superior_decision', UPWARD),
    [asSecretary, asked('record_superior_decision', '2026-04-20', { taking: 'other_opinion' })],
  ),
  'register_complaint complaint_filed': in_(
    () => caseAfter(DECIDED),
    [asLan, asked('register_complaint', '2026-04-20', { complaintId: null })],
  ),
  'register_complaint discipline_in_effect': in_(
    () => caseAfter(CLEARED),
    [asLan, asked('register_complaint', '2026-04-10')],
  ),
  'record_complaint_outcome complaint_registered': in_(
    () => caseAfter(DECIDED),
    [asSecretary, asked('record_complaint_outcome', '2026-05-10')],
  ),
  'record_complaint_outcome outcome_form_named': in_(
    () => caseAfter(annulled),
    [asSecretary, asked('record_complaint_outcome', '2026-06-10', { outcome: 'reduced' })],
  ),
  'restore annulled_before': in_(() => caseAfter(DECIDED), [asSecretary, asked('restore', '2026-06-10')]),
  'restore restorations_known': in_(
    () => caseAfter(annulled),
    [asSecretary, asked('restore', '2026-06-10', { measures: [] })],
  ),
  'note_new_violation reason_given': in_(
    () => caseAfter(DECIDED),
    [asSecretary, asked('note_new_violation', '2026-06-10', { reason: '' })],
  ),
  'note_new_violation discipline_in_effect': in_(
    () => caseAfter(CLEARED),
    [asSecretary, asked('note_new_violation', '2026-06-10')],
  ),
  'archive gaps_explained': in_(
    () => caseBefore('archive'),
    [asHoa, asked('archive', '2026-04-07', { missing: ['Bản kiểm điểm'] })],
  ),
  'suspend cell_decided': in_(() => caseBefore('deploy'), [asSecretary, asked('suspend', '2026-03-03', LATER)]),
  'suspend reason_given': in_(
    () => caseBefore('deploy'),
    [asSecretary, asked('suspend', '2026-03-03', { reason: '' })],
  ),
  'resume reason_given': in_(
    () => follow([[asSecretary, asked('suspend', '2026-03-03')]], caseBefore('deploy')),
    [asSecretary, asked('resume', '2026-03-04', { reason: '' })],
  ),
  'cancel cell_decided': in_(() => caseBefore('deploy'), [asSecretary, asked('cancel', '2026-03-03', LATER)]),
  'cancel reason_given': in_(() => caseBefore('deploy'), [asSecretary, asked('cancel', '2026-03-03', { reason: '' })]),
}

/** Every guard on every line of discipline: a case and an act which only this guard refuses. */
export const DISCIPLINE_BREACHES: Breaches = {
  ...PREPARING,
  ...WITH_THE_MEMBER,
  ...MEETING_BREACHES,
  ...AFTERWARDS,
  ...SUSPENSION_BREACHES,
}

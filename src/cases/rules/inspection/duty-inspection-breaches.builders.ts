import { type Breaches, skipping } from '../breach.builders.ts'
import { asked, follow, openCase, type Step, upTo, WHOLE_WAY } from '../cases.builders.ts'
import { asDeputy, asHoa, asLan, asSecretary, BROTHER, HOA, TEAM } from '../people.builders.ts'

export const DUTY_INSPECTION_BREACHES: Breaches = {
  'set_team team_whole': {
    state: openCase,
    step: [asSecretary, asked('set_team', '2026-03-01', { team: TEAM.slice(0, 2) })],
  },
  'set_team team_free_of_conflict': {
    state: () => follow([[asSecretary, asked('keep_out', '2026-03-01')]]),
    step: [asSecretary, asked('set_team', '2026-03-01', { team: [...TEAM, { personId: BROTHER, role: 'member' }] })],
  },
  'keep_out reason_given': { state: openCase, step: [asSecretary, asked('keep_out', '2026-03-01', { reason: ' ' })] },
  'issue_plan cell_decided': {
    state: () => upTo('issue_plan'),
    step: [asSecretary, asked('issue_plan', '2026-03-02', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'issue_plan team_whole': { state: openCase, step: [asSecretary, asked('issue_plan', '2026-03-02')] },
  'issue_plan team_free_of_conflict': {
    // A team that was set before the conflict was known is caught by the guard, not by the list alone.
    state: () => ({ ...upTo('issue_plan'), keptOut: new Map([[HOA, 'relative']]) }),
    step: [asSecretary, asked('issue_plan', '2026-03-02')],
  },
  'issue_plan contents_named': {
    state: () => upTo('issue_plan'),
    step: [asSecretary, asked('issue_plan', '2026-03-02', { contents: [] })],
  },
  'issue_plan period_before_plan': {
    state: () => upTo('issue_plan'),
    step: [asSecretary, asked('issue_plan', '2026-03-02', { periodFrom: '2026-01-01' })],
  },
  'change_plan cell_decided': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'change_plan reason_given': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { reason: '' })],
  },
  'change_plan contents_named': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { contents: [] })],
  },
  'change_plan team_whole': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { team: TEAM.slice(1) })],
  },
  'change_plan team_free_of_conflict': {
    state: () => ({ ...upTo('deploy'), keptOut: new Map([[HOA, 'relative']]) }),
    step: [asSecretary, asked('change_plan', '2026-03-04')],
  },
  'deploy team_whole': {
    state: () => follow([[asSecretary, asked('keep_out', '2026-03-03', { personId: HOA })]], upTo('deploy')),
    step: [asSecretary, asked('deploy', '2026-03-05')],
  },
  'deploy outline_answers_contents': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('deploy', '2026-03-05', { outline: [{ contentId: 'c1', text: 'Kết quả' }] })],
  },
  'deploy taking_recorded': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('deploy', '2026-03-05', { taking: 'other_opinion' })],
  },
  'record_no_report reason_given': {
    state: () => upTo('hand_in_report'),
    step: [asHoa, asked('record_no_report', '2026-03-16', { reason: '' })],
  },
  'record_no_report report_time_over': {
    state: () => upTo('hand_in_report'),
    step: [asHoa, asked('record_no_report', '2026-03-14')],
  },
  'ask_more_time reason_given': {
    state: () => upTo('hand_in_report'),
    step: [asLan, asked('ask_more_time', '2026-03-12', { reason: '' })],
  },
  'answer_more_time reason_given': {
    state: () => follow([[asLan, asked('ask_more_time', '2026-03-12')]], upTo('hand_in_report')),
    step: [asSecretary, asked('answer_more_time', '2026-03-12', { reason: '' })],
  },
  'answer_more_time more_time_asked': {
    state: () => upTo('hand_in_report'),
    step: [asSecretary, asked('answer_more_time', '2026-03-12')],
  },
  'record_finding content_known': {
    state: () => upTo('record_finding'),
    step: [asHoa, asked('record_finding', '2026-03-18', { contentId: 'c9' })],
  },
  'draft member_offered_session': {
    state: () => {
      const withOthers: Step = [asHoa, asked('hold_session', '2026-03-16', { withMember: null })]
      const way = WHOLE_WAY.map((step) => (step[1].act === 'hold_session' ? withOthers : step))
      return upTo('draft', way)
    },
    step: [asSecretary, asked('draft', '2026-03-20')],
  },
  'draft every_content_found': {
    state: () => follow([[asHoa, asked('record_finding', '2026-03-18')]], upTo('record_finding')),
    step: [asSecretary, asked('draft', '2026-03-20')],
  },
  'conclude chances_given': {
    state: () => {
      const whole = upTo('conclude')
      return { ...whole, entries: whole.entries.filter(({ act }) => act !== 'hand_in_report') }
    },
    step: [asSecretary, asked('conclude', '2026-03-25')],
  },
  'conclude draft_shared_in_time': {
    state: skipping('share_draft', 'conclude'),
    step: [asSecretary, asked('conclude', '2026-03-25')],
  },
  'conclude chair_free_of_conflict': {
    state: () => upTo('conclude'),
    step: [asSecretary, asked('conclude', '2026-03-25', { chairId: asLan.personId })],
  },
  'conclude statement_recorded': {
    state: () => upTo('conclude'),
    step: [asSecretary, asked('conclude', '2026-03-25', { statement: { kind: 'absent', text: '' } })],
  },
  'conclude conclusion_whole': {
    state: () => upTo('conclude'),
    step: [asSecretary, asked('conclude', '2026-03-25', { present: 23 })],
  },
  'conclude requirements_answer_limits': {
    state: () => upTo('conclude'),
    step: [asSecretary, asked('conclude', '2026-03-25', { limits: [] })],
  },
  'issue_notice notice_not_issued': {
    state: () => upTo('announce'),
    step: [asSecretary, asked('issue_notice', '2026-03-27')],
  },
  'announce notice_issued': {
    state: skipping('issue_notice', 'announce'),
    step: [asDeputy, asked('announce', '2026-03-27')],
  },
  'announce announcer_free_of_conflict': {
    state: () => upTo('announce'),
    step: [asDeputy, asked('announce', '2026-03-27', { byPersonId: asLan.personId })],
  },
  'announce taking_recorded': {
    state: () => upTo('announce'),
    step: [asDeputy, asked('announce', '2026-03-27', { taking: 'other_opinion' })],
  },
  'archive gaps_explained': {
    state: () => upTo('archive'),
    step: [asHoa, asked('archive', '2026-04-01', { missing: ['kt7'] })],
  },
  'suspend cell_decided': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('suspend', '2026-03-04', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'suspend reason_given': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('suspend', '2026-03-04', { reason: '' })],
  },
  'resume reason_given': {
    state: () => follow([[asSecretary, asked('suspend', '2026-03-04')]], upTo('deploy')),
    step: [asSecretary, asked('resume', '2026-03-04', { reason: '' })],
  },
  'cancel cell_decided': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('cancel', '2026-03-04', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'cancel reason_given': {
    state: () => upTo('deploy'),
    step: [asSecretary, asked('cancel', '2026-03-04', { reason: '' })],
  },
  'take_over reason_given': {
    state: () => upTo('deploy'),
    step: [
      { personId: BROTHER, leadsCell: false, inspectsAbove: true },
      asked('take_over', '2026-03-04', { reason: '' }),
    ],
  },
}

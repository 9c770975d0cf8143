import type { Breaches } from '../breach.builders.ts'
import { asked, before, type Course, follow } from '../cases.builders.ts'
import { asHoa, asLan, asSecretary, BROTHER, HOA, LAN, OFFICER, TEAM } from '../people.builders.ts'

const OTHER_OPINION_UNSAID = {
  withMember: { invitedOn: '2026-03-14', came: true, taking: 'other_opinion', opinion: ' ' },
} as const

/** Breaches of the guards from the team to the member's report, which the three procedures share. */
export const planBreaches = (course: Course): Breaches => ({
  'set_team team_whole': {
    state: () => before(course, 'set_team'),
    step: [asSecretary, asked('set_team', '2026-03-01', { team: TEAM.slice(0, 2) })],
  },
  'set_team team_free_of_conflict': {
    state: () => follow([[asSecretary, asked('keep_out', '2026-03-01')]], before(course, 'set_team')),
    step: [asSecretary, asked('set_team', '2026-03-01', { team: [...TEAM, { personId: BROTHER, role: 'member' }] })],
  },
  'hold_session taking_recorded': {
    state: () => before(course, 'hold_session'),
    step: [asHoa, asked('hold_session', '2026-03-16', OTHER_OPINION_UNSAID)],
  },
  'keep_out reason_given': {
    state: () => before(course, 'set_team'),
    step: [asSecretary, asked('keep_out', '2026-03-01', { reason: ' ' })],
  },
  'keep_out level_above_keeps_sight': {
    state: () => before(course, 'set_team'),
    step: [asSecretary, asked('keep_out', '2026-03-01', { personId: OFFICER })],
  },
  'keep_out only_lead_names_others': {
    state: () => before(course, 'deploy'),
    step: [asHoa, asked('keep_out', '2026-03-03')],
  },
  'issue_plan cell_decided': {
    state: () => before(course, 'issue_plan'),
    step: [asSecretary, asked('issue_plan', '2026-03-02', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'issue_plan team_whole': {
    state: () => before(course, 'set_team'),
    step: [asSecretary, asked('issue_plan', '2026-03-02')],
  },
  'issue_plan team_free_of_conflict': {
    // A team that was set before the conflict was known is caught by the guard, not by the list alone.
    state: () => ({ ...before(course, 'issue_plan'), keptOut: new Map([[HOA, 'relative']]) }),
    step: [asSecretary, asked('issue_plan', '2026-03-02')],
  },
  'issue_plan contents_named': {
    state: () => before(course, 'issue_plan'),
    step: [asSecretary, asked('issue_plan', '2026-03-02', { contents: [] })],
  },
  'issue_plan period_before_plan': {
    state: () => before(course, 'issue_plan'),
    step: [asSecretary, asked('issue_plan', '2026-03-02', { periodFrom: '2026-01-01' })],
  },
  'change_plan cell_decided': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'change_plan reason_given': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { reason: '' })],
  },
  'change_plan contents_named': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { contents: [] })],
  },
  'change_plan team_whole': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('change_plan', '2026-03-04', { team: TEAM.slice(1) })],
  },
  'change_plan team_free_of_conflict': {
    state: () => ({ ...before(course, 'deploy'), keptOut: new Map([[HOA, 'relative']]) }),
    step: [asSecretary, asked('change_plan', '2026-03-04')],
  },
  'deploy team_whole': {
    state: () => follow([[asSecretary, asked('keep_out', '2026-03-03', { personId: HOA })]], before(course, 'deploy')),
    step: [asSecretary, asked('deploy', '2026-03-05')],
  },
  'deploy outline_answers_contents': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('deploy', '2026-03-05', { outline: [{ contentId: 'c1', text: 'Kết quả' }] })],
  },
  'deploy taking_recorded': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('deploy', '2026-03-05', { taking: 'other_opinion' })],
  },
  'record_no_report reason_given': {
    state: () => before(course, 'hand_in_report'),
    step: [asHoa, asked('record_no_report', '2026-03-16', { reason: '' })],
  },
  'record_no_report report_time_over': {
    state: () => before(course, 'hand_in_report'),
    step: [asHoa, asked('record_no_report', '2026-03-14')],
  },
  'ask_more_time reason_given': {
    state: () => before(course, 'hand_in_report'),
    step: [asLan, asked('ask_more_time', '2026-03-12', { reason: '' })],
  },
  'answer_more_time reason_given': {
    state: () => follow([[asLan, asked('ask_more_time', '2026-03-12')]], before(course, 'hand_in_report')),
    step: [asSecretary, asked('answer_more_time', '2026-03-12', { reason: '' })],
  },
  'answer_more_time more_time_asked': {
    state: () => before(course, 'hand_in_report'),
    step: [asSecretary, asked('answer_more_time', '2026-03-12')],
  },
  'set_calendar calendar_whole': {
    state: () => before(course, 'set_calendar'),
    step: [asSecretary, asked('set_calendar', '2026-03-02', { rows: [] })],
  },
  'set_calendar calendar_names_team': {
    state: () => before(course, 'set_calendar'),
    step: [
      asSecretary,
      asked('set_calendar', '2026-03-02', {
        rows: [{ on: '2026-03-06', what: 'Làm việc', place: 'Nhà văn hóa', personId: LAN }],
      }),
    ],
  },
})

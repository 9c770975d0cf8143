import { type Breaches, skipping } from '../breach.builders.ts'
import { asked, before, type Course, follow, type Step } from '../cases.builders.ts'
import { asDeputy, asHoa, asLan, asSecretary, BROTHER } from '../people.builders.ts'

type Concluding = 'conclude' | 'conclude_sign' | 'conclude_supervision' | 'conclude_denunciation'

/** Breaches of the guards from the findings to the archive, which the three procedures share. */
export const closingBreaches = (course: Course): Breaches => ({
  'record_finding content_known': {
    state: () => before(course, 'record_finding'),
    step: [asHoa, asked('record_finding', '2026-03-18', { contentId: 'c9' })],
  },
  'draft member_offered_session': {
    state: () => {
      const withOthers: Step = [asHoa, asked('hold_session', '2026-03-16', { withMember: null })]
      const way = course.way.map((step) => (step[1].act === 'hold_session' ? withOthers : step))
      return before({ ...course, way }, 'draft')
    },
    step: [asSecretary, asked('draft', '2026-03-20')],
  },
  'draft every_content_found': {
    state: () => follow([[asHoa, asked('record_finding', '2026-03-18')]], before(course, 'record_finding')),
    step: [asSecretary, asked('draft', '2026-03-20')],
  },
  'issue_notice notice_not_issued': {
    state: () => before(course, 'announce'),
    step: [asSecretary, asked('issue_notice', '2026-03-27')],
  },
  'announce notice_issued': {
    state: skipping(course, 'issue_notice', 'announce'),
    step: [asDeputy, asked('announce', '2026-03-27')],
  },
  'announce announcer_free_of_conflict': {
    state: () => before(course, 'announce'),
    step: [asDeputy, asked('announce', '2026-03-27', { byPersonId: asLan.personId })],
  },
  'announce taking_recorded': {
    state: () => before(course, 'announce'),
    step: [asDeputy, asked('announce', '2026-03-27', { taking: 'other_opinion' })],
  },
  'archive gaps_explained': {
    state: () => before(course, 'archive'),
    step: [asHoa, asked('archive', '2026-04-01', { missing: ['kt7'] })],
  },
  'suspend cell_decided': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('suspend', '2026-03-04', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'suspend reason_given': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('suspend', '2026-03-04', { reason: '' })],
  },
  'resume reason_given': {
    state: () => follow([[asSecretary, asked('suspend', '2026-03-04')]], before(course, 'deploy')),
    step: [asSecretary, asked('resume', '2026-03-04', { reason: '' })],
  },
  'cancel cell_decided': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('cancel', '2026-03-04', { agreed: { on: '2026-03-09', meetingId: null } })],
  },
  'cancel reason_given': {
    state: () => before(course, 'deploy'),
    step: [asSecretary, asked('cancel', '2026-03-04', { reason: '' })],
  },
  'take_over reason_given': {
    state: () => before(course, 'deploy'),
    step: [
      { personId: BROTHER, leadsCell: false, inspectsAbove: true },
      asked('take_over', '2026-03-04', { reason: '' }),
    ],
  },
})

/** Breaches of the guards every conclusion stands under. */
export const conclusionBreaches = (course: Course, act: Concluding): Breaches => ({
  [`${act} meeting_known`]: {
    state: () => before(course, act),
    step: [asSecretary, asked(act, '2026-03-25', { meetingId: 'a meeting of another cell' })],
  },
  [`${act} chances_given`]: {
    state: () => {
      const whole = before(course, act)
      return { ...whole, entries: whole.entries.filter(({ act }) => act !== 'hand_in_report') }
    },
    step: [asSecretary, asked(act, '2026-03-25')],
  },
  [`${act} draft_shared_in_time`]: {
    state: skipping(course, 'share_draft', act),
    step: [asSecretary, asked(act, '2026-03-25')],
  },
  [`${act} chair_free_of_conflict`]: {
    state: () => before(course, act),
    step: [asSecretary, asked(act, '2026-03-25', { chairId: asLan.personId })],
  },
  [`${act} statement_recorded`]: {
    state: () => before(course, act),
    step: [asSecretary, asked(act, '2026-03-25', { statement: { kind: 'absent', text: '' } })],
  },
  [`${act} conclusion_whole`]: {
    state: () => before(course, act),
    step: [asSecretary, asked(act, '2026-03-25', { present: 23 })],
  },
  [`${act} requirements_answer_limits`]: {
    state: () => before(course, act),
    step: [
      asSecretary,
      asked(act, '2026-03-25', { requirements: [{ what: 'Báo trước khi vắng', limit: 3, dueOn: '2026-06-30' }] }),
    ],
  },
})

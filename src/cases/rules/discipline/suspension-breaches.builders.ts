import type { Breaches } from '../breach.builders.ts'
import { asked, follow, type Step } from '../cases.builders.ts'
import { asHoa, asSecretary, LAN } from '../people.builders.ts'
import { caseBefore, DECIDED, lacking } from './ways.builders.ts'

const SUSPENDED: Step = [asSecretary, asked('record_activity_suspension', '2026-03-14')]
const SUSPENDED_ALL_ALONG = DECIDED.flatMap((step) => (step[1].act === 'hold_session' ? [SUSPENDED, step] : [step]))
const suspended = () => follow([SUSPENDED], caseBefore('hold_session'))
const extend = (more: object = {}): Step => [asSecretary, asked('extend_activity_suspension', '2026-03-15', more)]
const propose = (more: object): Step => [asSecretary, asked('propose_activity_suspension', '2026-03-15', more)]

/** What only the guards of suspension, of the letter to where the member works and of the team's calendar refuse. */
export const SUSPENSION_BREACHES: Breaches = {
  'propose_activity_suspension cell_decided': {
    state: () => caseBefore('hold_session'),
    step: propose({ agreed: { on: '2026-03-20', meetingId: null } }),
  },
  'propose_activity_suspension reason_given': {
    state: () => caseBefore('hold_session'),
    step: propose({ reason: ' ' }),
  },
  'propose_activity_suspension no_suspension_running': { state: suspended, step: propose({}) },
  'record_activity_suspension reason_given': {
    state: () => caseBefore('hold_session'),
    step: [asSecretary, asked('record_activity_suspension', '2026-03-14', { reason: '' })],
  },
  'record_activity_suspension no_suspension_running': {
    state: suspended,
    step: [asSecretary, asked('record_activity_suspension', '2026-03-15')],
  },
  'record_activity_suspension superior_effect_past': {
    state: () => caseBefore('hold_session'),
    step: [asSecretary, asked('record_activity_suspension', '2026-03-14', { effectFrom: '2026-03-15' })],
  },
  'extend_activity_suspension reason_given': { state: suspended, step: extend({ reason: '' }) },
  'extend_activity_suspension suspension_running': { state: () => caseBefore('hold_session'), step: extend() },
  // Not longer than it may be: only that it is the second time stands against it.
  'extend_activity_suspension suspension_extended_once': {
    state: () => follow([extend({ untilOn: '2026-06-20' })], suspended()),
    step: extend({ untilOn: '2026-07-01' }),
  },
  'extend_activity_suspension suspension_extension_fits': {
    state: suspended,
    step: extend({ untilOn: '2026-07-09' }),
  },
  'end_activity_suspension reason_given': {
    state: suspended,
    step: [asSecretary, asked('end_activity_suspension', '2026-03-20', { reason: '' })],
  },
  'end_activity_suspension suspension_running': {
    state: () => caseBefore('hold_session'),
    step: [asSecretary, asked('end_activity_suspension', '2026-03-20')],
  },
  'cancel suspension_ended': { state: suspended, step: [asSecretary, asked('cancel', '2026-03-20')] },
  'archive suspension_ended': {
    state: () => caseBefore('archive', SUSPENDED_ALL_ALONG),
    step: [asHoa, asked('archive', '2026-04-07')],
  },
  'archive organisation_told': {
    state: () => lacking(['tell_organisation'], 'archive'),
    step: [asHoa, asked('archive', '2026-04-07')],
  },
  'note_no_organisation reason_given': {
    state: () => caseBefore('tell_organisation'),
    step: [asSecretary, asked('note_no_organisation', '2026-04-03', { reason: '' })],
  },
  'set_calendar calendar_whole': {
    state: () => caseBefore('deploy'),
    step: [asSecretary, asked('set_calendar', '2026-03-02', { rows: [] })],
  },
  'set_calendar calendar_names_team': {
    state: () => caseBefore('deploy'),
    step: [
      asSecretary,
      asked('set_calendar', '2026-03-02', {
        rows: [{ on: '2026-03-06', what: 'Làm việc', place: 'Nhà văn hóa', personId: LAN }],
      }),
    ],
  },
}

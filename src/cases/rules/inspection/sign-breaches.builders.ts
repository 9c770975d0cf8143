import type { Breaches } from '../breach.builders.ts'
import { asked, before, type Course, follow, openCase } from '../cases.builders.ts'
import { asCommission, asSecretary, LAN } from '../people.builders.ts'
import { closingBreaches, conclusionBreaches } from './closing-breaches.builders.ts'
import { planBreaches } from './plan-breaches.builders.ts'
import { SIGN } from './ways.builders.ts'

const begun = () => openCase({ procedure: 'sign_inspection' })
const both = (more: object) => [asSecretary, asked('start_double_process', '2026-03-19', more)] as const
const found = () => before(SIGN, 'draft')
/** Concluded without anything to discipline. */
const LIGHTER: Course = {
  ...SIGN,
  way: SIGN.way.map(([actor, one]) =>
    one.act === 'conclude_sign'
      ? ([
          actor,
          asked('conclude_sign', one.on, {
            outcomes: [
              { contentId: 'c1', outcome: 'below_discipline' },
              { contentId: 'c2', outcome: 'no_violation' },
            ],
            outcome: 'below_discipline',
          }),
        ] as const)
      : ([actor, one] as const),
  ),
}
const sent = () => follow([[asSecretary, asked('send_up', '2026-03-26')]], before(SIGN, 'issue_notice'))
const received = () => follow([[asCommission, asked('confirm_receipt', '2026-03-27')]], sent())

export const SIGN_INSPECTION_BREACHES: Breaches = {
  ...planBreaches(SIGN),
  ...closingBreaches(SIGN),
  ...conclusionBreaches(SIGN, 'conclude_sign'),
  'record_sign sign_dated': {
    state: begun,
    step: [asSecretary, asked('record_sign', '2026-03-01', { receivedOn: '2026-03-02' })],
  },
  'record_sign anonymous_confirmed': {
    state: begun,
    step: [asSecretary, asked('record_sign', '2026-03-01', { source: 'anonymous_letter' })],
  },
  'assess_sign assessor_free_of_conflict': {
    state: () => before(SIGN, 'assess_sign'),
    step: [asSecretary, asked('assess_sign', '2026-03-01', { assessorId: LAN })],
  },
  'close_not_enough cell_decided': {
    state: () => before(SIGN, 'set_team'),
    step: [asSecretary, asked('close_not_enough', '2026-03-01')],
  },
  'close_not_enough reason_given': {
    state: () => before(SIGN, 'set_team'),
    step: [asSecretary, asked('close_not_enough', '2026-03-03', { reason: '' })],
  },
  'start_double_process member_offered_session': {
    state: () => {
      const whole = found()
      return { ...whole, entries: whole.entries.filter(({ act }) => act !== 'hold_session') }
    },
    step: both({}),
  },
  'start_double_process violation_clear': { state: found, step: both({ violation: ' ' }) },
  'start_double_process at_disciplinary_level': { state: found, step: both({ atDisciplinaryLevel: false }) },
  'start_double_process member_accepts_form': { state: found, step: both({ acceptsForm: false }) },
  'start_double_process head_reported': { state: found, step: both({ headReportedOn: '2026-03-20' }) },
  'start_double_process cell_decided': {
    state: found,
    step: both({ agreed: { on: '2026-03-20', meetingId: null } }),
  },
  'conclude_sign every_content_judged': {
    state: () => before(SIGN, 'conclude_sign'),
    step: [
      asSecretary,
      asked('conclude_sign', '2026-03-25', { outcomes: [{ contentId: 'c1', outcome: 'must_be_disciplined' }] }),
    ],
  },
  'conclude_sign whole_follows_contents': {
    state: () => before(SIGN, 'conclude_sign'),
    step: [asSecretary, asked('conclude_sign', '2026-03-25', { outcome: 'no_violation' })],
  },
  'send_up must_be_disciplined': {
    state: () => before(LIGHTER, 'issue_notice'),
    step: [asSecretary, asked('send_up', '2026-03-26')],
  },
  'send_up reason_given': {
    state: () => before(SIGN, 'issue_notice'),
    step: [asSecretary, asked('send_up', '2026-03-26', { reason: ' ' })],
  },
  'send_up not_sent_up_yet': { state: sent, step: [asSecretary, asked('send_up', '2026-03-27')] },
  'confirm_receipt is_sent_up': {
    state: () => before(SIGN, 'issue_notice'),
    step: [asCommission, asked('confirm_receipt', '2026-03-26')],
  },
  'confirm_receipt receipt_not_confirmed_yet': {
    state: received,
    step: [asCommission, asked('confirm_receipt', '2026-03-28')],
  },
}

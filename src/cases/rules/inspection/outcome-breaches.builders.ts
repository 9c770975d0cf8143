import type { Breaches } from '../breach.builders.ts'
import { asked, before, type Course, follow } from '../cases.builders.ts'
import { asCommission, asSecretary } from '../people.builders.ts'

/** Breaches of the five conditions of the double process, and that the member must have been heard. */
export const doubleProcessBreaches = (course: Course): Breaches => {
  const found = () => before(course, 'draft')
  const both = (more: object) => [asSecretary, asked('start_double_process', '2026-03-19', more)] as const
  return {
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
  }
}

/** Breaches of the guards of a dossier that goes up; `lighter` concluded without anything to discipline. */
export const sentUpBreaches = (course: Course, lighter: Course): Breaches => {
  const sent = () => follow([[asSecretary, asked('send_up', '2026-03-26')]], before(course, 'issue_notice'))
  const received = () => follow([[asCommission, asked('confirm_receipt', '2026-03-27')]], sent())
  return {
    'send_up must_be_disciplined': {
      state: () => before(lighter, 'issue_notice'),
      step: [asSecretary, asked('send_up', '2026-03-26')],
    },
    'send_up reason_given': {
      state: () => before(course, 'issue_notice'),
      step: [asSecretary, asked('send_up', '2026-03-26', { reason: ' ' })],
    },
    'send_up not_sent_up_yet': { state: sent, step: [asSecretary, asked('send_up', '2026-03-27')] },
    'confirm_receipt is_sent_up': {
      state: () => before(course, 'issue_notice'),
      step: [asCommission, asked('confirm_receipt', '2026-03-26')],
    },
    'confirm_receipt receipt_not_confirmed_yet': {
      state: received,
      step: [asCommission, asked('confirm_receipt', '2026-03-28')],
    },
  }
}

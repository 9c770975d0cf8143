import { type Breaches, skipping } from '../breach.builders.ts'
import { asked, before, type Course, follow, openCase, type Step } from '../cases.builders.ts'
import { closingBreaches, conclusionBreaches } from '../inspection/closing-breaches.builders.ts'
import { doubleProcessBreaches, sentUpBreaches } from '../inspection/outcome-breaches.builders.ts'
import { planBreaches } from '../inspection/plan-breaches.builders.ts'
import { asHoa, asSecretary, DEPUTY, HOA, LAN } from '../people.builders.ts'
import { LETTER } from './ways.builders.ts'

/** Concluded without anything to discipline. */
const UNPROVEN: Course = {
  ...LETTER,
  way: LETTER.way.map((step): Step => {
    const outcomes = ['c1', 'c2'].map((contentId) => ({
      ...{ contentId, outcome: 'not_enough_grounds' as const, mustBeDisciplined: false },
    }))
    const isEnd = step[1].act === 'conclude_denunciation'
    return isEnd ? [asSecretary, asked('conclude_denunciation', step[1].on, { outcomes })] : step
  }),
}
const begun = () => openCase({ procedure: 'denunciation' })
const planned = () => before(LETTER, 'deploy')
const extend = (on: '2026-03-04' | '2026-05-10', more: object = {}) =>
  [asSecretary, asked('extend_settling', on, more, 'lý do')] as const
const retaliated = () => follow([[asHoa, asked('record_retaliation', '2026-03-04')]], planned())
const protectedOne = () => follow([[asSecretary, asked('order_protection', '2026-03-04')]], retaliated())
const withdraw = (more: object) => [asSecretary, asked('withdraw_letter', '2026-03-04', more)] as const

const LETTER_BREACHES: Breaches = {
  'take_letter letter_dated': {
    state: begun,
    step: [asSecretary, asked('take_letter', '2026-03-01', { receivedOn: '2026-03-02' })],
  },
  'meet_sender sender_met_by_enough': {
    state: () => before(LETTER, 'meet_sender'),
    step: [asSecretary, asked('meet_sender', '2026-03-01', { representatives: [HOA, HOA] })],
  },
  'meet_sender representatives_uninvolved': {
    state: () => before(LETTER, 'meet_sender'),
    step: [asSecretary, asked('meet_sender', '2026-03-01', { representatives: [LAN, DEPUTY] })],
  },
  'meet_sender sender_told_rights': {
    state: () => before(LETTER, 'meet_sender'),
    step: [asSecretary, asked('meet_sender', '2026-03-01', { rightsTold: false })],
  },
  'accept_letter team_time_given': {
    state: () => before(LETTER, 'accept_letter'),
    step: [asSecretary, asked('accept_letter', '2026-03-01', { teamWorkingDays: 0 })],
  },
  'keep_out names_no_sender': {
    state: () => before(LETTER, 'set_team'),
    step: [asSecretary, asked('keep_out', '2026-03-01', { conflict: 'denouncer' })],
  },
  'withdraw_letter reason_given': { state: planned, step: withdraw({ reason: ' ' }) },
  'withdraw_letter withdrawn_freely': { state: planned, step: withdraw({ isForced: true }) },
}

const TIME_BREACHES: Breaches = {
  'extend_settling cell_decided': {
    state: planned,
    step: extend('2026-03-04', { agreed: { on: '2026-03-09', meetingId: null } }),
  },
  'extend_settling reason_given': { state: planned, step: extend('2026-03-04', { reason: '' }) },
  'extend_settling extended_once': {
    state: () => follow([extend('2026-03-04')], planned()),
    step: extend('2026-03-04', { untilOn: '2026-05-25' }),
  },
  'extend_settling extended_in_time': { state: planned, step: extend('2026-05-10') },
  'extend_settling extension_fits': { state: planned, step: extend('2026-03-04', { untilOn: '2026-09-30' }) },
}

const OUTCOME_BREACHES: Breaches = {
  'verify_allegation content_known': {
    state: () => before(LETTER, 'verify_allegation'),
    step: [asHoa, asked('verify_allegation', '2026-03-18', { contentId: 'c9' })],
  },
  'draft every_content_found': {
    state: () => follow([[asHoa, asked('verify_allegation', '2026-03-18')]], before(LETTER, 'verify_allegation')),
    step: [asSecretary, asked('draft', '2026-03-20')],
  },
  'conclude_denunciation every_content_judged': {
    state: () => before(LETTER, 'conclude_denunciation'),
    step: [asSecretary, asked('conclude_denunciation', '2026-03-25', { outcomes: [] })],
  },
  'conclude_denunciation discipline_follows_violation': {
    state: () => before(LETTER, 'conclude_denunciation'),
    step: [
      asSecretary,
      asked('conclude_denunciation', '2026-03-25', {
        outcomes: [
          { contentId: 'c1', outcome: 'true_shortcoming', mustBeDisciplined: true },
          { contentId: 'c2', outcome: 'unfounded', mustBeDisciplined: false },
        ],
      }),
    ],
  },
  'inform_sender notice_issued': {
    state: skipping(LETTER, 'issue_notice', 'announce'),
    step: [asSecretary, asked('inform_sender', '2026-03-27')],
  },
  'inform_sender sender_not_informed_yet': {
    state: () => before(LETTER, 'archive'),
    step: [asSecretary, asked('inform_sender', '2026-03-31')],
  },
  'archive sender_informed': {
    state: skipping(LETTER, 'inform_sender', 'archive'),
    step: [asSecretary, asked('archive', '2026-04-01')],
  },
}

const PROTECTION_BREACHES: Breaches = {
  'order_protection retaliation_recorded': {
    state: planned,
    step: [asSecretary, asked('order_protection', '2026-03-04')],
  },
  'order_protection measures_known': {
    state: retaliated,
    step: [asSecretary, asked('order_protection', '2026-03-04', { measures: [] })],
  },
  'end_protection protection_in_force': {
    state: retaliated,
    step: [asSecretary, asked('end_protection', '2026-03-05')],
  },
  'end_protection reason_given': {
    state: protectedOne,
    step: [asSecretary, asked('end_protection', '2026-03-05', { reason: '' })],
  },
}

const { 'record_finding content_known': _, ...CLOSING } = closingBreaches(LETTER)

export const DENUNCIATION_BREACHES: Breaches = {
  ...planBreaches(LETTER),
  ...CLOSING,
  ...conclusionBreaches(LETTER, 'conclude_denunciation'),
  ...doubleProcessBreaches(LETTER),
  ...sentUpBreaches(LETTER, UNPROVEN),
  ...LETTER_BREACHES,
  ...TIME_BREACHES,
  ...OUTCOME_BREACHES,
  ...PROTECTION_BREACHES,
}

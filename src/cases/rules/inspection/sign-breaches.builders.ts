import type { Breaches } from '../breach.builders.ts'
import { asked, before, type Course, openCase } from '../cases.builders.ts'
import { asSecretary, LAN } from '../people.builders.ts'
import { closingBreaches, conclusionBreaches } from './closing-breaches.builders.ts'
import { doubleProcessBreaches, sentUpBreaches } from './outcome-breaches.builders.ts'
import { planBreaches } from './plan-breaches.builders.ts'
import { SIGN } from './ways.builders.ts'

const begun = () => openCase({ procedure: 'sign_inspection' })
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

export const SIGN_INSPECTION_BREACHES: Breaches = {
  ...planBreaches(SIGN),
  ...closingBreaches(SIGN),
  ...conclusionBreaches(SIGN, 'conclude_sign'),
  ...doubleProcessBreaches(SIGN),
  ...sentUpBreaches(SIGN, LIGHTER),
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
}

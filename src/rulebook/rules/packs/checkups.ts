import { HD_12_2022 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const of12 = rulesOf(HD_12_2022, null)

/**
 * Figures of the check of the register. No text sets them: they are steps of practice, and each committee may set its own.
 * That an exemption is looked at after a year, and an age doubted above 110, is what offices asked for.
 */
export const PACK_CHECKUPS: RulePack = {
  code: 'checkups',
  rules: [
    of12('checkup.exemptionMonths', 12, 'custom'),
    of12('checkup.oldestAge', 110, 'custom'),
    of12('checkup.minutesDays', 30, 'custom'),
    of12('checkup.switchedOff', [], 'custom'),
  ],
}

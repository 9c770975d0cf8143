import { WARD_CASE_FORMS_2026 } from './documents.ts'
import { QD_22_2021 } from './documents-discipline.ts'
import { type RulePack, rulesOf } from './pack.ts'

const of22 = rulesOf(QD_22_2021, null)
const forms = rulesOf(WARD_CASE_FORMS_2026, null)

/**
 * Letters of denunciation. QĐ 21-QĐ/TW of 2026, which replaced QĐ 22 and QĐ 296, was not read: the list is that of QĐ 22 as
 * quoted in the press. How soon a letter is sorted no source says: a setting.
 */
export const PACK_LETTERS: RulePack = {
  code: 'letters',
  rules: [
    of22(
      'letter.notHandled',
      [
        'no_name',
        'already_concluded',
        'not_specific',
        'no_denunciation',
        'no_own_signature',
        'several_signers',
        'no_capacity',
      ],
      'single',
      'Điều 20',
    ),
    forms('letter.triageWorkingDays', 5, 'unknown'),
  ],
}

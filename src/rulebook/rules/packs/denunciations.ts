import { WARD_CASE_FORMS_2026 } from './documents.ts'
import { LAW_DENUNCIATION_2018, QD_22_2021 } from './documents-discipline.ts'
import { type RulePack, rulesOf } from './pack.ts'

const forms = rulesOf(WARD_CASE_FORMS_2026, null)
const of22 = rulesOf(QD_22_2021, null)
const law = rulesOf(LAW_DENUNCIATION_2018, null)

/**
 * Clocks and numbers of a denunciation. The forms of one ward committee count from the signature of the plan, QĐ 22-QĐ/TW from
 * the receipt of the letter; what QĐ 21-QĐ/TW says was not read, so both run. The measures are from general knowledge of the law.
 */
export const PACK_DENUNCIATIONS: RulePack = {
  code: 'denunciations',
  rules: [
    forms('denunciation.settleDays', 60, 'single'),
    forms('denunciation.extensionWorkingDays', 30, 'single'),
    of22('denunciation.settleFromReceiptDays', 90, 'single', 'Điều 20'),
    forms('denunciation.representatives', 2, 'single'),
    law(
      'denunciation.protectionMeasures',
      ['secrecy', 'work_and_post', 'life_health', 'property', 'honour'],
      'custom',
      'chương VI',
    ),
  ],
}

import type { FormNumbers } from '../admission-values.ts'
import type { Majority } from '../rule.ts'
import { CHARTER, HD_06_2025, QD_24_2021, QD_208_2026, QD_294_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const TWO_THIRDS: Majority = { kind: 'at_least', numerator: 2, denominator: 3 }

/** The names and numbers of 2017 to 2021; how the forms of 2025 and 2026 are numbered is not known. */
const FORMS: FormNumbers = {
  application: '1-KNĐ',
  curriculumVitae: '2-KNĐ',
  introduction: '3-KNĐ',
  youthResolution: '4-KNĐ',
  opinions: '5-KNĐ',
  cellResolution: '6-KNĐ',
  committeeResolution: '8-KNĐ',
  decision: '9-KNĐ',
  recognitionReview: null,
  recognitionResolution: null,
  recognitionDecision: null,
}

const charter = rulesOf(CHARTER, null)
const guidance = rulesOf(HD_06_2025, null)
const before294 = rulesOf(QD_24_2021, QD_294_2025.inForceFrom)
const under294 = rulesOf(QD_294_2025, QD_208_2026.inForceFrom)
const under208 = rulesOf(QD_208_2026, null)
const before208 = rulesOf(QD_24_2021, QD_208_2026.inForceFrom)
const oldForms = rulesOf(QD_24_2021, HD_06_2025.inForceFrom)

/**
 * Admission, recognition, removal. Age and schooling stand in two sources; the rest is quoted by a quiz bank. The working days
 * before the ceremony are counted from the day the decision was received under 294, from the day it was issued as 208 is quoted:
 * the second stands as unknown, and a committee may set its own. How the Party age of a person admitted anew is counted is quoted of 24
 * by legal sites; whether 208 says the same was not read.
 */
export const PACK_ADMISSION: RulePack = {
  code: 'admission',
  rules: [
    charter('admission.minAge', 18, 'confirmed', 'Điều 1'),
    charter('admission.maxAge', 60, 'confirmed'),
    charter('admission.minSchooling', 'lower_secondary', 'confirmed'),
    guidance('admission.certificateMonths', 60, 'single', 'điểm 5.4'),
    charter('admission.introducers', 2, 'single', 'Điều 4'),
    charter('admission.introducerMonths', 12, 'single', 'Điều 4'),
    charter('admission.committeeMajority', TWO_THIRDS, 'single'),
    before294('admission.ceremonyWorkingDays', 30, 'unknown'),
    under294('admission.ceremonyWorkingDays', 30, 'single'),
    under208('admission.ceremonyWorkingDays', 30, 'single'),
    before294('admission.ceremonyCountsFrom', 'received', 'unknown'),
    under294('admission.ceremonyCountsFrom', 'received', 'single'),
    under208('admission.ceremonyCountsFrom', 'issued', 'unknown'),
    before208('admission.readmissionMonths', 36, 'unknown'),
    under208('admission.readmissionMonths', 36, 'single'),
    before208('admission.readmittedPartyAge', 'first_admission', 'single', 'điểm 4.5'),
    under208('admission.readmittedPartyAge', 'first_admission', 'unknown'),
    before208('admission.removalMonths', 3, 'unknown'),
    under208('admission.removalMonths', 3, 'single'),
    oldForms('admission.forms', FORMS, 'single'),
    guidance('admission.forms', FORMS, 'unknown'),
  ],
}

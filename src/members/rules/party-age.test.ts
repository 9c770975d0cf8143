import { expect, it } from 'vitest'
import { partyAgeFrom } from './party-age.ts'

it.each([
  ['admitted once', '2010-03-01', 0, 'first_admission', '2010-03-01'],
  ['admitted on 01/3/1990, out from 01/3/2000 to 01/3/2010', '2010-03-01', 3653, 'first_admission', '2000-02-29'],
  ['the same where the former time does not count', '2010-03-01', 3653, 'readmission', '2010-03-01'],
] as const)('Party age of one %s', (_who, admittedOn, formerDays, start, from) => {
  expect(partyAgeFrom({ admittedOn, formerDays }, start)).toBe(from)
})

import type { Manner } from './plans.ts'
import { OFFICE_PROMISES, VILLAGE_PROMISES } from './texts.ts'

/** How the months of each cell of the demonstration go. */
export const VILLAGE: Manner = {
  day: '03',
  promises: VILLAGE_PROMISES,
  excused: 3,
  swing: 2,
  missesEvery: 5,
  reportsLateEvery: 8,
}
export const SMALL: Manner = {
  day: '05',
  promises: VILLAGE_PROMISES,
  excused: 0,
  swing: 2,
  missesEvery: 7,
  reportsLateEvery: 6,
}
export const TINY: Manner = {
  day: '06',
  promises: VILLAGE_PROMISES,
  excused: 0,
  swing: 1,
  missesEvery: 0,
  reportsLateEvery: 9,
}
export const OFFICE: Manner = {
  day: '04',
  promises: OFFICE_PROMISES,
  excused: 1,
  swing: 1,
  missesEvery: 0,
  reportsLateEvery: 0,
}

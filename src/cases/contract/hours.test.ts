import { expect, it } from 'vitest'
import { hours } from './fields.ts'

it.each([
  [{ from: '19:30', to: '21:00' }, true],
  [{ from: '19:30', to: null }, true],
  [{ from: null, to: '21:00' }, true],
  [null, true],
  [undefined, true],
  [{ from: '21:00', to: '19:30' }, false],
  [{ from: '21:00', to: '21:00' }, false],
  [{ from: '25:00', to: null }, false],
])('of the hours %o is %s', (told, isTaken) => {
  expect(hours.safeParse(told).success).toBe(isTaken)
})

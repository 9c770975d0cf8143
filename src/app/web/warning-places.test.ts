import { expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { UNIT_WARNINGS } from '#units/rules/warnings.ts'
import { OFFICES_PLACE, warningPlace } from '#units/web/warning-place.ts'
import { unitScreens } from './screens.ts'

const screens = unitScreens.map(({ path }) => path)

it.each(UNIT_WARNINGS.map((code) => [code]))('%s opens a place that is there, by a word of its own', (code) => {
  const { to, word } = warningPlace(code)
  expect([`#${OFFICES_PLACE}`, ...screens]).toContain(to)
  expect(vietnamese).toHaveProperty([`units.warningPlace.${word}`])
})

import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { dutiesApi } from '../contract.ts'
import { DUTY_POINTS, DUTY_STAGES } from '../rules/duty.ts'

const refusals = Object.values(dutiesApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of duties', () => {
  it.each([
    ['duties.stage', DUTY_STAGES],
    ['duties.point', DUTY_POINTS],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

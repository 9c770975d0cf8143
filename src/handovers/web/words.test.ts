import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { handoversApi } from '../contract.ts'
import { DUTY_OPEN_WHYS } from '../rules/duties.ts'
import { KIT_SECTIONS } from '../rules/sections.ts'
import { HANDOVER_SIDES, HANDOVER_STAGES, SIGNED_HOW } from '../rules/stages.ts'

const refusals = Object.values(handoversApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of handovers', () => {
  it.each([
    ['handovers.stage', HANDOVER_STAGES],
    ['handovers.section', KIT_SECTIONS],
    ['handovers.side', HANDOVER_SIDES],
    ['handovers.duty', DUTY_OPEN_WHYS],
    ['handovers.confirm', HANDOVER_SIDES],
    ['handovers.signedHow', SIGNED_HOW],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { complaintsApi } from '../contract.ts'
import {
  COMPLAINT_ACTS,
  COMPLAINT_MATTERS,
  COMPLAINT_PAPERS,
  COMPLAINT_ROLES,
  COMPLAINT_STAGES,
  COMPLAINT_WAYS,
} from '../rules/vocabulary.ts'

const refusals = Object.values(complaintsApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of complaints', () => {
  it.each([
    ['complaints.stage', COMPLAINT_STAGES],
    ['complaints.act', COMPLAINT_ACTS],
    ['complaints.done', COMPLAINT_ACTS],
    ['complaints.consequence', COMPLAINT_ACTS.filter((act) => act !== 'file')],
    ['complaints.matter', COMPLAINT_MATTERS],
    ['complaints.way', COMPLAINT_WAYS],
    ['complaints.role', COMPLAINT_ROLES],
    ['complaints.paper', COMPLAINT_PAPERS],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    const missing = members.map((member) => `${group}.${member}`).filter((key) => !(key in vietnamese))
    expect(missing).toEqual([])
  })
})

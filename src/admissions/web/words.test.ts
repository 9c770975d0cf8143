import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { CEREMONY_ANCHORS, SCHOOLING_LEVELS } from '#rulebook/rules/admission-values.ts'
import { admissionsApi } from '../contract.ts'
import { ADMISSION_PAPERS } from '../rules/admission-papers.ts'
import * as words from '../rules/vocabulary.ts'

describe('words of the procedures', () => {
  it.each([
    ['admissions.kind', words.PROCEDURE_KINDS],
    ['admissions.state', words.PROCEDURE_STATES],
    ['admissions.stage', words.PROCEDURE_STAGES],
    ['admissions.by', words.STAGE_DOERS],
    ['admissions.nominator', words.NOMINATORS],
    ['admissions.relation', words.RELATIONS],
    ['admissions.outcome', words.VERIFICATION_OUTCOMES],
    ['admissions.opinionFrom', words.OPINION_SOURCES],
    ['admissions.reviewOutcome', words.REVIEW_OUTCOMES],
    ['admissions.ground', words.REMOVAL_GROUNDS],
    ['admissions.hearing', words.HEARING_FORMS],
    ['admissions.body', words.DECIDING_BODIES],
    ['admissions.schooling', SCHOOLING_LEVELS],
    ['admissions.anchor', CEREMONY_ANCHORS],
    ['admissions.paperName', ADMISSION_PAPERS],
    ['refusal', Object.values(admissionsApi).flatMap(({ refusals }) => refusals as readonly string[])],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

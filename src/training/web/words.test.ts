import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { trainingApi } from '../contract.ts'
import { CLASS_STAGES, TRAINEE_ROLES, TRAINEE_STATES, TRAINING_GRADES, TRAINING_KINDS } from '../rules/vocabulary.ts'
import { readLines } from './outside-form.tsx'

const refusals = Object.values(trainingApi)
  .flatMap((endpoint): readonly string[] => endpoint.refusals)
  .filter((code) => code.startsWith('training_'))

describe('words of training', () => {
  it.each([
    ['training.kind', TRAINING_KINDS],
    ['training.stage', CLASS_STAGES],
    ['training.state', TRAINEE_STATES],
    ['training.role', TRAINEE_ROLES],
    ['training.grade', TRAINING_GRADES],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

describe('people pasted from a list', () => {
  it('are one a line, empty lines left out', () => {
    expect(readLines('Lê Văn Ẩn; Đảng ủy Bộ A\n\nHồ Thị Cư\tĐảng ủy Bộ B')).toEqual([
      { name: 'Lê Văn Ẩn', fromName: 'Đảng ủy Bộ A' },
      { name: 'Hồ Thị Cư', fromName: 'Đảng ủy Bộ B' },
    ])
  })
})

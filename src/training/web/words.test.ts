import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { INSPECTING_OFFICES } from '#rulebook/rules/training-values.ts'
import { trainingApi } from '../contract.ts'
import { CONTEST_STAGES } from '../rules/contest.ts'
import { SHEET_STATES } from '../rules/paper-sheet.ts'
import { QUESTION_CHECKS, QUESTION_STAGES, STALE_BY } from '../rules/question.ts'
import { CLASS_STAGES, TRAINEE_ROLES, TRAINEE_STATES, TRAINING_GRADES, TRAINING_KINDS } from '../rules/vocabulary.ts'
import { readCounts, writeCounts } from './contest-form.tsx'
import { readLetters } from './letters.ts'
import { readLines, unfitLines } from './outside-form.tsx'

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
    ['training.contest.stage', CONTEST_STAGES],
    ['training.contest.lead', CONTEST_STAGES.filter((stage) => stage !== 'cancelled')],
    ['training.sheet.state', SHEET_STATES],
    ['training.question.stage', QUESTION_STAGES],
    ['training.question.stale', STALE_BY],
    ['training.question.checked', QUESTION_CHECKS],
    ['training.inspects', INSPECTING_OFFICES],
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

  it('leave nobody out silently: a line without a name or a committee is named', () => {
    expect(unfitLines(readLines('Lê Văn Ẩn; Đảng ủy Bộ A\n; Đảng ủy Bộ B\nHồ Thị Cư'))).toEqual([2, 3])
  })
})

describe('parts and prizes', () => {
  it('are one a line with their number; a line without one counts none', () => {
    expect(readCounts('Quy định 21-QĐ/TW: 18\nTruyền thống')).toEqual([
      { name: 'Quy định 21-QĐ/TW', count: 18 },
      { name: 'Truyền thống', count: 0 },
    ])
    expect(readCounts(writeCounts([{ name: 'Giải Nhì', count: 2 }]))).toEqual([{ name: 'Giải Nhì', count: 2 }])
  })
})

describe('letters of a sheet on paper', () => {
  it('are one a question, with or without spaces; a hyphen is none, and what is no letter is never taken for one', () => {
    expect(readLetters('abcd -Đ')).toEqual([0, 1, 2, 3, null, -1])
  })
})

import { describe, expect, it } from 'vitest'
import { english } from '#platform/web/i18n/english.ts'
import { findWord } from '#platform/web/i18n/translate.ts'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { DISPATCH_FAILURES } from '../../contract/papers.ts'
import { OFFICIAL_PAPERS } from '../../rules/official-papers.ts'
import { HANDBOOK_STEPS, MINUTES_BLOCK_KINDS, SCORE_COLUMNS } from '../../rules/vocabulary.ts'
import * as onPaper from '../../server/paper-words.ts'

const words: Readonly<Record<string, string>> = vietnamese
const starting = (prefix: string) =>
  Object.fromEntries(
    Object.entries(words)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, word]) => [key.slice(prefix.length), word]),
  )

describe('words of a finished meeting', () => {
  it.each([
    ['finish.block', MINUTES_BLOCK_KINDS],
    ['finish.paper', OFFICIAL_PAPERS],
    ['finish.sent.failed', DISPATCH_FAILURES],
    ['finish.score.column', SCORE_COLUMNS],
    ['meetings.handbook', HANDBOOK_STEPS],
  ] as const)('name every member of %s', (group, members) => {
    for (const member of members) expect(findWord(`${group}.${member}`), `${group}.${member}`).toBeDefined()
  })

  it('are the same on the pages and on paper', () => {
    expect(onPaper.SCORE_REASONS).toEqual(starting('finish.reason.'))
    expect(onPaper.STEP_TITLES).toEqual(starting('ruleterm.step.'))
    expect(onPaper.GRADE_NAMES).toEqual(starting('ruleterm.grade.'))
    expect(onPaper.MARK_NAMES).toEqual(starting('meetings.mark.'))
    expect(onPaper.VOTE_NAMES).toEqual(starting('meetings.vote.'))
    expect(onPaper.HANDBOOK_NAMES).toEqual(starting('meetings.handbook.'))
    expect(starting('meetings.meeting.part.')).toMatchObject(onPaper.PART_TITLES)
    expect(starting('commitments.state.')).toMatchObject(onPaper.TASK_STATES)
    expect(starting('app.office.')).toMatchObject(onPaper.OFFICE_NAMES)
  })

  it('have a reason for each outcome of the score in both languages', () => {
    for (const code of Object.keys(onPaper.SCORE_REASONS))
      expect(english[`finish.reason.${code}` as keyof typeof english], code).toBeTruthy()
  })
})

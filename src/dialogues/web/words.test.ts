import { describe, expect, it } from 'vitest'
import { SHOWN_STATES } from '#commitments/rules/commitment.ts'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { dialoguesApi } from '../contract.ts'
import {
  ASK_SOURCES,
  DIALOGUE_ACTS,
  DIALOGUE_PAPERS,
  DIALOGUE_STAGES,
  QUESTION_ACTS,
  QUESTION_STANDINGS,
  VERDICTS,
} from '../rules/vocabulary.ts'

const refusals = Object.values(dialoguesApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of dialogues', () => {
  it.each([
    ['dialogues.stage', DIALOGUE_STAGES],
    ['dialogues.now', DIALOGUE_STAGES],
    ['dialogues.act', DIALOGUE_ACTS],
    ['dialogues.consequence', DIALOGUE_ACTS],
    ['dialogues.questionAct', QUESTION_ACTS],
    ['dialogues.questionHelp', QUESTION_ACTS],
    ['dialogues.standing', QUESTION_STANDINGS],
    ['dialogues.source', ASK_SOURCES],
    ['dialogues.verdict', VERDICTS],
    ['dialogues.judge', VERDICTS],
    ['dialogues.paper', DIALOGUE_PAPERS],
    ['dialogues.promiseState', SHOWN_STATES],
    ['dialogues.entry', ['open', 'ask', ...DIALOGUE_ACTS, ...QUESTION_ACTS, ...VERDICTS]],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

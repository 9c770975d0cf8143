import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { CHECKLISTS } from '#rulebook/rules/remediation-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { NOTICE_FILTERS } from '../contract/reading.ts'
import { remediationApi } from '../contract.ts'
import {
  CHECKLIST_MARKS,
  REMEDY_ANSWERS,
  REMEDY_EFFECTS,
  REMEDY_EVENT_KINDS,
  REMEDY_JUDGEMENTS,
  REMEDY_SOURCES,
  REMEDY_STAGES,
  SHOWN_REMEDY_STATES,
} from '../rules/vocabulary.ts'

const refusals = Object.values(remediationApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of notices and remedies', () => {
  it.each([
    ['remediation.stage', REMEDY_STAGES],
    ['remediation.next', REMEDY_STAGES.filter((stage) => stage !== 'heard')],
    ['remediation.state', SHOWN_REMEDY_STATES],
    ['remediation.source', REMEDY_SOURCES],
    ['remediation.judge', REMEDY_JUDGEMENTS],
    ['remediation.report', REMEDY_JUDGEMENTS],
    ['remediation.answerKind', REMEDY_ANSWERS],
    ['remediation.event', REMEDY_EVENT_KINDS],
    ['remediation.show', NOTICE_FILTERS],
    ['remediation.certainty', CERTAINTIES.filter((mark) => mark !== 'confirmed')],
    ['remediation.effect', REMEDY_EFFECTS],
    ['remediation.mark', CHECKLIST_MARKS],
    ['remediation.list', CHECKLISTS],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { TEAM_ROLES } from '#cases/rules/vocabulary.ts'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { belowApi } from '../contract/below.ts'
import { notesApi } from '../contract/notes.ts'
import { oversightApi } from '../contract.ts'
import {
  ESCALATIONS,
  ITEM_KINDS,
  ITEM_STANDINGS,
  ITEM_SUBJECTS,
  NOTE_ACTS,
  NOTE_LINKS,
  NOTE_ROLES,
  NOTE_STAGES,
  PLAN_ACTS,
  PLAN_STAGES,
  REMINDED_HOW,
} from '../rules/vocabulary.ts'

const refusals = Object.values({ ...oversightApi, ...notesApi, ...belowApi }).flatMap(
  (endpoint): readonly string[] => endpoint.refusals,
)

describe('words of plans and regular supervision', () => {
  it.each([
    ['oversight.stage', PLAN_STAGES],
    ['oversight.act', PLAN_ACTS],
    ['oversight.kind', ITEM_KINDS],
    ['oversight.subject', ITEM_SUBJECTS],
    ['oversight.standing', ITEM_STANDINGS],
    ['oversight.teamRole', TEAM_ROLES],
    ['oversight.noteStage', NOTE_STAGES],
    ['oversight.noteAct', NOTE_ACTS],
    ['oversight.noteDone', NOTE_ACTS],
    ['oversight.noteRole', NOTE_ROLES],
    ['oversight.noteLink', NOTE_LINKS],
    ['oversight.remindedHow', REMINDED_HOW],
    ['oversight.escalation', ESCALATIONS],
    ['oversight.certainty', CERTAINTIES.filter((one) => one !== 'confirmed')],
    ['refusal', [...refusals, 'plan_item_does_not_fit']],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

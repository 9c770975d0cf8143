import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { FORM_PAPERS } from '../rules/admission-values.ts'
import { AGENDA_ITEM_KINDS, AGENDA_PHASES, type AgendaStep, STEP_PERFORMERS } from '../rules/agenda-step.ts'
import { NOT_HANDLED } from '../rules/complaint-values.ts'
import { OVERLAY_END_REFUSALS, OVERLAY_REFUSALS } from '../rules/decide-overlay.ts'
import { PROTECTION_MEASURES } from '../rules/denunciation-values.ts'
import {
  AGGRAVATING,
  DEFERRAL_GROUNDS,
  DISCIPLINE_FORMS,
  MITIGATING,
  RESTORATIONS,
  UNLIMITED_VIOLATIONS,
} from '../rules/discipline-values.ts'
import { FIXED_BY } from '../rules/fixed-values.ts'
import { HOLIDAY_NAMES } from '../rules/holidays.ts'
import { LOCAL_TEMPLATES } from '../rules/packs/local-templates.ts'
import { NATIONAL_PACKS } from '../rules/packs/national.ts'
import { READING_SUBJECTS } from '../rules/packs/readings.ts'
import { CERTAINTIES, RULE_CODES, RULE_GROUPS } from '../rules/rule.ts'
import { CRITERION_KINDS, GRADES, SCORE_APPLICABILITY, SCORE_FACTS } from '../rules/score-frame.ts'
import { VALUE_PROBLEMS } from '../rules/shape.ts'
import { UNIT_KINDS } from '../rules/unit-kinds.ts'
import { LAYOUT_FIELDS } from './typed-layout.ts'
import { SETS } from './typed-lists.ts'

const steps = NATIONAL_PACKS.flatMap((pack) => pack.rules)
  .filter(({ code }) => code.startsWith('meeting.steps'))
  .flatMap(({ value }) => (value as readonly AgendaStep[]).map((step) => step.code))

describe('words of the rule book', () => {
  it.each([
    ['rulebook.group', RULE_GROUPS],
    ['rulebook.code', RULE_CODES],
    ['rulebook.mark', CERTAINTIES],
    ['rulebook.markHelp', CERTAINTIES],
    ['ruleterm.step', steps],
    ['ruleterm.grade', GRADES],
    ['ruleterm.unitKind', UNIT_KINDS],
    ['rulebook.problem', VALUE_PROBLEMS],
    ['rulebook.holiday', HOLIDAY_NAMES],
    ['rulebook.template', LOCAL_TEMPLATES.map(({ template }) => template)],
    ['ruleform.phase', AGENDA_PHASES],
    ['ruleform.kind', AGENDA_ITEM_KINDS],
    ['ruleform.performer', STEP_PERFORMERS],
    ['ruleform.fact', SCORE_FACTS],
    ['ruleform.criterionKind', CRITERION_KINDS],
    ['ruleform.appliesTo', SCORE_APPLICABILITY],
    ['ruleform.layout', LAYOUT_FIELDS],
    ['ruleform.fixed', FIXED_BY],
    ['ruleform.formPaper', FORM_PAPERS],
    ...Object.values(SETS).map(({ group, members }) => [group, members] as const),
    ['ruleform', Object.keys(SETS)],
    ['ruleform.reading', READING_SUBJECTS],
    ['discipline.form', DISCIPLINE_FORMS],
    ['discipline.unlimited', UNLIMITED_VIOLATIONS],
    ['discipline.deferral', DEFERRAL_GROUNDS],
    ['discipline.circumstance', [...MITIGATING, ...AGGRAVATING]],
    ['discipline.restoration', RESTORATIONS],
    ['rulebook.protection', PROTECTION_MEASURES],
    ['rulebook.notHandled', NOT_HANDLED],
    ['refusal', [...OVERLAY_REFUSALS, ...OVERLAY_END_REFUSALS]],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.length).toBeGreaterThan(0)
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})

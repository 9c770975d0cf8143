import { CHECKUP_CODES } from '../rules/checkup-values.ts'
import { AGGRAVATING } from '../rules/discipline-values.ts'
import { RESIDENCE_EXCEPTIONS } from '../rules/introduction-levels.ts'
import { FILE_PAPERS } from '../rules/record-values.ts'
import type { RuleValues } from '../rules/rule.ts'
import { INSPECTING_OFFICES } from '../rules/training-values.ts'

/** What was typed, by field; `none` is '1' where no figure shall hold. */
export type Fields = Readonly<Record<string, string>>

/** Values that are some of a known list: the list, and where its words stand. */
export const SETS = {
  filePapers: { group: 'rulebook.filePaper', members: FILE_PAPERS },
  residence: { group: 'rulebook.residenceException', members: RESIDENCE_EXCEPTIONS },
  circumstances: { group: 'discipline.circumstance', members: AGGRAVATING },
  inspecting: { group: 'ruleterm.inspectingOffice', members: INSPECTING_OFFICES },
  checkups: { group: 'checkups.kind', members: CHECKUP_CODES },
} as const
export type SetEditor = keyof typeof SETS

export function isSet(editor: string): editor is SetEditor {
  return Object.hasOwn(SETS, editor)
}

export function setFields(value: readonly string[]): Fields {
  return Object.fromEntries(value.map((member) => [member, '1']))
}

/** What is ticked, in the order of the list. */
export function readSet(editor: SetEditor, fields: Fields): readonly string[] {
  return SETS[editor].members.filter((member) => fields[member] === '1')
}

/** `31/01` for a day every year has, kept as `01-31`. */
export function dayField(value: string): Fields {
  return { value: `${value.slice(3)}/${value.slice(0, 2)}` }
}

/** What cannot be a day goes on as it was typed: the rule refuses it. */
export function readDay({ value = '' }: Fields): string {
  const [, day, month] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(value) ?? []
  return day === undefined || month === undefined ? value : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

type Topics = RuleValues['oversight.noteTopics']
const OWN_TOPIC = 'own_'

export function topicFields(topics: Topics): Fields {
  return Object.fromEntries(topics.map(({ code, title }) => [code, title]))
}

/** One more line to write a topic in. */
export function withNewTopic(fields: Fields): Fields {
  const numbers = Object.keys(fields).map((code) => Number(/^own_(\d+)$/.exec(code)?.[1] ?? 0))
  return { ...fields, [`${OWN_TOPIC}${Math.max(0, ...numbers) + 1}`]: '' }
}

/** Topics in order; a line left empty is none. */
export function readTopics(fields: Fields): Topics {
  return Object.entries(fields)
    .map(([code, title]) => ({ code, title: title.trim() }))
    .filter(({ title }) => title !== '')
}

/** Numbers of forms by paper; an empty one is not known. */
export function formFields(forms: RuleValues['admission.forms']): Fields {
  return Object.fromEntries(Object.entries(forms).map(([paper, form]) => [paper, form ?? '']))
}

export function readForms(fields: Fields): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(fields).map(([paper, form]) => [paper, form.trim() === '' ? null : form.trim()]),
  )
}

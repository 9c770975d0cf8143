import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { RuleCode } from '../rules/rule.ts'
import { GRADES } from '../rules/score-frame.ts'

/** Where inside a value something is wrong, in words; undefined where the value has no parts. `at` is dotted: `groups.3.max`. */
export function placeOf(code: RuleCode, at: string): string | undefined {
  if (at === '') return undefined
  const parts = at.split('.')
  if (code.startsWith('meeting.steps')) return join(t('ruleform.place.step', { n: ordinal(parts[0]) }), parts.at(1))
  if (code === 'score.frame') return framePlace(parts)
  if (code === 'score.grades') return wordOf('ruleterm.grade', GRADES[Number(parts[0])] ?? '')
  if (code === 'member.reminderDaysBefore') return t('ruleform.place.day', { n: ordinal(parts[0]) })
  if (code === 'member.citizenDigits' || code === 'member.cardDigits')
    return t('ruleform.place.digits', { n: ordinal(parts[0]) })
  return findWord(`ruleform.layout.${at}`) ?? findWord(`rulebook.change.${at}`)
}

function framePlace([first, group, second, criterion, part, level]: readonly string[]): string | undefined {
  if (first !== 'groups' || group === undefined) return fieldWord(first)
  if (second !== 'criteria' || criterion === undefined) {
    return join(t('ruleform.place.group', { n: ordinal(group) }), second)
  }
  const at = t('ruleform.place.criterion', { n: `${ordinal(group)}.${ordinal(criterion)}` })
  return level === undefined ? join(at, part) : `${at}, ${t('ruleform.place.level', { n: ordinal(level) })}`
}

function join(place: string, field: string | undefined): string {
  const word = fieldWord(field)
  return word === undefined ? place : `${place}, ${word}`
}

const fieldWord = (field: string | undefined) =>
  field === undefined ? undefined : findWord(`ruleform.place.field.${field}`)

const ordinal = (index: string | undefined) => String(Number(index) + 1)

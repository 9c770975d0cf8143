import type { LocalDate } from '#kernel/local-date.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { ListQuery } from '../../contract/lists.ts'
import { dayText } from '../words.ts'

/** Most characters of a title the server takes. */
const MOST = 300

/** What a list that has no name is asked for, in a line for its paper; empty where nothing is asked. */
export function titleOf(query: ListQuery): string {
  const { name = '', sex, ethnicity, standing, leave, tags, badgeUntil, missing } = query
  const count = (['ageFrom', 'ageTo', 'yearsFrom', 'yearsTo'] as const).flatMap((key) => {
    const value = query[key]
    return value === undefined ? [] : [`${t(`lists.filter.${key}`)} ${value}`]
  })
  const parts = [
    ...(sex === undefined ? [] : [wordOf('members.sex', sex)]),
    ...(ethnicity === undefined ? [] : [wordOf('lists.ethnicity', ethnicity)]),
    ...(standing === undefined ? [] : [wordOf('members.standing', standing)]),
    ...(leave === undefined ? [] : [findWord(`lists.leave.${leave}`) ?? findWord(`members.leave.${leave}`) ?? '']),
    ...(tags === undefined ? [] : tags.split(',').map((tag) => findWord(`members.tag.${tag}`) ?? '')),
    ...count,
    ...(badgeUntil === undefined ? [] : [`${t('lists.filter.badgeUntil')} ${dayText(badgeUntil as LocalDate)}`]),
    ...(missing === undefined ? [] : [`${t('lists.filter.missing')}: ${wordOf('members.field', missing)}`]),
    ...(name === '' ? [] : [`${t('lists.filter.name')}: ${name}`]),
  ]
  const said = parts.filter((part) => part !== '').join('; ')
  return said === '' ? '' : t('lists.askedFor', { said }).slice(0, MOST)
}

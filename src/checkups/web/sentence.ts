import { toParams } from '#platform/web/i18n/refusal-text.ts'
import { findWord, t, type WordParams, wordOf } from '#platform/web/i18n/translate.ts'
import type { FindingView } from '../contract/shapes.ts'

/** The sentence of a finding, filled with its facts. */
export function sentenceOf(finding: Pick<FindingView, 'rule' | 'subject' | 'facts' | 'others'>): string {
  const { rule, subject, facts } = finding
  const isSignedIn = rule === 'account_without_place' && facts['isSignedIn'] === 'yes'
  const params: WordParams = { ...toParams(readable(facts)), name: subject.name ?? '', others: othersText(finding) }
  const words = isSignedIn ? findWord('checkups.finding.account_signed_in', params) : undefined
  return words ?? findWord(`checkups.finding.${rule}`, params) ?? rule
}

/** Codes among the facts as people call them. */
function readable(facts: FindingView['facts']): FindingView['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, wordsOf(name, value)]))
}

function wordsOf(name: string, value: FindingView['facts'][string]): FindingView['facts'][string] {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.map((one) => findWord(`checkups.fact.${one}`) ?? one)
  if (name === 'office') return wordOf('app.office', value)
  if (name === 'paperType') return wordOf('papers.type', value)
  return findWord(`checkups.fact.${value}`) ?? value
}

function othersText({ others: { names, elsewhere } }: Pick<FindingView, 'others'>): string {
  const hidden = elsewhere === 1 ? t('checkups.elsewhere') : t('checkups.elsewhereMany', { n: elsewhere })
  return [...names, ...(elsewhere === 0 ? [] : [hidden])].join(', ')
}

export type Door =
  | 'member'
  | 'record'
  | 'meeting'
  | 'transfer'
  | 'admission'
  | 'duties'
  | 'unit'
  | 'papers'
  | 'accounts'

/** Where it is mended, below the unit's address. */
export function doorOf({ rule, subject }: Pick<FindingView, 'rule' | 'subject'>): { words: Door; path: string } {
  if (rule === 'paper_number_missing') return { words: 'papers', path: 'papers' }
  if (rule === 'account_without_place') return { words: 'accounts', path: 'accounts' }
  if (rule === 'office_without_membership') return { words: 'unit', path: 'unit' }
  if (rule === 'file_without_decision') return { words: 'record', path: `members/${subject.id}/record` }
  if (rule === 'member_without_duty') return { words: 'duties', path: 'duties' }
  switch (subject.kind) {
    case 'person':
      return { words: 'member', path: `members/${subject.id}` }
    case 'meeting':
      return { words: 'meeting', path: `meetings/${subject.id}/minutes` }
    case 'transfer':
      return { words: 'transfer', path: `transfers/${subject.id}` }
    case 'admission':
      return { words: 'admission', path: `admissions/${subject.id}` }
    case 'unit':
      return { words: 'unit', path: 'unit' }
  }
}

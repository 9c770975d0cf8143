import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { ComplaintPage } from '../contract.ts'
import type { ComplaintStage } from '../rules/vocabulary.ts'

export const dayText = (day: string) => formatDay(day as LocalDate)

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))

/** `Lần 1, gửi Đảng ủy xã Vân Trì`. */
export const levelText = ({ round, levelName }: { readonly round: number; readonly levelName: string }) =>
  t('complaints.level', { n: round, level: levelName })

/** `Giảm hình thức: khiển trách`. */
export function outcomeText({ outcome, form }: Readonly<Record<string, unknown>>): string {
  const word = wordOf('discipline.outcome', String(outcome))
  return typeof form === 'string' ? `${word}: ${wordOf('discipline.form', form)}` : word
}

/** What a value of the rule book rests on, with the doubt there is about it. */
export function basisText({ symbol, certainty }: { readonly symbol: string; readonly certainty: string }): string {
  const doubt = findWord(`complaints.certainty.${certainty}`)
  return doubt === undefined ? symbol : `${symbol}; ${doubt}`
}

export const STAGE_MARKS: Readonly<Record<ComplaintStage, Mark>> = {
  filed: 'due',
  accepted: 'open',
  decided: 'due',
  announced: 'done',
  not_handled: 'done',
  withdrawn: 'done',
}

/** `còn 84 ngày`, `quá hạn 3 ngày`. */
export function leftText(days: number): string {
  if (days === 0) return t('complaints.left.today')
  return days > 0 ? t('complaints.left', { n: days }) : t('complaints.left.over', { n: -days })
}

/** What comes next: to the one whose act it is, as his job; to the others, who they wait for. */
export function nextText(page: ComplaintPage): string {
  const { stage, levelName: level, roles, entries } = page
  const day = page.dueOn === null ? '' : dayText(page.dueOn)
  const isAnnulled = entries.some(({ act, body }) => act === 'decide' && body['outcome'] === 'annulled')
  if (stage === 'announced' && isAnnulled) return t('complaints.lead.restore')
  if (stage !== 'filed' && stage !== 'accepted' && stage !== 'decided') return t(`complaints.lead.${stage}`)
  if (!roles.includes('handler')) return t(`complaints.lead.${stage}.others`, { level })
  const isHeard = entries.some(({ act }) => act === 'examine')
  return t(`complaints.lead.${stage === 'accepted' && !isHeard ? 'examine' : stage}.handler`, { day })
}

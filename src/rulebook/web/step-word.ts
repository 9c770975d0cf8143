import { wordOf } from '#platform/web/i18n/translate.ts'
import type { AgendaStep } from '../rules/agenda-step.ts'

/** The words of a prescribed step. */
export const stepWord = (code: string) => wordOf('ruleterm.step', code)

/** What a step is called: a committee's own words, or those of its code. */
export function stepTitle({ code, title }: Pick<AgendaStep, 'code' | 'title'>): string {
  return title ?? stepWord(code)
}

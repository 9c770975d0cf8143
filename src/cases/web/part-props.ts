import type { LocalDate } from '#kernel/local-date.ts'
import { wordOf } from '#platform/web/i18n/translate.ts'
import type { CasePage } from '../contract.ts'
import type { FieldSpec } from './forms/field.ts'

export interface PartProps {
  readonly spec: FieldSpec
  readonly page: CasePage
  readonly today: LocalDate
  readonly value: unknown
  /** What is wrong with it, once it was sent. */
  readonly error?: string | undefined
  readonly onChange: (value: unknown) => void
}

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))

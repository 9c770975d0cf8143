import type { CaseVariant } from '#cases/rules/vocabulary.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import type { LetterFault } from '#rulebook/rules/letter-values.ts'
import type { LetterKind, LetterStep } from '../rules/vocabulary.ts'

export type PlainStep = Exclude<LetterStep, 'meet' | 'question' | 'answer'>

/** What is typed for a step; each step reads its own part. */
export interface TypedStep {
  readonly on: LocalDate | null
  readonly kind: LetterKind
  readonly copies: string
  readonly named: readonly PersonChoice[]
  readonly fault: LetterFault | 'none'
  readonly text: string
  readonly line: string
  readonly underPressure: boolean
  readonly allegations: readonly { readonly key: number; readonly text: string }[]
  readonly variant: CaseVariant
}

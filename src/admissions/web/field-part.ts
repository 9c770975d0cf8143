import type { LocalDate } from '#kernel/local-date.ts'
import type { ProcedurePage } from '../contract/views.ts'
import type { Typed } from './typed.ts'

/** What every part of a step's form is given. */
export interface FieldPartProps {
  readonly page: ProcedurePage
  readonly typed: Typed
  readonly today: LocalDate
  readonly onChange: (part: Partial<Typed>) => void
}

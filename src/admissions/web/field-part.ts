import type { LocalDate } from '#kernel/local-date.ts'
import type { ProcedurePage } from '../contract/views.ts'
import type { Typed } from './typed.ts'

/** What every part of a step's form is given. */
export interface FieldPartProps {
  readonly page: ProcedurePage
  readonly typed: Typed
  readonly today: LocalDate
  /** What the server says of this part; undefined where nothing. */
  readonly error: string | undefined
  readonly onChange: (part: Partial<Typed>) => void
}

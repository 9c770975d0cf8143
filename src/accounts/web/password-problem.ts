import { CallFailed } from '#platform/web/call/call-failed.ts'
import { refusalText } from '#platform/web/i18n/refusal-text.ts'

/** What is wrong with the password that was chosen, to stand beside its field; undefined where the failure is another. */
export function passwordProblem(error: unknown): string | undefined {
  const isItsFault = error instanceof CallFailed && error.code.startsWith('password_')
  return isItsFault ? refusalText(error) : undefined
}

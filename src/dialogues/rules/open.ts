import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDays } from './decide-dialogue.ts'
import type { Described, Dialogue } from './dialogue.ts'
import type { DialogueRefusal } from './refusal.ts'

/** A dialogue begins as a draft; what is owed from earlier ones comes to it by itself, never by copying. */
export function decideOpenDialogue(
  head: Pick<Dialogue, 'id' | 'unitId'>,
  described: Described,
  today: LocalDate,
): Result<Dialogue, DialogueRefusal> {
  const refused = checkDays(described, today)
  if (refused) return err(refused)
  return ok({
    ...{ ...head, ...described, stage: 'draft' as const, version: 1, calledOn: null, heldOn: null, present: null },
    ...{ conclusion: '', noticeDueOn: null },
  })
}

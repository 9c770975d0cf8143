import { err, ok } from '#kernel/result.ts'
import type { Secrecy } from '#library/rules/vocabulary.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** A directive as the cell finds it in its library. */
export interface ShelvedText {
  readonly symbol: string
  readonly secrecy: Secrecy
}

export interface QuoteTexts {
  readonly itemId: string
  readonly textIds: readonly string[]
  /** Those of them that stand on the cell's shelf, by id. */
  readonly shelf: ReadonlyMap<string, ShelvedText>
}

/** An item quotes directives its members can read; of a secret one not even its number goes onto a programme. */
export function decideQuoteTexts(
  meeting: MeetingWith<'agenda'>,
  { itemId, textIds, shelf }: QuoteTexts,
  ctx: ActContext,
): Decision<
  MeetingEventOf<'texts_quoted'>,
  'no_such_item' | 'item_already_held' | 'quoted_text_unknown' | 'quoted_text_secret'
> {
  const refused = refusedAtTheDoor(meeting, 'quote_texts', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.endedAt !== null) return err({ code: 'item_already_held' })
  for (const id of textIds) {
    const text = shelf.get(id)
    if (!text) return err({ code: 'quoted_text_unknown' })
    if (text.secrecy === 'secret') return err({ code: 'quoted_text_secret', symbol: text.symbol })
  }
  return ok([{ type: 'texts_quoted', itemId, textIds: [...new Set(textIds)] }])
}

import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { findMarkInTitle, findSecretMark } from './secret-mark.ts'
import type { Secrecy, TextId, TextLinkKind } from './vocabulary.ts'

export interface TextLink {
  readonly kind: TextLinkKind
  readonly earlierId: TextId
}

/** A text as it is entered. */
export interface TextFacts {
  readonly symbol: string
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  readonly title: string
  readonly titleIsOurs: boolean
  readonly inForceOn: LocalDate | null
  readonly endedOn: LocalDate | null
  readonly body: string
  readonly secrecy: Secrecy
  readonly liesAt: string
  readonly links: readonly TextLink[]
}

export type KeepRefusal =
  | { readonly code: 'text_is_secret'; readonly mark: string }
  | { readonly code: 'text_secret_content' }
  | { readonly code: 'text_place_missing' }
  | { readonly code: 'text_title_missing' }
  | { readonly code: 'text_there_already' }
  | { readonly code: 'text_days_wrong' }
  | { readonly code: 'text_issued_later'; readonly today: LocalDate }
  | { readonly code: 'text_link_unknown' }
  | { readonly code: 'text_link_turned'; readonly symbol: string }
  | { readonly code: 'text_link_circle'; readonly symbol: string }

export const KEEP_REFUSALS = [
  'text_is_secret',
  'text_secret_content',
  'text_place_missing',
  'text_title_missing',
  'text_there_already',
  'text_days_wrong',
  'text_issued_later',
  'text_link_unknown',
  'text_link_turned',
  'text_link_circle',
] as const satisfies readonly KeepRefusal['code'][]

export interface KeepContext {
  readonly today: LocalDate
  /** Another text of this unit has the same symbol, issuer and day. */
  readonly isThere: boolean
  readonly hasFile: boolean
  /** The texts linked to that the unit can see. */
  readonly earlier: ReadonlyMap<TextId, { readonly symbol: string; readonly issuedOn: LocalDate | null }>
  /** Texts that, over any number of steps, rest on this one; empty for a new one. */
  readonly later: ReadonlySet<TextId>
}

/** A text enters the library: never with a mark of secrecy, once a unit, and its chain runs back in time. */
export function decideKeep(context: KeepContext, text: TextFacts): Result<TextFacts, KeepRefusal> {
  const secret = refusedAsSecret(context, text)
  if (secret) return secret
  if (context.isThere) return err({ code: 'text_there_already' })
  if (text.issuedOn !== null && text.issuedOn > context.today) {
    return err({ code: 'text_issued_later', today: context.today })
  }
  const { inForceOn, endedOn, issuedOn } = text
  const begin = inForceOn ?? issuedOn
  if (endedOn !== null && begin !== null && endedOn <= begin) return err({ code: 'text_days_wrong' })
  return checkLinks(context, text)
}

function refusedAsSecret({ hasFile }: KeepContext, text: TextFacts) {
  if (text.secrecy === 'secret') {
    if (text.title !== '' || text.body !== '' || hasFile) return err({ code: 'text_secret_content' })
    return text.liesAt === '' ? err({ code: 'text_place_missing' }) : undefined
  }
  if (text.title === '') return err({ code: 'text_title_missing' })
  const mark = findMarkInTitle(text.title) ?? findSecretMark(text.body)
  return mark === null ? undefined : err({ code: 'text_is_secret', mark })
}

function checkLinks({ earlier, later }: KeepContext, text: TextFacts): Result<TextFacts, KeepRefusal> {
  for (const { earlierId } of text.links) {
    const linked = earlier.get(earlierId)
    if (!linked) return err({ code: 'text_link_unknown' })
    const { symbol, issuedOn } = linked
    if (later.has(earlierId)) return err({ code: 'text_link_circle', symbol })
    if (issuedOn !== null && text.issuedOn !== null && issuedOn > text.issuedOn) {
      return err({ code: 'text_link_turned', symbol })
    }
  }
  return ok(text)
}

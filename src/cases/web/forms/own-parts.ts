import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import type { CasePage } from '../../contract.ts'
import type { CaseAct } from '../../rules/vocabulary.ts'

/** What an act is told that nobody types; `ofHimself`: whoever says it of himself. */
export function ownParts(act: CaseAct, ofHimself: string | null): Readonly<Record<string, unknown>> {
  if (ofHimself !== null) return { personId: ofHimself }
  return act === 'open_hearing' ? { frozen: null } : {}
}

const FROM_PROPOSAL = ['content', 'nature', 'harm', 'cause', 'ruleBroken']

/** The meeting concludes from what the team proposed and what was claimed; each is read again and changed where need be. */
export function proposedIn(page: CasePage): Readonly<Record<string, unknown>> {
  const proposed = page.entries.findLast(({ act }) => act === 'propose_form')?.body ?? {}
  const claimed = page.entries.filter(({ act }) => act === 'claim_circumstance')
  const circumstances = claimed.map(({ body }) => ({ code: body?.['code'] ?? null, found: true, reason: '' }))
  return { ...Object.fromEntries(FROM_PROPOSAL.map((name) => [name, proposed[name] ?? ''])), circumstances }
}

interface TypedOpinion {
  readonly person: PersonChoice | null
  readonly opinion: string
}

export function opinionsToSend(value: unknown): unknown {
  return (value as readonly TypedOpinion[]).map(({ person, opinion }) => ({ personId: person?.id ?? null, opinion }))
}

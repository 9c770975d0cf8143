import { type ComplaintState, lastOf } from './complaint.ts'
import type { ComplaintPaper, ComplaintRole } from './vocabulary.ts'

/** Papers a complaint has so far and that are for these roles: the receipt names what was complained of and is the member's own. */
export function papersOf(state: ComplaintState, roles: ReadonlySet<ComplaintRole>): readonly ComplaintPaper[] {
  const isOwn = roles.has('complainant') || roles.has('handler')
  return [
    ...(isOwn ? (['receipt'] as const) : []),
    ...(lastOf(state, 'accept') || lastOf(state, 'set_aside') ? (['notice'] as const) : []),
    ...(lastOf(state, 'decide') ? (['decision'] as const) : []),
    ...(lastOf(state, 'announce') ? (['announcement'] as const) : []),
  ]
}

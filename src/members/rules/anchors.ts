import { err, ok, type Result } from '#kernel/result.ts'
import type { FieldChange } from './correct.ts'
import type { MemberField } from './member.ts'

/** The three days membership is counted from: decision, ceremony, full membership. Procedures set them. */
const ANCHORS: readonly MemberField[] = ['admittedOn', 'probationFromOn', 'officialOn']

export type AnchorRefusal = { readonly code: 'anchor_needs_paper'; readonly field: MemberField }

/** A day that was recorded wrongly is put right only by the paper that decided it. */
export function checkAnchors(changes: readonly FieldChange[], paper: string): Result<null, AnchorRefusal> {
  const anchor = changes.find(({ field }) => ANCHORS.includes(field))
  if (anchor === undefined || paper !== '') return ok(null)
  return err({ code: 'anchor_needs_paper', field: anchor.field })
}

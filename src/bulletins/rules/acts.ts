import type { PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Place } from './gate.ts'
import { BULLETIN_LIMITS, type BulletinStage } from './vocabulary.ts'

export interface Standing {
  readonly stage: BulletinStage
  readonly version: number
}

export interface WrongStage {
  readonly code: 'wrong_bulletin_stage'
  readonly stage: BulletinStage
}
type Changed = { readonly code: 'changed_meanwhile' }

export const BULLETIN_ACTS = ['edit', 'add_photo', 'approve_figure', 'release', 'correct', 'withdraw'] as const
export type BulletinAct = (typeof BULLETIN_ACTS)[number]

/** In which stage each act is done. `docs/processes/bulletin.md` shows this table and a test compares the two. */
export const BULLETIN_TABLE: Readonly<Record<BulletinAct, BulletinStage>> = {
  edit: 'draft',
  add_photo: 'draft',
  approve_figure: 'draft',
  release: 'draft',
  correct: 'released',
  withdraw: 'released',
}

export function fitsStage(stage: BulletinStage, act: BulletinAct): Result<null, WrongStage> {
  return BULLETIN_TABLE[act] === stage ? ok(null) : err({ code: 'wrong_bulletin_stage', stage })
}

/** The draft as it was read is the draft that is changed. */
export function decideEdit({ stage, version }: Standing, basedOn: number): Result<null, WrongStage | Changed> {
  const fits = fitsStage(stage, 'edit')
  return fits.ok && basedOn !== version ? err({ code: 'changed_meanwhile' }) : fits
}

/** Who wrote it last, and who began it: neither releases it. */
export interface Writers {
  readonly draftedBy: PersonId
  readonly editedBy: PersonId
}

type OwnBulletin = { readonly code: 'own_bulletin' }

function isWriter({ draftedBy, editedBy }: Writers, by: PersonId): boolean {
  return by === draftedBy || by === editedBy
}

export type ApproveRefusal = WrongStage | OwnBulletin | { readonly code: 'too_many_figures' }

/** A figure the facts do not give stands when a second person has said what it rests on. */
export function decideApprove(
  state: Pick<Standing, 'stage'> & Writers & { readonly approved: number },
  by: PersonId,
): Result<null, ApproveRefusal> {
  const fits = fitsStage(state.stage, 'approve_figure')
  if (!fits.ok) return fits
  if (isWriter(state, by)) return err({ code: 'own_bulletin' })
  return state.approved >= BULLETIN_LIMITS.figures ? err({ code: 'too_many_figures' }) : ok(null)
}

export interface GateClosed {
  readonly code: 'gate_closed'
  readonly places: readonly Place[]
  /** The same places by their words, each once. */
  readonly marked: readonly string[]
}

function gated(places: readonly Place[]): Result<null, GateClosed> {
  const marked = [...new Set(places.map(({ text }) => text))]
  return places.length > 0 ? err({ code: 'gate_closed', places, marked }) : ok(null)
}

export type ReleaseRefusal = WrongStage | Changed | OwnBulletin | { readonly code: 'bulletin_empty' } | GateClosed

/** Released by a second person, as it was read, and only when nothing is marked. */
export function decideRelease(
  state: Standing & Writers & { readonly body: string; readonly places: readonly Place[] },
  { by, basedOn }: { readonly by: PersonId; readonly basedOn: number },
): Result<null, ReleaseRefusal> {
  const fits = fitsStage(state.stage, 'release')
  if (!fits.ok) return fits
  if (basedOn !== state.version) return err({ code: 'changed_meanwhile' })
  if (isWriter(state, by)) return err({ code: 'own_bulletin' })
  if (state.body.trim() === '') return err({ code: 'bulletin_empty' })
  return gated(state.places)
}

export type CorrectRefusal = WrongStage | GateClosed

/** What was wrong is said above the text. The gate holds for it too: a figure stands where what it rests on is said with it. */
export function decideCorrect({
  stage,
  places,
  basis,
}: Pick<Standing, 'stage'> & { readonly places: readonly Place[]; readonly basis: string }): Result<
  null,
  CorrectRefusal
> {
  const fits = fitsStage(stage, 'correct')
  if (!fits.ok) return fits
  const open = places.filter(({ kind }) => kind === 'name' || basis === '')
  return gated(open)
}

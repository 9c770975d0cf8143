import { err, ok, type Result } from '#kernel/result.ts'
import type { ResidenceContact, ResidenceStage } from './contact.ts'

/** The cell of work, the level that writes the introduction, the cell of residence. */
export const RESIDENCE_SIDES = ['work', 'introducer', 'residence'] as const
export type ResidenceSide = (typeof RESIDENCE_SIDES)[number]
/** The member himself needs no right for what is his own. */
export type ContactParty = ResidenceSide | 'member'

export const RESIDENCE_ACTS = [
  'forward',
  'introduce',
  'receive',
  'remark',
  'end',
  'takeBack',
  'withdraw',
  'recall',
  'unask',
] as const
export type ResidenceAct = (typeof RESIDENCE_ACTS)[number]

/**
 * Who does what at which stage; `docs/processes/residence.md` is held to it. What the cell of residence does is written down by
 * the cell of work where the former is outside the installation.
 */
export const RESIDENCE_TABLE: Readonly<
  Record<ResidenceAct, { readonly by: readonly ContactParty[]; readonly at: readonly ResidenceStage[] }>
> = {
  forward: { by: ['work'], at: ['requested'] },
  introduce: { by: ['introducer'], at: ['asked'] },
  receive: { by: ['residence'], at: ['introduced'] },
  remark: { by: ['residence'], at: ['received'] },
  end: { by: ['residence', 'work'], at: ['received'] },
  takeBack: { by: ['work'], at: ['ended'] },
  withdraw: { by: ['work'], at: ['requested', 'asked'] },
  recall: { by: ['introducer'], at: ['introduced'] },
  unask: { by: ['member'], at: ['requested'] },
}

/** Which sides do an act of this contact. */
export function sidesOf({ toUnitId }: Pick<ResidenceContact, 'toUnitId'>, act: ResidenceAct): readonly ContactParty[] {
  const { by } = RESIDENCE_TABLE[act]
  return toUnitId !== null ? by : [...new Set(by.map((side) => (side === 'residence' ? 'work' : side)))]
}

export type ContactStageRefusal = { readonly code: 'residence_wrong_stage'; readonly stage: ResidenceStage }

export function checkContactStage(
  { stage, paperBackOn }: Pick<ResidenceContact, 'stage' | 'paperBackOn'>,
  act: ResidenceAct,
): Result<null, ContactStageRefusal> {
  const isOver = act === 'takeBack' && paperBackOn !== null
  return RESIDENCE_TABLE[act].at.includes(stage) && !isOver ? ok(null) : err({ code: 'residence_wrong_stage', stage })
}

/** What may be done now by whoever stands on these sides, or is the member. */
export function contactActs(contact: ResidenceContact, mine: ReadonlySet<ContactParty>): readonly ResidenceAct[] {
  return RESIDENCE_ACTS.filter(
    (act) => checkContactStage(contact, act).ok && sidesOf(contact, act).some((side) => mine.has(side)),
  )
}

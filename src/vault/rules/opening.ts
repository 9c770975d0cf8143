import type { PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { OPENING_HOURS, type OpeningPurpose, type OpeningStage } from './vocabulary.ts'

export interface Opening {
  readonly purpose: OpeningPurpose
  readonly stage: OpeningStage
  readonly askedBy: PersonId
  readonly askedAt: Date
}

export const OPENING_ACTS = ['second', 'open', 'end'] as const
export type OpeningAct = (typeof OPENING_ACTS)[number]

export type OpeningRefusal =
  | { readonly code: 'two_persons_needed' }
  | { readonly code: 'not_the_reader' }
  | { readonly code: 'opening_stage_wrong'; readonly stage: OpeningStage }
  | { readonly code: 'opening_over' }

const FROM: Readonly<Record<OpeningAct, readonly OpeningStage[]>> = {
  second: ['asked'],
  open: ['seconded'],
  end: ['asked', 'seconded', 'opened'],
}
const TO: Readonly<Record<OpeningAct, OpeningStage>> = { second: 'seconded', open: 'opened', end: 'ended' }

/** An opening lasts a day: what was begun and forgotten does not stay half open. */
export function isOver({ stage, askedAt }: Pick<Opening, 'stage' | 'askedAt'>, at: Date): boolean {
  return stage === 'ended' || at.getTime() - askedAt.getTime() > OPENING_HOURS * 3_600_000
}

/** Who asked reads; somebody else seconds. Either may end it, also when its time is over. */
export function decideOpening(
  opening: Opening,
  act: OpeningAct,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Result<OpeningStage, OpeningRefusal> {
  const { stage } = opening
  if (!FROM[act].includes(stage)) return err({ code: 'opening_stage_wrong', stage })
  if (act === 'end') return ok('ended')
  if (isOver(opening, at)) return err({ code: 'opening_over' })
  if (act === 'second' && by === opening.askedBy) return err({ code: 'two_persons_needed' })
  if (act === 'open' && by !== opening.askedBy) return err({ code: 'not_the_reader' })
  return ok(TO[act])
}

import type { MakeRefusal } from '#commitments/public.ts'
import type { ActId, CaseId, UnitId } from '#kernel/id.ts'
import type { Result } from '#kernel/result.ts'
import type { PaperModel } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CaseState } from '../rules/case.ts'
import type { Asked, EntryPaper } from '../rules/entries.ts'
import type { CaseFigures } from '../rules/figures.ts'
import type { HeldPaper } from '../rules/held-paper.ts'
import type { CaseAct, NumberedPaper } from '../rules/vocabulary.ts'
import type { FollowConclusion } from './follow-conclusion.ts'
import type { Registered } from './number-paper.ts'

/** What an act does outside its case is told: the case as it stands before the act, who does it and when. */
export interface EffectFacts {
  readonly caseId: CaseId
  readonly unitId: UnitId
  readonly state: CaseState
  readonly asked: Asked
  readonly actor: Actor
  readonly actId: ActId
  readonly at: Date
  readonly figures: CaseFigures
  /** The number the act took; null: it takes none. */
  readonly paper: EntryPaper | null
  /** What the register says of the paper numbered; empty where none is. */
  readonly registeredAs: string
  readonly followConclusion: FollowConclusion | undefined
}

/** What an act is completed from: what only the program knows on the day. */
export interface CompleteFacts {
  readonly state: CaseState
  readonly asked: Asked
  readonly unitId: UnitId
  readonly figures: CaseFigures
}

/** What a family of procedures brings to the server: its papers, what its acts do outside the case. */
export interface CaseFamily {
  /** What the register says of the papers that take a number. */
  readonly registered: (state: CaseState, type: NumberedPaper, act: CaseAct) => Registered
  /** One paper of the dossier, drawn anew from the entries; undefined where the case has not come so far. */
  readonly paper: (
    trx: Trx,
    state: CaseState,
    unitId: UnitId,
    held: HeldPaper,
    figures: CaseFigures,
  ) => Promise<PaperModel | undefined>
  /** The act with what the program itself counts, before it is decided. */
  readonly complete: (trx: Trx, facts: CompleteFacts) => Promise<Asked>
  /** What the act does outside the case, in its transaction and before its entry is written; a refusal undoes all. */
  readonly effects: (trx: Trx, facts: EffectFacts) => Promise<Result<unknown, MakeRefusal>>
}

import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CommonBodies } from './common/bodies.ts'
import type { DenunciationBodies } from './denunciation/bodies.ts'
import type { DisciplineBodies } from './discipline/bodies.ts'
import type { InspectionBodies } from './inspection/bodies.ts'
import type { CaseAct, CaseStage } from './vocabulary.ts'

/** What each act records, family by family. Days are those on which things happened: a cell may type back what it did on paper. */
export interface EntryBodies extends CommonBodies, InspectionBodies, DisciplineBodies, DenunciationBodies {}

/** What is asked: the act, the day it happened, and why it comes late where a clock had run out. */
export type Asked = {
  readonly [A in CaseAct]: {
    readonly act: A
    readonly on: LocalDate
    readonly lateReason: string | null
    readonly body: EntryBodies[A]
  }
}[CaseAct]

/** What is on file: as asked, with who entered it and when, and the stage it led to. Never changed or taken back. */
export type CaseEntry = Asked & {
  readonly id: string
  readonly at: Date
  readonly by: PersonId | null
  readonly stage: CaseStage
  /** The number its paper took; null where it makes no numbered paper. */
  readonly paper: EntryPaper | null
}

export interface EntryPaper {
  readonly id: string
  readonly number: number
  readonly symbol: string
}

export type EntryOf<A extends CaseAct> = Extract<CaseEntry, { readonly act: A }>
export type AskedOf<A extends CaseAct> = Extract<Asked, { readonly act: A }>

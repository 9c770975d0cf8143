import type { Dossier } from '#papers/rules/dossier.ts'
import type { PaperModel } from '#papers/rules/paper-model.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import type { PaperFormat } from '../../rules/paper-file-name.ts'

/** What the drawing process is asked: one paper, or one dossier, at a time. */
export type DrawingOrder = PaperOrder | DossierOrder

export interface DossierOrder {
  readonly dossier: Dossier
  readonly layout: PaperLayout
}

export interface PaperOrder {
  readonly model: PaperModel
  readonly layout: PaperLayout
  readonly format: PaperFormat
}

/** What it answers: the file, or the kind of fault that came of it, never its words, which may quote the paper. */
export type DrawingAnswer = DrawnPaper | { readonly fault: string }

export interface DrawnPaper {
  readonly body: Uint8Array
  /** What the process keeps in memory now, in bytes. */
  readonly memory: number
}

import type { z } from 'zod'
import type { Certainty, LegalBasis } from '#rulebook/rules/rule.ts'
import type { ruleFigure } from '../contract/class-shapes.ts'

interface Figure {
  readonly value: number
  readonly basis: LegalBasis
  readonly certainty: Certainty
}

/** A figure of the rule book with what it rests on, as a page shows it. */
export function figureOf({ value, basis, certainty }: Figure): z.infer<typeof ruleFigure> {
  return { value, basis: basis.article === null ? basis.symbol : `${basis.symbol}, ${basis.article}`, certainty }
}

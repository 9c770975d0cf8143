import type { LocalDate } from '#kernel/local-date.ts'
import type { Certainty, LegalBasis } from './rule.ts'

/** One place that names a document, and the day of issue it gives. `where` is a site or kind of source, never a person. */
export interface DocumentSource {
  readonly where: string
  readonly issuedOn: LocalDate | null
  readonly certainty: Certainty
}

/** A document rules rest on. Numbers restart each term, so symbol, issuer and day belong together. */
export interface LegalDocument {
  readonly symbol: string
  readonly issuer: string
  readonly subject: string
  /** Null where the sources do not agree. */
  readonly issuedOn: LocalDate | null
  /** First day its rules hold here; a document that names no such day holds from its issue. */
  readonly inForceFrom: LocalDate
  readonly sources: readonly DocumentSource[]
}

/** What a rule cites: the document and the place in it. */
export function basisOf(document: LegalDocument, article: string | null = null): LegalBasis {
  return { symbol: document.symbol, issuer: document.issuer, issuedOn: document.issuedOn, article }
}

import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Certainty, LegalBasis } from '#rulebook/rules/rule.ts'
import type { PaperType } from './paper-type.ts'

/** Who issues: a cell, the committee of a grassroots organisation, its standing committee, or its inspection commission. */
export const ISSUERS = ['cell', 'committee', 'standingCommittee', 'inspectionCommission'] as const
export type Issuer = (typeof ISSUERS)[number]

/** Series of numbers a unit keeps: its own, and that of the inspection commission beside it. */
export const PAPER_SERIES = ['own', 'commission'] as const
export type PaperSeries = (typeof PAPER_SERIES)[number]

export function seriesOf(issuer: Issuer): PaperSeries {
  return issuer === 'inspectionCommission' ? 'commission' : 'own'
}

export interface IssuingAuthority {
  readonly basis: LegalBasis
  readonly from: LocalDate
  /** First day no longer in force; null while open. */
  readonly to: LocalDate | null
  readonly types: Readonly<Record<Issuer, { readonly may: readonly PaperType[]; readonly certainty: Certainty }>>
}

/** What every issuer may write under either regulation, and the sheets that need no authority. */
const COMMON: readonly PaperType[] = [
  'resolution',
  'decision',
  'report',
  'plan',
  'programme',
  'scheme',
  'option',
  'submission',
  'letter',
  'minutes',
  'invitation',
  'introduction',
]

/**
 * Which organisation may issue which type of paper, by date. Source: QĐ 66-QĐ/TW (2017) for what a cell could not issue;
 * QĐ 399-QĐ/TW (2026), articles 11 and 13. What the first allowed committees was not read: it stands as unknown.
 */
export const ISSUING_AUTHORITIES: readonly IssuingAuthority[] = [
  {
    basis: { symbol: '66-QĐ/TW', issuer: 'Ban Chấp hành Trung ương', issuedOn: '2017-02-06', article: null },
    from: '2017-02-06',
    to: '2026-01-09',
    types: {
      cell: { may: COMMON, certainty: 'single' },
      committee: {
        may: [...COMMON, 'conclusion', 'notice', 'workingRules', 'regulation'],
        certainty: 'unknown',
      },
      standingCommittee: { may: [...COMMON, 'conclusion', 'notice', 'regulation', 'guidance'], certainty: 'unknown' },
      inspectionCommission: { may: [...COMMON, 'conclusion', 'notice'], certainty: 'unknown' },
    },
  },
  {
    basis: {
      symbol: '399-QĐ/TW',
      issuer: 'Ban Chấp hành Trung ương',
      issuedOn: '2026-01-09',
      article: 'Điều 11, Điều 13',
    },
    from: '2026-01-09',
    to: null,
    types: {
      cell: { may: [...COMMON, 'conclusion', 'notice', 'workingRules'], certainty: 'single' },
      committee: { may: [...COMMON, 'conclusion', 'notice', 'workingRules', 'regulation'], certainty: 'single' },
      standingCommittee: { may: [...COMMON, 'conclusion', 'notice', 'regulation', 'guidance'], certainty: 'single' },
      inspectionCommission: { may: [...COMMON, 'conclusion', 'notice'], certainty: 'unknown' },
    },
  },
]

export function findIssuingAuthority(on: LocalDate): IssuingAuthority | undefined {
  return ISSUING_AUTHORITIES.find(({ from, to }) => from <= on && (to === null || on < to))
}

export interface TypeNotAllowed {
  readonly code: 'paper_type_not_allowed'
  readonly type: PaperType
  readonly issuer: Issuer
  readonly basis: LegalBasis
}

/**
 * A type that the regulation in force keeps from this issuer is refused with its basis. Before the first regulation known, and where
 * its content is unknown, nothing is refused: a rule nobody has read may not stop anyone.
 */
export function canIssue(issuer: Issuer, type: PaperType, on: LocalDate): Result<null, TypeNotAllowed> {
  const authority = findIssuingAuthority(on)
  if (authority === undefined) return ok(null)
  const { may, certainty } = authority.types[issuer]
  if (certainty === 'unknown' || may.includes(type)) return ok(null)
  return err({ code: 'paper_type_not_allowed', type, issuer, basis: authority.basis })
}

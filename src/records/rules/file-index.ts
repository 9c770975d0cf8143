import type { FilePaper } from '#rulebook/rules/record-values.ts'
import type { LegalBasis, ResolvedRule, RulesInForce } from '#rulebook/rules/rule.ts'

/** Papers that tell of family and household; seen by those who may see these parts of the file. */
const PRIVATE_PAPERS: readonly FilePaper[] = ['biography', 'verification', 'member_sheet', 'yearly_supplement']

export function paperSectionOf(kind: FilePaper): 'papers' | 'papers_private' {
  return PRIVATE_PAPERS.includes(kind) ? 'papers_private' : 'papers'
}

/** Groups of the list, in its order: A-B-C of the admission, recognition, yearly papers, papers of facts, the rest. */
export const FILE_PAPER_GROUPS = ['admission', 'recognition', 'yearly', 'facts', 'more'] as const
export type FilePaperGroup = (typeof FILE_PAPER_GROUPS)[number]

/** What the file says that asks for papers: one each. Null where the reader does not see the part. */
export interface FileFacts {
  readonly isOfficial: boolean
  readonly admittedOn: string | null
  readonly transfers: number
  readonly rewards: number
  readonly disciplines: number
  readonly diplomas: number
  readonly badges: number
}

export interface KeptPaper {
  readonly kind: FilePaper
  readonly forYear: number | null
}

export interface ExpectedPaper {
  readonly kind: FilePaper
  readonly group: FilePaperGroup
  /** Of a yearly paper. */
  readonly forYear: number | null
  readonly needed: number
  readonly present: number
  readonly certainty: ResolvedRule['certainty']
  readonly basis: LegalBasis
}

type Rules = Pick<
  RulesInForce,
  | 'record.admissionPapers'
  | 'record.recognitionPapers'
  | 'record.yearlyPapers'
  | 'record.papersOfFacts'
  | 'record.selfReviewYears'
  | 'record.supplementYears'
>

/** What the file of this member should hold in a year, and how much of it is there. Source: domain notes 4.8, D14. */
export function indexOfFile(
  facts: FileFacts,
  kept: readonly KeptPaper[],
  rules: Rules,
  year: number,
): readonly ExpectedPaper[] {
  const marked = ({ certainty, basis }: Pick<ResolvedRule, 'certainty' | 'basis'>) => ({ certainty, basis })
  const count = (kind: FilePaper, forYear: number | null = null) =>
    kept.filter((paper) => paper.kind === kind && (forYear === null || paper.forYear === forYear)).length
  const one = (group: FilePaperGroup, rule: 'record.admissionPapers' | 'record.recognitionPapers') =>
    rules[rule].value.map(
      (kind): ExpectedPaper => ({
        kind,
        group,
        forYear: null,
        needed: 1,
        present: count(kind),
        ...marked(rules[rule]),
      }),
    )
  const yearly = rules['record.yearlyPapers'].value.flatMap((kind) => {
    const figure = kind === 'self_review' ? rules['record.selfReviewYears'] : rules['record.supplementYears']
    return yearsBefore(year, figure.value, facts.admittedOn).map(
      (forYear): ExpectedPaper => ({
        ...{ kind, group: 'yearly' as const, forYear, needed: 1 },
        ...{ present: count(kind, forYear), ...marked(figure) },
      }),
    )
  })
  const ofFacts = rules['record.papersOfFacts'].value
    .map((kind) => ({ kind, needed: neededFor(kind, facts) }))
    .filter(({ needed }) => needed > 0)
    .map(
      ({ kind, needed }): ExpectedPaper => ({
        ...{ kind, group: 'facts' as const, forYear: null, needed },
        ...{ present: count(kind), ...marked(rules['record.papersOfFacts']) },
      }),
    )
  const recognition = facts.isOfficial ? one('recognition', 'record.recognitionPapers') : []
  return [...one('admission', 'record.admissionPapers'), ...recognition, ...yearly, ...ofFacts]
}

/** The latest whole years before this one, none of them before the admission. */
function yearsBefore(year: number, howMany: number, admittedOn: string | null): readonly number[] {
  const first = admittedOn === null ? 0 : Number(admittedOn.slice(0, 4))
  return Array.from({ length: howMany }, (_, index) => year - 1 - index).filter((one) => one >= first)
}

function neededFor(kind: FilePaper, facts: FileFacts): number {
  switch (kind) {
    case 'transfer_letter':
      return facts.transfers
    case 'reward_decision':
      return facts.rewards
    case 'discipline_decision':
      return facts.disciplines
    case 'diploma':
      return facts.diplomas
    case 'badge_decision':
      return facts.badges
    default:
      return 1
  }
}

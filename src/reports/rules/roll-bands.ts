import type { Month } from '#kernel/local-date.ts'
import type { MemberTag } from '#members/rules/tags.ts'
import type { Certainty } from '#rulebook/rules/rule.ts'

/** What the basic statistics tell the roll by. Source: meetings-members 9. */
export const BREAKDOWNS = [
  'sex',
  'ethnicity',
  'religion',
  'age',
  'tenure',
  'schooling',
  'qualification',
  'theory',
  'occupation',
  'duty',
] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** Whole years, both included; null: no limit on that side. */
export interface YearsBand {
  readonly code: string
  readonly from: number | null
  readonly to: number | null
}

/** Of what is written as free text, without marks and in small letters: the words it holds, or begins with. */
export interface WordsBand {
  readonly code: string
  readonly words: readonly string[]
  readonly isBeginning?: true
}

export interface GroupBand {
  readonly code: string
  readonly group: MemberTag
}

/** How the roll is divided from a month on: data, replaced by another entry that begins later. The first band that fits counts. */
interface Dated<Of extends Breakdown, Band> {
  readonly of: Of
  readonly first: Month
  readonly basis: string
  readonly certainty: Certainty
  readonly bands: readonly Band[]
}

/** The one source known names the report and none of its tables. */
const BASIS = { first: '2025-01', basis: 'HD 11-HD/BTCTW (13/12/2021)', certainty: 'custom' } as const

/** `tenure` is Party age. */
export const YEARS_BANDS: readonly Dated<'age' | 'tenure', YearsBand>[] = [
  {
    of: 'age',
    ...BASIS,
    bands: [
      { code: 'to30', from: null, to: 30 },
      { code: 'to40', from: 31, to: 40 },
      { code: 'to50', from: 41, to: 50 },
      { code: 'to60', from: 51, to: 60 },
      { code: 'over60', from: 61, to: null },
    ],
  },
  {
    of: 'tenure',
    ...BASIS,
    bands: [
      { code: 'under10', from: null, to: 9 },
      { code: 'to19', from: 10, to: 19 },
      { code: 'to29', from: 20, to: 29 },
      { code: 'to39', from: 30, to: 39 },
      { code: 'to49', from: 40, to: 49 },
      { code: 'to59', from: 50, to: 59 },
      { code: 'from60', from: 60, to: null },
    ],
  },
]

/** That it is none; that it is not known says nothing. */
const NONE = { words: ['khong(?! (ro|biet))', 'chua(?! (ro|biet))', 'ko'], isBeginning: true } as const

/** From the personal file, where these stand in the words of whoever wrote them. The highest that is named counts. */
export const WORDS_BANDS: readonly Dated<'religion' | 'schooling' | 'qualification' | 'theory', WordsBand>[] = [
  { of: 'religion', ...BASIS, bands: [{ code: 'none', ...NONE }] },
  {
    of: 'schooling',
    ...BASIS,
    bands: [
      { code: 'upper', words: ['12/12', '10/10', 'thpt', 'trung hoc pho thong', 'cap 3', 'cap iii'] },
      {
        code: 'lower',
        words: ['9/12', '10/12', '11/12', '7/10', '8/10', '9/10', 'thcs', 'trung hoc co so', 'cap 2', 'cap ii'],
      },
      {
        code: 'primary',
        words: ['5/12', '6/12', '7/12', '8/12', '4/10', '5/10', '6/10', 'tieu hoc', 'cap 1', 'cap i'],
      },
    ],
  },
  {
    of: 'qualification',
    ...BASIS,
    bands: [
      { code: 'doctor', words: ['tien si', 'tien sy'] },
      { code: 'master', words: ['thac si', 'thac sy'] },
      { code: 'university', words: ['dai hoc', 'cu nhan', 'ky su', 'bac si', 'bac sy', 'duoc si', 'kien truc su'] },
      { code: 'college', words: ['cao dang'] },
      { code: 'secondary', words: ['trung cap', 'trung hoc chuyen nghiep'] },
      { code: 'elementary', words: ['so cap', 'cong nhan ky thuat', 'chung chi nghe'] },
      // Last: training and degree stand beside each other, and one of them is often said to be none.
      { code: 'none', ...NONE },
    ],
  },
  {
    of: 'theory',
    ...BASIS,
    bands: [
      { code: 'none', ...NONE },
      { code: 'advanced', words: ['cao cap', 'cu nhan'] },
      { code: 'intermediate', words: ['trung cap'] },
      { code: 'elementary', words: ['so cap'] },
    ],
  },
]

/** By the groups of the roll, which overlap: whoever is retired counts there, and so on down. */
export const GROUP_BANDS: readonly Dated<'occupation', GroupBand>[] = [
  {
    of: 'occupation',
    ...BASIS,
    bands: (
      ['retired', 'armed_forces', 'civil_servant', 'mass_org', 'business', 'worker', 'student', 'rural'] as const
    ).map((group) => ({ code: group, group })),
  },
]

/** The division in force in a month. */
export function divisionIn<D extends { readonly of: Breakdown; readonly first: Month }>(
  divisions: readonly D[],
  of: D['of'],
  month: Month,
): D | undefined {
  return divisions
    .filter((one) => one.of === of && one.first <= month)
    .reduce<D | undefined>((last, one) => (last === undefined || last.first < one.first ? one : last), undefined)
}

/** What finds a band in a text without marks and in small letters: whole words, or its beginning. */
function patternOf({ words, isBeginning }: WordsBand): string {
  return isBeginning === true ? `^(${words.join('|')})([^a-z]|$)` : `(^|[^a-z0-9/])(${words.join('|')})([^a-z0-9/]|$)`
}

/** The last month until then from which any of the files' words are told otherwise. */
export const wordsBegunBy = (month: Month): Month =>
  WORDS_BANDS.map(({ first }) => first)
    .filter((first) => first <= month)
    .reduce((last, first) => (last < first ? first : last), WORDS_BANDS[0]?.first ?? month)

/** The bands files are told by in a month, first things first. */
export const wordsFrom = (month: Month) =>
  [...new Set(WORDS_BANDS.map(({ of }) => of))].flatMap((of) =>
    (divisionIn(WORDS_BANDS, of, month)?.bands ?? []).map((band) => ({
      breakdown: of,
      band: band.code,
      pattern: patternOf(band),
    })),
  )

import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'

/** What no fact of the program tells: asked once, at the lowest place that knows. Whole numbers. */
export const ASKED = [
  'asked.absentTwoPeriods',
  'asked.guidingPapers',
  'asked.guidingMeetings',
  'asked.opinions',
  'asked.denunciations',
  'asked.financeInspections',
  'asked.financeViolations',
  'asked.feeInspections',
  'asked.feeViolations',
  'asked.commissionStaff',
  'asked.skilledMobilisation',
  'asked.articlesRead',
  'asked.proposals',
  'asked.committeeProgramme',
  'asked.committeeProgrammeDone',
  'asked.staffChairs',
  'asked.staffDeputies',
  'asked.staffFullTime',
  'asked.staffPartTime',
  'asked.staffOfficials',
  'asked.staffDegrees',
  'asked.staffCourses',
  'asked.staffTheory',
  'asked.staffRankSenior',
  'asked.staffRankPrincipal',
  'asked.staffRankInspector',
  'asked.staffRankAssistant',
  'asked.staffRankOther',
  'asked.tasksBodies',
  'asked.tasksProgramme',
  'asked.tasksLeading',
  'asked.tasksWell',
  'asked.tasksNotWell',
  'asked.rulingsBodies',
  'asked.rulingsMembers',
  'asked.rulingsComplained',
  'asked.rulingsWell',
  'asked.rulingsNotWell',
  'asked.rulingsAuthority',
  'asked.rulingsPrinciple',
  'asked.rulingsMissed',
  'asked.rulingsWrongful',
  'asked.rulingsKeep',
  'asked.rulingsRaise',
  'asked.rulingsLower',
  'asked.rulingsAnnul',
  'asked.bodiesDisciplined',
  'asked.bodiesReprimanded',
  'asked.bodiesWarned',
  'asked.bodiesDissolved',
  'asked.lawCases',
  'asked.lawPrison',
  'asked.lawOther',
  'asked.administrative',
  'asked.duty.rules',
  'asked.duty.ethics',
  'asked.duty.tasks',
  'asked.duty.forbidden',
  'asked.duty.other',
  'asked.dutyBody.resolutions',
  'asked.dutyBody.law',
  'asked.dutyBody.rules',
  'asked.dutyBody.personnel',
  'asked.dutyBody.thrift',
  'asked.dutyBody.petitions',
  'asked.dutyBody.other',
  'asked.sign.rules',
  'asked.sign.ethics',
  'asked.sign.unity',
  'asked.sign.forbidden',
  'asked.sign.population',
  'asked.sign.corruption',
  'asked.sign.negligence',
  'asked.sign.land',
  'asked.sign.finance',
  'asked.sign.assets',
  'asked.sign.other',
  'asked.signBody.rules',
  'asked.signBody.ethics',
  'asked.signBody.unity',
  'asked.signBody.forbidden',
  'asked.signBody.population',
  'asked.signBody.corruption',
  'asked.signBody.negligence',
  'asked.signBody.land',
  'asked.signBody.finance',
  'asked.signBody.assets',
  'asked.signBody.other',
  'asked.disciplined.rules',
  'asked.disciplined.ethics',
  'asked.disciplined.unity',
  'asked.disciplined.forbidden',
  'asked.disciplined.population',
  'asked.disciplined.corruption',
  'asked.disciplined.negligence',
  'asked.disciplined.land',
  'asked.disciplined.finance',
  'asked.disciplined.assets',
  'asked.disciplined.other',
  'asked.feeCollected',
  'asked.feeKeptCell',
  'asked.feeKeptGrassroots',
  'asked.feeKeptAbove',
  'asked.feeOwedCell',
  'asked.feeOwedGrassroots',
  'asked.feeOwedAbove',
  'asked.gradeExcellent',
  'asked.gradeGood',
  'asked.gradeDone',
  'asked.gradeNotDone',
  'asked.cellExcellent',
  'asked.cellGood',
  'asked.cellDone',
  'asked.cellNotDone',
  'asked.handbookAccounts',
  'asked.handbookUsers',
  'asked.portalPayers',
] as const

/** Of these the last month of a period stands; the others are added. */
export const STOCK_ASKED = [
  'asked.absentTwoPeriods',
  'asked.commissionStaff',
  'asked.staffChairs',
  'asked.staffDeputies',
  'asked.staffFullTime',
  'asked.staffPartTime',
  'asked.staffOfficials',
  'asked.staffDegrees',
  'asked.staffCourses',
  'asked.staffTheory',
  'asked.staffRankSenior',
  'asked.staffRankPrincipal',
  'asked.staffRankInspector',
  'asked.staffRankAssistant',
  'asked.staffRankOther',
  'asked.feeOwedCell',
  'asked.feeOwedGrassroots',
  'asked.feeOwedAbove',
  'asked.handbookAccounts',
  'asked.handbookUsers',
  'asked.portalPayers',
] as const satisfies readonly (typeof ASKED)[number][]
export type Asked = (typeof ASKED)[number]

const CELL = ['cell'] as const
const CELLS = ['cell', 'sub_committee'] as const
const GRASSROOTS = ['grassroots_committee'] as const
const ABOVE = ['upper_committee', 'province', 'central'] as const

/** What each unit of these kinds tells for itself, whatever those below it told; others are never asked. */
const ASKED_OF: Partial<Readonly<Record<Asked, readonly UnitKind[]>>> = {
  'asked.feeKeptCell': CELLS,
  'asked.feeKeptGrassroots': GRASSROOTS,
  'asked.feeKeptAbove': ABOVE,
  'asked.feeOwedCell': CELLS,
  'asked.feeOwedGrassroots': GRASSROOTS,
  'asked.feeOwedAbove': ABOVE,
  'asked.cellExcellent': CELL,
  'asked.cellGood': CELL,
  'asked.cellDone': CELL,
  'asked.cellNotDone': CELL,
}

/** The kinds of units a question is for; null: whoever is the lowest that knows. */
export const kindsAsked = (row: string): readonly UnitKind[] | null => ASKED_OF[row as Asked] ?? null

/** Figures that are parts of another: added, never more than it. */
export const PARTS_OF: readonly { readonly whole: Asked | 'rest.handbookMembers'; readonly parts: readonly Asked[] }[] =
  [
    { whole: 'asked.feeCollected', parts: ['asked.feeKeptCell', 'asked.feeKeptGrassroots', 'asked.feeKeptAbove'] },
    { whole: 'rest.handbookMembers', parts: ['asked.handbookAccounts'] },
    { whole: 'asked.handbookAccounts', parts: ['asked.handbookUsers'] },
    {
      whole: 'asked.commissionStaff',
      parts: [
        'asked.staffRankSenior',
        'asked.staffRankPrincipal',
        'asked.staffRankInspector',
        'asked.staffRankAssistant',
        'asked.staffRankOther',
      ],
    },
  ]

/** Of these a cell chooses one: it is 1, the others are nought, and above they add up to how many cells each has. */
export const CHOICES: readonly (readonly Asked[])[] = [
  ['asked.cellExcellent', 'asked.cellGood', 'asked.cellDone', 'asked.cellNotDone'],
]

/** The answers one of which is chosen; undefined where a number is told. */
export const choiceOf = (row: string): readonly Asked[] | undefined =>
  CHOICES.find((choice) => choice.some((one) => one === row))

/** As much a number may be at most: more than all fees of the country in a year, in đồng. */
export const MOST_ANSWERED = 1_000_000_000_000

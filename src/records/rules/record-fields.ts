import { BIRTH_PRECISIONS, SEXES } from '#members/rules/member.ts'

/** How a value is written. `when` is a day known as far as the papers tell: 1975, 1975-04 or 1975-04-30. */
export const FIELD_TYPES = ['line', 'text', 'day', 'when', 'flag', 'number', 'kind'] as const
export type FieldType = (typeof FIELD_TYPES)[number]

export interface FieldSpec {
  readonly name: string
  /** Number of the item on the phiếu đảng viên, as printed; empty for what the register holds beside it. */
  readonly item: string
  readonly type: FieldType
  /** Longest text, in characters, or greatest number. */
  readonly max: number
  readonly required: boolean
  readonly choices: readonly string[]
}

const LINE = 150
const TEXT = 1000

const make =
  (type: FieldType, max: number) =>
  (name: string, item: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
    name,
    item,
    type,
    max,
    required: false,
    choices: [],
    ...more,
  })
const line = make('line', LINE)
const text = make('text', TEXT)
const when = make('when', 10)
const flag = make('flag', 5)
const number = make('number', 999_999_999_999)
const day = make('day', 10)
const kind = (name: string, item: string, choices: readonly string[], required = true): FieldSpec =>
  make('kind', LINE)(name, item, { choices, required })
const needed = { required: true } as const

export const REWARD_KINDS = ['reward', 'title'] as const
export type RewardKind = (typeof REWARD_KINDS)[number]
export const HISTORY_KINDS = [
  'expelled',
  'removed',
  'left',
  'readmitted',
  'restored',
  'legal_case',
  'former_regime',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]
export const ABROAD_KINDS = ['travel', 'organisation', 'relative'] as const
export type AbroadKind = (typeof ABROAD_KINDS)[number]

const facts = [
  line('fullName', '01', { required: true, max: 100 }),
  kind('sex', '02', SEXES, false),
  day('bornOn', '04'),
  kind('bornPrecision', '04', BIRTH_PRECISIONS, false),
  line('homeAddress', '07', { max: 200 }),
  line('ethnicity', '08', { max: 50 }),
  line('occupation', '11', { max: 100 }),
  day('admittedOn', '12'),
  day('probationFromOn', '12'),
  day('officialOn', '12'),
  line('citizenNumber', '19', { max: 12 }),
  line('cardNumber', '', { max: 20 }),
  line('fileNumber', '', { max: 20 }),
  line('phone', '', { max: 20 }),
  line('email', '', { max: 254 }),
]

const birth = [
  line('otherNames', '03'),
  line('birthRegisteredAt', '05'),
  line('nativePlace', '06'),
  line('temporaryAddress', '07'),
  line('religion', '09'),
  line('familyClass', '10'),
]

const party = [
  line('admittedCell', '12'),
  line('firstIntroducerName', '12'),
  line('firstIntroducerPost', '12'),
  line('firstIntroducerUnit', '12'),
  line('secondIntroducerName', '12'),
  line('secondIntroducerPost', '12'),
  line('secondIntroducerUnit', '12'),
  line('officialCell', '12'),
]

const career = [
  when('recruitedOn', '13'),
  line('recruitedBy', '13'),
  when('youthUnionOn', '14'),
  text('socialOrganisations', '15'),
  when('enlistedOn', '16'),
  when('dischargedOn', '16'),
]

const education = [
  line('generalEducation', '17'),
  line('profession', '17'),
  line('degree', '17'),
  line('academicTitle', '17'),
  line('politicalTheory', '17'),
  line('foreignLanguages', '17'),
  line('computing', '17'),
]

const health = [
  line('health', '18'),
  line('warInvalidClass', '18'),
  flag('martyrFamily', '18'),
  flag('meritoriousFamily', '18'),
]

const household = [
  when('declaredOn', '30'),
  number('incomeTotal', '30'),
  number('incomePerHead', '30'),
  line('grantedHousing', '30'),
  number('grantedHousingArea', '30', { max: 99_999 }),
  line('ownedHousing', '30'),
  number('ownedHousingArea', '30', { max: 99_999 }),
  number('grantedLandArea', '30', { max: 9_999_999 }),
  number('boughtLandArea', '30', { max: 9_999_999 }),
  text('economicActivity', '30'),
  number('hiredLabour', '30', { max: 99_999 }),
  text('assets', '30'),
]

const rows = {
  work: [
    when('fromOn', '21', needed),
    when('toOn', '21'),
    line('work', '21', needed),
    line('post', '21'),
    line('workplace', '21'),
  ],
  training: [
    line('school', '22', needed),
    line('field', '22'),
    when('fromOn', '22'),
    when('toOn', '22'),
    line('mode', '22'),
    line('certificate', '22'),
  ],
  rewards: [kind('kind', '23', REWARD_KINDS), when('givenOn', '23'), line('what', '23', needed), line('givenBy', '23')],
  badges: [number('years', '24', { max: 120, required: true }), when('givenOn', '24'), line('number', '24')],
  discipline: [when('decidedOn', '26'), line('form', '26', needed), text('reason', '26'), line('decidedBy', '26')],
  history: [
    kind('kind', '27', HISTORY_KINDS),
    when('fromOn', '27'),
    when('toOn', '27'),
    line('place', '27'),
    text('details', '27', needed),
  ],
  abroad: [
    kind('kind', '28', ABROAD_KINDS),
    when('fromOn', '28'),
    when('toOn', '28'),
    line('country', '28'),
    text('details', '28', needed),
  ],
  family: [line('relation', '29', needed), line('fullName', '29', needed), when('bornOn', '29'), text('details', '29')],
} as const satisfies Record<string, readonly FieldSpec[]>

/** What each table of the file holds, in the order of the phiếu. Source: meetings-members 4.1. */
export const FIELDS = { facts, birth, party, career, education, health, household, ...rows } as const

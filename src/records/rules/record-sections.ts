import { FIELDS, type FieldSpec } from './record-fields.ts'

/** Parts of the personal file. `facts` are the items the register already holds (capability members). */
export const RECORD_SECTIONS = [
  'facts',
  'birth',
  'party',
  'career',
  'education',
  'health',
  'work',
  'training',
  'rewards',
  'badges',
  'discipline',
  'history',
  'abroad',
  'family',
  'household',
] as const
export type RecordSection = (typeof RECORD_SECTIONS)[number]

/** Who besides the member sees a part: `file` his committee and the responsible officer, `private` the secretary and that officer. */
export const RECORD_FENCES = ['file', 'private'] as const
export type RecordFence = (typeof RECORD_FENCES)[number]

export interface SectionSpec {
  readonly fence: RecordFence
  /** True where the part is a table of rows, false where it is one set of values. */
  readonly isList: boolean
  readonly fields: readonly FieldSpec[]
}

const one = (fields: readonly FieldSpec[], fence: RecordFence = 'file'): SectionSpec => ({
  fence,
  isList: false,
  fields,
})
const many = (fields: readonly FieldSpec[], fence: RecordFence = 'file'): SectionSpec => ({
  fence,
  isList: true,
  fields,
})

/** Which part holds what, and who may see it: the rule of the file, as data. */
export const SECTION_SPECS: Readonly<Record<RecordSection, SectionSpec>> = {
  facts: one(FIELDS.facts),
  birth: one(FIELDS.birth),
  party: one(FIELDS.party),
  career: one(FIELDS.career),
  education: one(FIELDS.education),
  health: one(FIELDS.health),
  work: many(FIELDS.work),
  training: many(FIELDS.training),
  rewards: many(FIELDS.rewards),
  badges: many(FIELDS.badges),
  discipline: many(FIELDS.discipline),
  history: many(FIELDS.history),
  abroad: many(FIELDS.abroad),
  family: many(FIELDS.family, 'private'),
  household: one(FIELDS.household, 'private'),
}

/** Groups of the phiếu as pages show them: the parts of one set of values are shown and changed together. */
export const RECORD_GROUPS = [
  'personal',
  'party',
  'career',
  'education',
  'health',
  'work',
  'training',
  'rewards',
  'badges',
  'discipline',
  'history',
  'abroad',
  'family',
  'household',
] as const
export type RecordGroup = (typeof RECORD_GROUPS)[number]

export interface FieldPlace {
  readonly section: RecordSection
  readonly field: FieldSpec
}

const of = (section: RecordSection, names: string): readonly FieldPlace[] =>
  names.split(' ').flatMap((name) => {
    const field = SECTION_SPECS[section].fields.find((one) => one.name === name)
    return field ? [{ section, field }] : []
  })
const whole = (section: RecordSection): readonly FieldPlace[] =>
  SECTION_SPECS[section].fields.map((field) => ({ section, field }))

/** The items of each group in the order of the phiếu. */
export const GROUP_PLACES: Readonly<Record<RecordGroup, readonly FieldPlace[]>> = {
  personal: [
    ...of('facts', 'fullName sex'),
    ...of('birth', 'otherNames'),
    ...of('facts', 'bornOn bornPrecision'),
    ...of('birth', 'birthRegisteredAt nativePlace'),
    ...of('facts', 'homeAddress'),
    ...of('birth', 'temporaryAddress'),
    ...of('facts', 'ethnicity'),
    ...of('birth', 'religion familyClass'),
    ...of('facts', 'occupation citizenNumber cardNumber fileNumber phone email'),
  ],
  party: [
    ...of('facts', 'admittedOn probationFromOn'),
    ...of('party', 'admittedCell firstIntroducerName firstIntroducerPost firstIntroducerUnit'),
    ...of('party', 'secondIntroducerName secondIntroducerPost secondIntroducerUnit'),
    ...of('facts', 'officialOn'),
    ...of('party', 'officialCell'),
  ],
  career: whole('career'),
  education: whole('education'),
  health: whole('health'),
  work: whole('work'),
  training: whole('training'),
  rewards: whole('rewards'),
  badges: whole('badges'),
  discipline: whole('discipline'),
  history: whole('history'),
  abroad: whole('abroad'),
  family: whole('family'),
  household: whole('household'),
}

export function groupOfSection(section: RecordSection): RecordGroup {
  return section === 'facts' || section === 'birth' ? 'personal' : section
}

/** The parts somebody sees by what his offices reach. */
export function sectionsSeen({
  file,
  private: isPrivate,
}: Readonly<Record<RecordFence, boolean>>): readonly RecordSection[] {
  return RECORD_SECTIONS.filter((section) => (SECTION_SPECS[section].fence === 'private' ? isPrivate : file))
}

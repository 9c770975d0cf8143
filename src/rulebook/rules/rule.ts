import type { LocalDate } from '#kernel/local-date.ts'
import { ADMISSION_CODES, type AdmissionValues } from './admission-values.ts'
import type { AgendaStep } from './agenda-step.ts'
import { CASE_VALUE_CODES, type CaseValues } from './case-values.ts'
import { CHECKUP_VALUE_CODES, type CheckupValues } from './checkup-values.ts'
import { COMPLAINT_CODES, type ComplaintValues } from './complaint-values.ts'
import { CONFERENCE_CODES, type ConferenceValues } from './conference-values.ts'
import { DENUNCIATION_CODES, type DenunciationValues } from './denunciation-values.ts'
import { DIALOGUE_CODES, type DialogueValues } from './dialogue-values.ts'
import { DISCIPLINE_CODES, type DisciplineValues } from './discipline-values.ts'
import type { IntroductionLevels, ResidenceException } from './introduction-levels.ts'
import { LETTER_CODES, type LetterValues } from './letter-values.ts'
import type { Majority } from './majority.ts'
import { OVERSIGHT_CODES, type OversightValues } from './oversight-values.ts'
import type { PaperLayout } from './paper-layout.ts'
import { RECORD_CODES, type RecordValues } from './record-values.ts'
import { REMEDIATION_CODES, type RemediationValues } from './remediation-values.ts'
import { REPORT_VALUE_CODES, type ReportValues } from './report-values.ts'
import type { RuleGroup } from './rule-groups.ts'
import type { GradeBand, ScoreFrame } from './score-frame.ts'
import { TRAINING_CODES, type TrainingValues } from './training-values.ts'
import type { Placing } from './unit-kinds.ts'

/**
 * How sure a value is. Glossary: mark of certainty (mức chắc chắn).
 * `confirmed` two sources or an official page · `single` one source · `custom` general knowledge of practice, no source read ·
 * `unknown` sources contradict each other or are silent: a setting · `local` set by a committee in an overlay.
 */
export const CERTAINTIES = ['confirmed', 'single', 'custom', 'unknown', 'local'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** A legal document is known by number, symbol, issuer and date together: numbers restart each term. */
export interface LegalBasis {
  /** As written on the paper: `42-HD/BTCTW`. */
  readonly symbol: string
  readonly issuer: string
  /** Null where the sources do not agree on the day. */
  readonly issuedOn: LocalDate | null
  /** Where in the document: `điểm 3.1`, `Điều 24`; null where only the document as a whole is known. */
  readonly article: string | null
}

export type { Majority, PaperLayout }

/** Every value the rule book can hold, by its code. A figure that is not here may not stand in a rule function. */
export interface RuleValues
  extends AdmissionValues,
    CaseValues,
    CheckupValues,
    ComplaintValues,
    DenunciationValues,
    DialogueValues,
    ConferenceValues,
    DisciplineValues,
    LetterValues,
    OversightValues,
    RecordValues,
    RemediationValues,
    ReportValues,
    TrainingValues {
  'meeting.regularPerMonth': number
  'meeting.thematicPerQuarter': number
  'meeting.cellCommitteePerMonth': number
  'meeting.minMinutes': number
  'meeting.minMinutesCombined': number
  /** Cells of at least so many members must meet longer; null where no such rule is in force. */
  'meeting.minMinutesLargeCell': { readonly fromMembers: number; readonly minutes: number } | null
  /** Minutes for the ideology assessment and criticism inside a meeting; null where not set. */
  'meeting.ideologyMinutes': { readonly atLeast: number; readonly atMost: number } | null
  /** How many days before its month the meeting that prepares a cell's month may be held at the earliest. */
  'meeting.prepDaysBeforeMonth': number
  /** Days before the meeting by which the notice must be out; null: no figure known. */
  'meeting.noticeDaysBefore': number | null
  /** Days before the meeting by which its papers must be posted; null: no such duty known (before HD 42). */
  'meeting.postDaysBefore': number | null
  /** Days after the meeting within which its result is posted and reported; null: no such duty known (before HD 42). */
  'meeting.reportDaysAfter': number | null
  /** Share of the members obliged to attend needed to open; null: no national figure. */
  'meeting.quorum': Majority | null
  'meeting.attendanceTargetPercent': number
  /** True where the share must lie above the target (HD 12: over 85%), false where reaching it is enough (HD 42: 90%). */
  'meeting.attendanceTargetMustExceed': boolean
  'meeting.maxConsecutiveExcusedAbsences': number
  'meeting.stepsRegular': readonly AgendaStep[]
  'meeting.stepsThematic': readonly AgendaStep[]
  'meeting.stepsCellCommittee': readonly AgendaStep[]
  'vote.ordinaryMajority': Majority
  'vote.admissionMajority': Majority
  'vote.classificationMajority': Majority
  /** An exempt member who is absent, and a member introduced to temporary activity elsewhere, leave the base. */
  'vote.baseLeavesOutAbsentExempt': boolean
  'vote.baseLeavesOutTemporarilyAway': boolean
  /** An official member of another cell, here on temporary activity, is counted and votes here too. */
  'vote.baseCountsTemporarilyHere': boolean
  'cell.minOfficialMembers': number
  'cell.committeeFromOfficialMembers': number
  'cell.committeeMaxMembers': number
  /** Months from one congress of a cell to the next. */
  'cell.termMonths': number
  /** Months by which a congress may be held later, with the consent of the committee above. */
  'cell.termShiftMonths': number
  /** Days after a term of office ends within which it is handed over. */
  'cell.handoverDays': number
  /** Which kind of unit may stand directly under which. */
  'unit.mayStandUnder': readonly Placing[]
  /** Months from the admission ceremony to full membership. */
  'member.probationMonths': number
  /** Working days after probation within which the cell reviews recognition. */
  'member.recognitionReviewWorkingDays': number
  /** Days before the end of probation or of an exemption at which the cell is reminded, largest first. */
  'member.reminderDaysBefore': readonly number[]
  /** How many digits an identity number may have, fewest first: the forms changed over the years. */
  'member.citizenDigits': readonly number[]
  /** The same of a member's card. */
  'member.cardDigits': readonly number[]
  /** Working days after the change of work or residence within which the official transfer is filed. */
  'member.transferFileWorkingDays': number
  /** Working days after the introduction within which it is presented at the destination. */
  'member.introductionWorkingDays': number
  /** Which level writes the introduction: for a move below one grassroots organisation, and for one that leaves it. */
  'member.introductionLevels': IntroductionLevels
  /** A temporary exemption lasts less than so many months. */
  'member.tempExemptMonthsBelow': number
  /** Remarks the cell of residence gives on a working member in a year. */
  'member.residenceRemarksPerYear': number
  /** Of whom no such remarks are asked. */
  'member.residenceRemarksNotAskedOf': readonly ResidenceException[]
  'score.frame': ScoreFrame
  'score.grades': readonly GradeBand[]
  /** How a criterion that does not apply this month counts. */
  'score.inapplicable': 'full' | 'scale' | 'exclude'
  'paper.layout': PaperLayout
}

export type RuleCode = keyof RuleValues

/** Codes in the order pages list them; the first word is the group. */
export const RULE_CODES = [
  'meeting.regularPerMonth',
  'meeting.thematicPerQuarter',
  'meeting.cellCommitteePerMonth',
  'meeting.minMinutes',
  'meeting.minMinutesCombined',
  'meeting.minMinutesLargeCell',
  'meeting.ideologyMinutes',
  'meeting.prepDaysBeforeMonth',
  'meeting.noticeDaysBefore',
  'meeting.postDaysBefore',
  'meeting.reportDaysAfter',
  'meeting.quorum',
  'meeting.attendanceTargetPercent',
  'meeting.attendanceTargetMustExceed',
  'meeting.maxConsecutiveExcusedAbsences',
  'meeting.stepsRegular',
  'meeting.stepsThematic',
  'meeting.stepsCellCommittee',
  'vote.ordinaryMajority',
  'vote.admissionMajority',
  'vote.classificationMajority',
  'vote.baseLeavesOutAbsentExempt',
  'vote.baseLeavesOutTemporarilyAway',
  'vote.baseCountsTemporarilyHere',
  'cell.minOfficialMembers',
  'cell.committeeFromOfficialMembers',
  'cell.committeeMaxMembers',
  'cell.termMonths',
  'cell.termShiftMonths',
  'cell.handoverDays',
  'unit.mayStandUnder',
  'member.probationMonths',
  'member.recognitionReviewWorkingDays',
  'member.reminderDaysBefore',
  'member.citizenDigits',
  'member.cardDigits',
  'member.transferFileWorkingDays',
  'member.introductionWorkingDays',
  'member.introductionLevels',
  'member.tempExemptMonthsBelow',
  'member.residenceRemarksPerYear',
  'member.residenceRemarksNotAskedOf',
  ...ADMISSION_CODES,
  ...CASE_VALUE_CODES,
  ...DISCIPLINE_CODES,
  ...DENUNCIATION_CODES,
  ...COMPLAINT_CODES,
  ...LETTER_CODES,
  ...OVERSIGHT_CODES,
  ...DIALOGUE_CODES,
  ...REMEDIATION_CODES,
  ...RECORD_CODES,
  ...CHECKUP_VALUE_CODES,
  ...TRAINING_CODES,
  ...CONFERENCE_CODES,
  ...REPORT_VALUE_CODES,
  'score.frame',
  'score.grades',
  'score.inapplicable',
  'paper.layout',
] as const satisfies readonly RuleCode[]

type Unlisted = Exclude<RuleCode, (typeof RULE_CODES)[number]>

/** Stops the compiler here when a code of `RuleValues` is missing from `RULE_CODES`. */
export const EVERY_CODE_IS_LISTED: [Unlisted] extends [never] ? true : never = true

export { RULE_GROUPS, type RuleGroup } from './rule-groups.ts'

export function isRuleCode(text: string): text is RuleCode {
  return (RULE_CODES as readonly string[]).includes(text)
}

export function ruleGroupOf(code: RuleCode): RuleGroup {
  return code.slice(0, code.indexOf('.')) as RuleGroup
}

/** One dated value with what it rests on. */
export interface Rule<C extends RuleCode = RuleCode> {
  readonly code: C
  readonly value: RuleValues[C]
  readonly basis: LegalBasis
  readonly certainty: Certainty
  /** First day in force. */
  readonly from: LocalDate
  /** First day no longer in force; null while open. */
  readonly to: LocalDate | null
}

/** A rule of any code, its value tied to the code. */
export type AnyRule = { readonly [C in RuleCode]: Rule<C> }[RuleCode]

/** A rule as it holds for a unit on a day, with the unit that set it (null: national). */
export type ResolvedRule<C extends RuleCode = RuleCode> = Rule<C> & {
  readonly setByUnitId: string | null
  /** Why a committee changed it; null for national values. */
  readonly reason: string | null
}

/** All rules that hold for one unit on one day; a meeting pins this whole. */
export type RulesInForce = { readonly [C in RuleCode]: ResolvedRule<C> }

import { PACK_ADMISSION } from './admission.ts'
import { PACK_ANNUAL_REVIEW } from './annual-review.ts'
import { PACK_BADGES } from './badges.ts'
import { PACK_CASES } from './cases.ts'
import { PACK_CHARTER } from './charter.ts'
import { PACK_QD_24_2021, PACK_QD_208_2026, PACK_QD_232_2025, PACK_QD_294_2025 } from './charter-regulations.ts'
import { PACK_CHECKUPS } from './checkups.ts'
import { PACK_COMPLAINTS } from './complaints.ts'
import { PACK_CONFERENCES } from './conferences.ts'
import { PACK_DENUNCIATIONS } from './denunciations.ts'
import { PACK_DIALOGUE } from './dialogue.ts'
import { PACK_DISCIPLINE } from './discipline.ts'
import { PACK_HD_12_2018 } from './hd-12-2018.ts'
import { PACK_HD_42_2025 } from './hd-42-2025.ts'
import { PACK_LETTERS } from './letters.ts'
import { PACK_MEMBER_MOVES } from './member-moves.ts'
import { PACK_MEMBER_WORK } from './member-work.ts'
import { PACK_OVERSIGHT } from './oversight.ts'
import type { RulePack } from './pack.ts'
import { PACK_HD_05_2026, PACK_HD_36_2018 } from './paper-layout.ts'
import { PACK_RECORD_PAPERS } from './record-papers.ts'
import { PACK_REMEDIATION } from './remediation.ts'
import { PACK_REPORTS } from './reports.ts'
import { PACK_TRAINING } from './training.ts'
import { PACK_UNITS } from './units.ts'

/** Every national rule we hold. For each code the spans follow each other without gap or overlap (tested). */
export const NATIONAL_PACKS: readonly RulePack[] = [
  PACK_CHARTER,
  PACK_QD_24_2021,
  PACK_QD_232_2025,
  PACK_QD_294_2025,
  PACK_QD_208_2026,
  PACK_HD_12_2018,
  PACK_HD_42_2025,
  PACK_ANNUAL_REVIEW,
  PACK_MEMBER_WORK,
  PACK_MEMBER_MOVES,
  PACK_ADMISSION,
  PACK_BADGES,
  PACK_CASES,
  PACK_DISCIPLINE,
  PACK_DENUNCIATIONS,
  PACK_COMPLAINTS,
  PACK_LETTERS,
  PACK_OVERSIGHT,
  PACK_DIALOGUE,
  PACK_REMEDIATION,
  PACK_RECORD_PAPERS,
  PACK_CHECKUPS,
  PACK_TRAINING,
  PACK_CONFERENCES,
  PACK_REPORTS,
  PACK_UNITS,
  PACK_HD_36_2018,
  PACK_HD_05_2026,
]

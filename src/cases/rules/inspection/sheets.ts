import type { DenunciationPaper } from '../denunciation/acts.ts'
import type { InspectionPaper, InspectionProcedure } from './acts.ts'

/** Procedures whose dossier is made of these sheets. */
export type SheetedProcedure = InspectionProcedure | 'denunciation'

/** What the papers of the sets are, whatever their codes. */
export const SHEETS = [
  'plan',
  'calendar',
  'outline',
  'opening',
  'own_report',
  'session',
  'verification',
  'report',
  'extract',
  'notice',
  'announcement',
  'index',
] as const
export type Sheet = (typeof SHEETS)[number]
export type SheetCodes = Readonly<Record<Sheet, InspectionPaper | DenunciationPaper>>

/** The code of each sheet in the set of a procedure. Source: inspection-discipline 3.2, 3.3, 3.5, 5.3. */
export const SHEET_CODES: Readonly<Record<SheetedProcedure, SheetCodes>> = {
  duty_inspection: {
    plan: 'kt1',
    calendar: 'kt2',
    outline: 'kt3',
    opening: 'kt4',
    own_report: 'kt5',
    session: 'kt6',
    verification: 'kt7',
    report: 'kt8',
    extract: 'kt9',
    notice: 'kt10',
    announcement: 'kt11',
    index: 'kt12',
  },
  sign_inspection: {
    plan: 'dh1',
    calendar: 'dh2',
    outline: 'dh3',
    opening: 'dh4',
    own_report: 'dh_explanation',
    session: 'dh6',
    verification: 'dh5',
    report: 'dh7',
    extract: 'dh8',
    notice: 'dh9',
    announcement: 'dh10',
    index: 'dh18',
  },
  thematic_supervision: {
    plan: 'gs1',
    calendar: 'gs2',
    outline: 'gs3',
    opening: 'gs4',
    own_report: 'gs5',
    session: 'gs6',
    verification: 'gs7',
    report: 'gs8',
    extract: 'gs9',
    notice: 'gs10',
    announcement: 'gs11',
    index: 'gs12',
  },
  denunciation: {
    plan: 'tc2',
    calendar: 'tc3',
    outline: 'tc4',
    opening: 'tc5',
    own_report: 'tc6',
    session: 'tc7',
    verification: 'tc8',
    report: 'tc9',
    extract: 'tc10',
    notice: 'tc11',
    announcement: 'tc12',
    index: 'tc16',
  },
}

/** The sheet a code stands for. */
export function sheetOf(paper: string): Sheet | undefined {
  for (const codes of Object.values(SHEET_CODES)) {
    const sheet = SHEETS.find((one) => codes[one] === paper)
    if (sheet) return sheet
  }
  return undefined
}

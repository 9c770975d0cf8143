import { HD_12_2018, HD_42_2025 } from './documents.ts'
import { FRAME_HD_12_2018 } from './hd-12-2018-frame.ts'
import { GRADES_BY_POINTS } from './hd-42-2025-frame.ts'
import { type RulePack, rulesOf } from './pack.ts'
import { STEPS_CELL_COMMITTEE } from './steps-cell-committee.ts'
import { STEPS_REGULAR } from './steps-regular.ts'
import { STEPS_THEMATIC } from './steps-thematic.ts'

const rule = rulesOf(HD_12_2018, HD_42_2025.inForceFrom)

/**
 * HD 12-HD/BTCTW of 06/7/2018, until HD 42. It is the earliest text on meetings we hold: HD 09 of 2012 is out of our
 * data, and a day before 06/7/2018 is answered from here with the mark `unknown` (see `resolveRules`).
 */
export const PACK_HD_12_2018: RulePack = {
  code: 'hd-12-2018',
  rules: [
    rule('meeting.thematicPerQuarter', 1, 'confirmed'),
    rule('meeting.minMinutes', 90, 'confirmed'),
    // No figure of its own for two parts on one occasion: the ordinary one stands in.
    rule('meeting.minMinutesCombined', 90, 'unknown'),
    rule('meeting.minMinutesLargeCell', null, 'unknown'),
    rule('meeting.ideologyMinutes', null, 'unknown'),
    // Before the cell meets; how long before is nowhere said. Cells that meet in the first days of a month confer in the last of the one before.
    rule('meeting.prepDaysBeforeMonth', 10, 'unknown'),
    rule('meeting.noticeDaysBefore', null, 'unknown'),
    // The handbook application came in July 2025 (QĐ 339), the two clocks with HD 42.
    rule('meeting.postDaysBefore', null, 'unknown'),
    rule('meeting.reportDaysAfter', null, 'unknown'),
    rule('meeting.quorum', null, 'unknown'),
    rule('meeting.attendanceTargetPercent', 85, 'confirmed'),
    rule('meeting.attendanceTargetMustExceed', true, 'confirmed'),
    rule('meeting.maxConsecutiveExcusedAbsences', 3, 'confirmed'),
    // The sixteen lines agree with a commune's programme of 2022; the wording of HD 12 itself was not read.
    rule('meeting.stepsRegular', STEPS_REGULAR, 'single'),
    rule('meeting.stepsThematic', STEPS_THEMATIC, 'custom'),
    rule('meeting.stepsCellCommittee', STEPS_CELL_COMMITTEE, 'custom'),
    rule('score.frame', FRAME_HD_12_2018, 'confirmed'),
    // Bands of provincial sheets of those years; HD 12 itself has no points.
    rule('score.grades', GRADES_BY_POINTS, 'unknown'),
    rule('score.inapplicable', 'full', 'unknown'),
  ],
}

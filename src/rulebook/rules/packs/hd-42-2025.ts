import { HD_42_2025 } from './documents.ts'
import { FRAME_HD_42_2025, GRADES_BY_POINTS } from './hd-42-2025-frame.ts'
import { type RulePack, rulesOf } from './pack.ts'
import { STEPS_CELL_COMMITTEE } from './steps-cell-committee.ts'
import { STEPS_REGULAR } from './steps-regular.ts'
import { STEPS_THEMATIC } from './steps-thematic.ts'

const rule = rulesOf(HD_42_2025, null)

/** HD 42-HD/BTCTW of 28/10/2025. The articles named are those the sources name; where null, the place was not seen. */
export const PACK_HD_42_2025: RulePack = {
  code: 'hd-42-2025',
  rules: [
    rule('meeting.thematicPerQuarter', 1, 'confirmed'),
    rule('meeting.minMinutes', 90, 'confirmed'),
    rule('meeting.minMinutesCombined', 120, 'confirmed'),
    // A committee may set its own figure for its cells; no national one.
    rule('meeting.minMinutesLargeCell', null, 'unknown'),
    rule('meeting.ideologyMinutes', null, 'unknown'),
    // Before the cell meets; how long before is nowhere said. Cells that meet in the first days of a month confer in the last of the one before.
    rule('meeting.prepDaysBeforeMonth', 10, 'unknown'),
    // A notice is due, no number of days was seen.
    rule('meeting.noticeDaysBefore', null, 'unknown'),
    rule('meeting.postDaysBefore', 1, 'confirmed'),
    rule('meeting.reportDaysAfter', 2, 'confirmed'),
    rule('meeting.quorum', null, 'unknown'),
    rule('meeting.attendanceTargetPercent', 90, 'confirmed'),
    rule('meeting.attendanceTargetMustExceed', false, 'confirmed'),
    rule('meeting.maxConsecutiveExcusedAbsences', 3, 'confirmed'),
    rule('meeting.stepsRegular', STEPS_REGULAR, 'single', 'Mục II, điểm 2.2'),
    rule('meeting.stepsThematic', STEPS_THEMATIC, 'single'),
    rule('meeting.stepsCellCommittee', STEPS_CELL_COMMITTEE, 'single'),
    rule('score.frame', FRAME_HD_42_2025, 'confirmed'),
    rule('score.grades', GRADES_BY_POINTS, 'confirmed'),
    rule('score.inapplicable', 'full', 'unknown'),
  ],
}

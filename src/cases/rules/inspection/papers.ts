import { type CaseState, entriesOf, lastOf } from '../case.ts'
import type { HeldPaper } from '../held-paper.ts'
import { concludedIn } from './conclusion.ts'
import { SHEET_CODES, type Sheet, type SheetedProcedure } from './sheets.ts'

/** The papers a case of that procedure has so far, in the order of its index. */
export function inspectionPapersOf(procedure: SheetedProcedure): (state: CaseState) => readonly HeldPaper[] {
  const codes = SHEET_CODES[procedure]
  return (state) => {
    const held: HeldPaper[] = []
    const add = (sheet: Sheet, entry: { readonly id: string } | undefined, place = 0) => {
      if (entry) held.push({ paper: codes[sheet], place, entryId: entry.id })
    }
    add('plan', lastOf(state, 'issue_plan'))
    add('calendar', lastOf(state, 'set_calendar'))
    add('outline', lastOf(state, 'deploy'))
    add('opening', lastOf(state, 'deploy'))
    add('own_report', lastOf(state, 'hand_in_report') ?? lastOf(state, 'record_report'))
    for (const [place, entry] of entriesOf(state, 'hold_session').entries()) {
      add(entry.body.withMember === null ? 'verification' : 'session', entry, place)
    }
    add('report', lastOf(state, 'draft'))
    add('extract', concludedIn(state))
    add('notice', lastOf(state, 'issue_notice'))
    add('announcement', lastOf(state, 'announce'))
    add('index', lastOf(state, 'announce'))
    return held
  }
}

/** What `app/` and higher capabilities' screens use of the members. */

export { CorrectScreen } from './correct-screen.tsx'
export { EnrolScreen } from './enrol-screen.tsx'
export { ImportScreen } from './import-screen.tsx'
export { type MemberPart, MemberScreen } from './member-screen.tsx'
export { MemberState } from './member-state.tsx'
export { MyRecordScreen } from './my-record-screen.tsx'
export { loadPeople } from './people.ts'
export { RosterScreen } from './roster-screen.tsx'

/** What `app/` and higher capabilities' screens use of the members. */

export type { MemberPart } from './member-screen.tsx'
export { MemberState } from './member-state.tsx'
export { loadPeople } from './people.ts'

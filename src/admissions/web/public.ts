/** What `app/` uses of the procedures' screens. */

export { AdmissionsScreen } from './admissions-screen.tsx'
export { BadgesScreen } from './badges-screen.tsx'
export { InboxScreen } from './inbox-screen.tsx'
export { MemberProcedures } from './member-part.tsx'
export { ProcedureScreen } from './procedure-screen.tsx'
export { ProposeScreen } from './propose-screen.tsx'

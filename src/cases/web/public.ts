/** What `app/` uses of the cases' screens. */

export { CaseScreen } from './case-screen.tsx'
export { CasesScreen } from './cases-screen.tsx'
export { MyCases } from './my-cases.tsx'
export { loadCasePeople } from './people.ts'

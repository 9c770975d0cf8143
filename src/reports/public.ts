/** What `app/` and `bulletins` use of reports. */

export { type CarryDeps, carryAll } from './server/counters/carry.ts'
export { findDifferences, rebuildCounters } from './server/counters/compare.ts'
export { beginCounting, type Keeping, keepCounters } from './server/counters/keep.ts'
export { describePeriods } from './server/names.queries.ts'
export { makeReader } from './server/reader.ts'
export { type ReportsDeps, reportsRoutes } from './server/reports.routes.ts'

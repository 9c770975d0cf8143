/** What other capabilities' servers use of notices from above. */

export { remediationApi } from './contract.ts'
export { listRemedyClocks, subjectsOfNotices } from './server/clocks.queries.ts'
export { followConclusion } from './server/conclusions.ts'
export { moveRemediation } from './server/moving.store.ts'
export { type RemediationDeps, remediationRoutes } from './server/remediation.routes.ts'
export { listRemedyFacts } from './server/report-facts.queries.ts'
export { followCommitment } from './server/told-by-commitment.ts'

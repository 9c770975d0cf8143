/** What other capabilities' servers use of the personal files. */

export { recordPapersApi } from './contract/papers.ts'
export { recordProofsApi } from './contract/proofs.ts'
export { recordsApi } from './contract.ts'
export { listListedFiles } from './server/checkup-facts.queries.ts'
export { enterDiscipline } from './server/enter-discipline.ts'
export { countWaitingRequests } from './server/open-ones.queries.ts'
export { type ReadScan, readScan } from './server/read-scan.ts'
export { composeFileList } from './server/record-papers.ts'
export { type RecordsDeps, recordsRoutes } from './server/records.routes.ts'
export { type FileFact, listFileFacts } from './server/report-facts.queries.ts'

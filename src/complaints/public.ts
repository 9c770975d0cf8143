/** What other capabilities' servers use of complaints about a discipline. */

export { complaintsApi } from './contract.ts'
export { complaintsRoutes } from './server/complaints.routes.ts'
export { type ComplaintDue, listComplaintsDue } from './server/complaints-due.queries.ts'
export { listComplaintFacts } from './server/report-facts.queries.ts'
export { tellComplaints } from './server/tell-complaints.ts'

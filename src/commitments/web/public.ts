/** What `app/` and higher capabilities' screens use of commitments. */

export { CommitmentState } from './commitment-state.tsx'
export { MyCommitments } from './my-commitments.tsx'

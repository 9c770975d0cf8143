/** What `app/` and higher capabilities' screens use of commitments. */

export { CommitmentScreen } from './commitment-screen.tsx'
export { CommitmentState } from './commitment-state.tsx'
export { CommitmentsScreen } from './commitments-screen.tsx'
export { MyCommitments } from './my-commitments.tsx'
export { MyCommitmentsScreen } from './my-commitments-screen.tsx'

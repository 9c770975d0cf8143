/** What `app/` and higher capabilities' screens use of transfers. */

export { ExemptionsWaiting } from './exemptions-waiting.tsx'
export { MyTransfers } from './my-transfers.tsx'
export { TransfersPart } from './transfers-part.tsx'

/** What `app/` and higher capabilities' screens use of transfers. */

export { MyTransfers } from './my-transfers.tsx'
export { TransfersPart } from './transfers-part.tsx'

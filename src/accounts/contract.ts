import { doorApi } from './contract/door.ts'
import { officeApi } from './contract/office.ts'
import { ownApi } from './contract/own.ts'

/** Sign-in, one's own account, and the accounts of a unit. */
export const accountsApi = { ...doorApi, ...ownApi, ...officeApi }

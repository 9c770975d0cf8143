/** What the program uses of bulletins. */

export { bulletinsApi } from './contract.ts'
export { bulletinsRoutes } from './server/bulletins.routes.ts'

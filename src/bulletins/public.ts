/** What the program uses of bulletins. */

export { bulletinsApi } from './contract.ts'
export { type BulletinDeps, bulletinsRoutes } from './server/bulletins.routes.ts'

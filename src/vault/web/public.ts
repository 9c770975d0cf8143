/** What other capabilities' screens use of the vault: sealing and opening, loaded when first needed. */

/** For a page that is no part of the program's screens: sealing alone. */
export const loadSealing = async () => ({
  ...(await import('../sealed/sealing.ts')),
  ...(await import('../sealed/contents.ts')),
})

export { DeskFailure, loadDesk, useDesk } from './use-desk.tsx'
export type { OpeningView, Vault } from './vault-shapes.ts'

/** What other capabilities' servers use of the library of directives. */

export { libraryApi } from './contract.ts'
export { listReadingClocks, namesOfReadings, type ReadingClock } from './server/duties.queries.ts'
export { followLibrary } from './server/following.store.ts'
export { type LibraryDeps, libraryRoutes } from './server/library.routes.ts'
export { findOnShelf, listHeads, listReplaced } from './server/texts.queries.ts'

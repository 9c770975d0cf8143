/** What `app/` and higher capabilities' screens use of the library. */

export { TextSearch } from './text-search.tsx'
export { nameText, STANDING_MARKS } from './words.ts'

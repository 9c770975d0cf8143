/** What `app/` and higher capabilities' screens use of the personal files. */

export { ToDecidePart } from './to-decide-part.tsx'

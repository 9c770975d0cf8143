/**
 * Stands in for `zod` in the browser's bundle. A contract is written once with Zod; the browser needs only its method, path
 * and types, and the server checks every request anyway. So schema calls answer an inert thing here and the library stays
 * out of the first screen. Reading data with a schema in the browser is a mistake and says so.
 */
const FORBIDDEN = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'encode', 'decode'])

const inert: unknown = new Proxy(() => undefined, {
  get(_target, name) {
    if (name === Symbol.toPrimitive || name === 'then' || name === 'toJSON') return undefined
    if (typeof name === 'string' && FORBIDDEN.has(name)) throw new Error('schemas are not read in the browser')
    return inert
  },
  apply: () => inert,
  construct: () => inert as object,
})

export const z = inert
export default inert

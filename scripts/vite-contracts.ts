import type { Plugin } from 'vite'

/** What of an endpoint the browser reads: where it is and whether it is an act. The rest is the server's to check. */
const READ = new Set(['name', 'method', 'path', 'act'])

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/**
 * Leaves of a contract what the browser reads: schemas and refusals of endpoints are cut out, and what only they named falls away by
 * itself. Types are not touched: they are gone from the code by then.
 */
export function contracts(): Plugin {
  return {
    name: 'nen-nep-contracts',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/\w+\/contract(\/[\w-]+)?\.ts$/.test(id) || !code.includes('defineEndpoint(')) return undefined
      return { code: withoutSchemas(code, this.parse(code) as unknown as Node), map: null }
    },
  }
}

export function withoutSchemas(code: string, tree: Node): string {
  const cuts = endpointsIn(tree).flatMap((properties) =>
    properties.flatMap((property, index) => {
      if (isRead(property)) return []
      const next = properties[index + 1]
      return [[property.start, next ? next.start : property.end] as const]
    }),
  )
  return cuts
    .toSorted(([left], [right]) => right - left)
    .reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), code)
}

interface Property extends Node {
  readonly key?: { readonly name?: string }
}

function isRead({ type, key }: Property): boolean {
  return type !== 'Property' || key?.name === undefined || READ.has(key.name)
}

/** The properties of each object given to `defineEndpoint`. */
function endpointsIn(node: unknown): readonly (readonly Property[])[] {
  if (Array.isArray(node)) return node.flatMap(endpointsIn)
  if (typeof node !== 'object' || node === null) return []
  const {
    type,
    callee,
    arguments: given,
  } = node as { type?: string; callee?: { name?: string }; arguments?: unknown[] }
  const [first] = given ?? []
  if (type === 'CallExpression' && callee?.name === 'defineEndpoint' && first)
    return [(first as { properties: readonly Property[] }).properties]
  return Object.values(node).flatMap(endpointsIn)
}

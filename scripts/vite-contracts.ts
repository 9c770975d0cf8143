import type { Plugin } from 'vite'

/** What of an endpoint the browser reads: where it is and whether it is an act. The rest is the server's to check. */
const READ = new Set(['name', 'method', 'path', 'act'])

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Leaves of a contract what the browser reads: schemas and refusals of endpoints are cut out, and what only they named falls away, for
 * nothing at the top of a contract does anything but be named. Types are not touched: they are gone from the code by then.
 */
export function contracts(): Plugin {
  return {
    name: 'nen-nep-contracts',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/\w+\/contract(\/[\w-]+)?\.ts$/.test(id)) return undefined
      return { code: withoutSchemas(code, this.parse(code) as unknown as Program), map: null }
    },
  }
}

export function withoutSchemas(code: string, tree: Program): string {
  const edits = [...endpointsIn(tree).flatMap(cutsIn), ...tree.body.flatMap(namedIn).flatMap(markedPure)]
  return edits
    .toSorted((left, right) => right.from - left.from || right.to - left.to)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), code)
}

function cutsIn(properties: readonly Property[]): readonly Edit[] {
  return properties.flatMap((property, index) => {
    if (isRead(property)) return []
    const next = properties[index + 1]
    return [{ from: property.start, to: next ? next.start : property.end, text: '' }]
  })
}

interface Declaration extends Node {
  readonly declaration?: Declaration | null
  readonly declarations?: readonly { readonly init: Node | null }[]
}

interface Program extends Node {
  readonly body: readonly Declaration[]
}

/** What the constants at the top of a contract are made of. */
function namedIn({ declaration, declarations }: Declaration): readonly Node[] {
  if (declaration) return namedIn(declaration)
  return (declarations ?? []).flatMap(({ init }) => (init ? [init] : []))
}

/** A call says of itself that it may be left out where nobody names what it answers. */
function markedPure({ type, start, end }: Node): readonly Edit[] {
  if (type !== 'CallExpression' && type !== 'ObjectExpression') return []
  return [
    { from: start, to: start, text: '/* @__PURE__ */ (() => (' },
    { from: end, to: end, text: '))()' },
  ]
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

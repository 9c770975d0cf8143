import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { servedEndpoints } from './served-endpoints.ts'

/** The platform's fields: each says beside itself what the server finds wrong with it, by its `name`, which the types ask of it. */
const FIELDS =
  /^(Text|Area|Secret|Day|Time|Select|Choice|Check|File)Field$|^(PersonPicker|RosterPicker|OwnerField|GroupFrame|FieldFrame)$/
/** What hands a refusal to the fields within it. */
const MARKING = ['Form', 'ConfirmAct', 'MarkedPart']
/** Endpoints named after another thing than their capability. */
const OF_ANOTHER_NAME = new Map([['topics', 'meetings']])

const screens = globSync('src/*/web/**/*.tsx')
  .filter((file) => !file.startsWith('src/platform/web/ui/'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** What can be refused nowhere: a list asked for, the unit one works in, numbers of sheets that take nothing but three digits. */
const NEVER_REFUSED: readonly string[] = [
  'src/members/web/lists/list-filter.tsx',
  'src/platform/web/shell/shell.tsx',
  'src/transfers/web/file-form.tsx',
]

type Element = ts.JsxOpeningElement | ts.JsxSelfClosingElement

function eachElement(text: string, see: (element: Element, around: readonly string[]) => void): void {
  const walk = (node: ts.Node, around: readonly string[]): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) see(node, around)
    const within = ts.isJsxElement(node) ? [...around, node.openingElement.tagName.getText()] : around
    ts.forEachChild(node, (child) => walk(child, within))
  }
  walk(ts.createSourceFile('screen.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), [])
}

function nameOf({ attributes }: Element): string | undefined {
  for (const one of attributes.properties)
    if (
      ts.isJsxAttribute(one) &&
      one.name.getText() === 'name' &&
      one.initializer &&
      ts.isStringLiteral(one.initializer)
    )
      return one.initializer.text
  return undefined
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value

/** The schemas a schema is made of, those of an object by the names of its parts. */
function partsOf(schema: z.core.$ZodType): readonly (readonly [string | null, z.core.$ZodType])[] {
  const { shape = {}, ...others } = schema._zod.def as unknown as { readonly shape?: Record<string, z.core.$ZodType> }
  return [
    ...Object.entries(shape),
    ...Object.values(others as object)
      .flat()
      .filter(isSchema)
      .map((part) => [null, part] as const),
  ]
}

/** The names of everything that may stand in what a schema reads. */
function keysOf(
  schema: z.core.$ZodType | undefined,
  found = new Set<string>(),
  seen = new Set<unknown>(),
): Set<string> {
  if (schema === undefined || seen.has(schema)) return found
  seen.add(schema)
  for (const [name, part] of partsOf(schema)) {
    if (name !== null) found.add(name)
    keysOf(part, found, seen)
  }
  return found
}

const capabilityOf = ({ file }: { readonly file: string }): string => file.split('/')[1] ?? ''

/** The capabilities whose endpoints a capability's screens may call: its own and those whose contract they read. */
function calledBy(capability: string): readonly string[] {
  const texts = screens.filter((screen) => capabilityOf(screen) === capability).map(({ text }) => text)
  const imported = texts.flatMap((text) => [...text.matchAll(/'#(\w+)\/contract/g)].map(([, name = '']) => name))
  return [...new Set([capability, ...imported])]
}

describe('every field is found by what the server says of it', () => {
  it('has a name that stands in what an endpoint of its capability is sent', async () => {
    const endpoints = await servedEndpoints()
    const keysSentTo = (capability: string) => {
      const called = calledBy(capability)
      const own = endpoints.filter(({ name }) => {
        const [of = ''] = name.split('.')
        return called.includes(OF_ANOTHER_NAME.get(of) ?? of)
      })
      return new Set(own.flatMap(({ body, query }) => [...keysOf(body), ...keysOf(query)]))
    }
    const known = new Map([...new Set(screens.map(capabilityOf))].map((one) => [one, keysSentTo(one)]))
    const strange: string[] = []
    for (const screen of screens)
      eachElement(screen.text, (element) => {
        if (!FIELDS.test(element.tagName.getText())) return
        const steps = (nameOf(element) ?? '').split('.').filter((step) => step !== '' && !/^\d+$/.test(step))
        const isKnown = steps.every((step) => known.get(capabilityOf(screen))?.has(step))
        if (!isKnown) strange.push(`${screen.file}: ${nameOf(element)}`)
      })
    expect(strange).toEqual([])
  })

  it('is one of the platform: nothing is typed into an input, asked in a dialogue or sent from a form of its own making', () => {
    const own: string[] = []
    for (const { file, text } of screens)
      eachElement(text, (element) => {
        const tag = element.tagName.getText()
        const isTick = tag === 'input' && /type="(checkbox|radio)"/.test(element.getText())
        if (['input', 'textarea', 'select', 'dialog', 'form'].includes(tag) && !isTick) own.push(file)
      })
    expect(own.toSorted()).toEqual(NEVER_REFUSED)
  })

  it('stands with its refusal inside what marks it', () => {
    const apart: string[] = []
    for (const { file, text } of screens) {
      let fields = 0
      let refusals = 0
      eachElement(text, (element, around) => {
        if (around.some((one) => MARKING.includes(one))) return
        const tag = element.tagName.getText()
        if (tag === 'Refusal') refusals += 1
        else if (FIELDS.test(tag) && nameOf(element) !== undefined) fields += 1
      })
      if (fields > 0 && refusals > 0) apart.push(file)
    }
    expect(apart).toEqual([])
  })
})

import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { withoutSchemas } from '../../scripts/vite-contracts.ts'

const cut = (code: string) =>
  withoutSchemas(code, parseSync('contract.js', code).program as unknown as Parameters<typeof withoutSchemas>[1])

it('leaves of each endpoint where it is and whether it is an act, and nothing else cut', () => {
  const code = `const item = z.object({})
export const api = {
  one: defineEndpoint({ name: 'a.one', method: 'GET', path: '/a/:id', access: 'signedIn', act: false, params: ofOne, reply: item, refusals: [] }),
  two: defineEndpoint({ ...shared, refusals: [...MORE, 'x'], name: 'a.two', act: true }),
  kept: other({ reply: item }),
}`
  expect(cut(code)).toBe(`const item = /* @__PURE__ */ (() => (z.object({})))()
export const api = /* @__PURE__ */ (() => ({
  one: defineEndpoint({ name: 'a.one', method: 'GET', path: '/a/:id', act: false,  }),
  two: defineEndpoint({ ...shared, name: 'a.two', act: true }),
  kept: other({ reply: item }),
}))()`)
})

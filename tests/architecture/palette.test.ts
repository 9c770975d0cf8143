import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DARK, LIGHT } from '#platform/web/theme/palette.ts'

const STYLES = new URL('../../src/platform/web/theme/palette.css', import.meta.url)

it('gives the pages the colours whose contrast is measured', () => {
  const styles = readFileSync(STYLES, 'utf8')
  const declared = [...styles.matchAll(/--nn-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => `${name} ${value}`)
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const wanted = [LIGHT, DARK].flatMap((palette) =>
    Object.entries(palette).map(([name, value]) => `${kebab(name)} ${value}`),
  )
  expect(declared).toEqual(wanted)
})

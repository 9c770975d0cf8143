import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('no screen reads data with a schema: the browser has none', () => {
  const files = globSync('src/**/web/**/*.{ts,tsx}').filter((file) => !/test|builders|no-zod/.test(file))
  expect(files.length).toBeGreaterThan(200)
  const reading = files.filter((file) => /(?<!JSON|Date)\.(safeParse|parse)\(/.test(readFileSync(file, 'utf8')))
  expect(reading).toEqual([])
})

import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from './no-zod.ts'

const schema = z as unknown as Record<string, (...args: unknown[]) => Record<string, (...args: unknown[]) => unknown>>

describe('the stand-in for zod in the browser', () => {
  it('lets a contract be written without doing anything', () => {
    const object = schema['object']?.({ a: schema['string']?.() })
    expect(() => object?.['optional']?.()).not.toThrow()
  })

  it('refuses to read data, because it would not check it', () => {
    expect(() => schema['object']?.({})['parse']?.({})).toThrow('not read in the browser')
  })

  it('is asked to read by no screen', () => {
    const files = globSync('src/**/web/**/*.{ts,tsx}').filter((file) => !/test|builders|no-zod/.test(file))
    expect(files.length).toBeGreaterThan(200)
    const reading = files.filter((file) => /(?<!JSON|Date)\.(safeParse|parse)\(/.test(readFileSync(file, 'utf8')))
    expect(reading).toEqual([])
  })
})

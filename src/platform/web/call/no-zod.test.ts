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
})

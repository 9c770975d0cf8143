import { describe, expect, it } from 'vitest'
import { settingsSchema } from '#platform/server/config/settings.ts'
import { START_FAULT_CODES } from '#platform/server/config/start-fault.ts'
import { consoleSentence } from './console.ts'
import en from './words/en.json' with { type: 'json' }
import vi from './words/vi.json' with { type: 'json' }

const keysNeeded = [
  ...START_FAULT_CODES.filter((code) => code !== 'bad_setting').map((code) => `fault.${code}`),
  ...Object.keys(settingsSchema.shape).map((name) => `fault.bad_setting.${name}`),
]

describe('console sentences', () => {
  it.each(keysNeeded)('%s is said in both languages', (key) => {
    expect(consoleSentence('vi', key)).not.toBe(key)
    expect(consoleSentence('en', key)).not.toBe(key)
  })

  it('the two languages have the same sentences with the same facts', () => {
    const factsOf = (words: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(words).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].join().split(',').sort()]),
      )
    expect(factsOf(vi)).toEqual(factsOf(en))
  })

  it('fills in the facts', () => {
    expect(consoleSentence('en', 'fault.port_taken', { port: 8080 })).toContain('Port 8080 is used')
  })
})

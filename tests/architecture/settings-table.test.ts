import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '#platform/server/config/settings.ts'
import { SETTING_DOCS, settingsTable } from '#platform/server/config/settings-table.ts'
import { ROOT } from './source-files.ts'

describe('the table of settings in the README', () => {
  it('is the one the code gives', () => {
    const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
    const table = readme.match(/<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/)?.[1]
    expect(table?.trim()).toBe(settingsTable())
  })

  it('has a row for every setting', () => {
    expect(Object.keys(SETTING_DOCS)).toEqual(Object.keys(settingsSchema.shape))
  })
})

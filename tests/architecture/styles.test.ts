import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './source-files.ts'

/** Class names a file of styles gives rules to by themselves, not inside another selector. */
function classesOf(file: string): readonly string[] {
  const rules = readFileSync(path.join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const selectors = [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','))
  return [...new Set(selectors.map((one) => one.trim()).filter((one) => /^\.nn-[\w-]+$/.test(one)))]
}

it('gives a class its rules in one file: two capabilities with one name would undo each other', () => {
  const owners = new Map<string, string[]>()
  // The theme may say what every button has.
  const files = globSync('src/**/*.css', { cwd: ROOT }).filter((file) => !file.includes('platform/web/theme/'))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) for (const name of classesOf(file)) owners.set(name, [...(owners.get(name) ?? []), file])
  expect([...owners].filter(([, own]) => own.length > 1)).toEqual([])
})

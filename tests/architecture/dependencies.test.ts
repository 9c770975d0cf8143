import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './source-files.ts'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const FOLDER = path.join(ROOT, 'docs/decisions')
const decisions = readdirSync(FOLDER).map((file) => readFileSync(path.join(FOLDER, file), 'utf8'))
/** Everything set as code in a decision; `@scope/*` stands for all packages of the scope. */
const named = new Set(decisions.flatMap((text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name)))
const isNamed = (name: string) => named.has(name) || named.has(`${name.split('/')[0]}/*`)

describe('packages', () => {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const packages = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  })

  it('are each named in a decision with its reason', () => {
    expect(packages.filter((name) => !isNamed(name))).toEqual([])
  })

  it('are all still there where the list of them names one', () => {
    const list = readFileSync(path.join(FOLDER, '0009-every-other-package.md'), 'utf8')
    const rows = list.split('\n').filter((line) => line.startsWith('| `'))
    const listed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    expect(listed.length).toBeGreaterThan(25)
    expect(listed.filter((name) => !packages.includes(name ?? ''))).toEqual([])
  })
})

describe('decisions', () => {
  it('say what was the case, what was decided and what follows', () => {
    const files = readdirSync(FOLDER)
    expect(files.filter((file) => !/^\d{4}-[a-z0-9-]+\.md$/.test(file))).toEqual([])
    const incomplete = files.filter((file, index) => {
      const text = decisions[index] ?? ''
      return !file.startsWith('0009') && !['Context', 'Decision', 'Consequences'].every((part) => text.includes(part))
    })
    expect(incomplete).toEqual([])
  })
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './source-files.ts'

interface Lock {
  readonly packages: Readonly<Record<string, object>>
}

const script = (name: string) => import(path.join(ROOT, 'scripts', name))
const lockCheck: { missingParts: (lock: Lock) => string[]; looseEntries: (lock: Lock) => string[] } =
  await script('check-lock.mjs')
const checks: { countReport: (file: string, ok: boolean) => { passed: number; failed: number } } =
  await script('lib/checks.mjs')

describe('the check of the lock file', () => {
  it('notices a native part that another machine would miss', () => {
    const packages = {
      '': {},
      'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' } },
      'node_modules/@tool/linux': {},
    }
    expect(lockCheck.missingParts({ packages })).toEqual(['node_modules/tool lacks @tool/mac'])
    const whole = { ...packages, 'node_modules/tool/node_modules/@tool/mac': {} }
    expect(lockCheck.missingParts({ packages: whole })).toEqual([])
  })

  it('notices a loose version and an address', () => {
    const packages = { '': { dependencies: { a: '^1.0.0', b: '1.0.0' } }, 'node_modules/a': { resolved: 'https://x' } }
    expect(lockCheck.looseEntries({ packages })).toEqual(['a is not exact', 'node_modules/a holds an address'])
  })
})

describe('the last line of npm test', () => {
  const report = (content: object) => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'nen-nep-report-')), 'report.json')
    writeFileSync(file, JSON.stringify(content))
    return file
  }
  const suite = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((state) => ({ status: state })),
  })

  it('counts tests, and a file that does not load as one failure', () => {
    const testResults = [suite('passed', 'passed', 'passed'), suite('failed', 'failed'), suite('failed')]
    const file = report({ numPassedTests: 2, numFailedTests: 1, testResults })
    expect(checks.countReport(file, false)).toEqual({ passed: 2, failed: 2 })
  })

  it('never calls a broken run whole', () => {
    expect(checks.countReport('/nowhere/report.json', true)).toEqual({ passed: 0, failed: 1 })
    const file = report({ numPassedTests: 1, numFailedTests: 0, testResults: [suite('passed', 'passed')] })
    expect(checks.countReport(file, false)).toEqual({ passed: 1, failed: 1 })
    expect(checks.countReport(file, true)).toEqual({ passed: 1, failed: 0 })
  })
})

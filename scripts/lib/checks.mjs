import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { inRoot } from './place.mjs'
import { environmentFor, run } from './run.mjs'

const REPORTS = inRoot('.cache', 'test-reports')

/** The tools' own files, run by Node: what lies in `.bin` is another thing on each system. */
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const TSC = 'node_modules/typescript/bin/tsc'
const DEPCRUISE = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'

/** Everything that must hold, in the order in which a mistake shows soonest. There is no other list. */
const CHECKS = [
  { name: 'format and lint', node: [BIOME, 'check', '--error-on-warnings', '.'] },
  { name: 'types: kernel and rules', node: [TSC, '-p', 'tsconfig.pure.json'] },
  { name: 'types: server', node: [TSC, '-p', 'tsconfig.server.json'] },
  { name: 'types: web', node: [TSC, '-p', 'tsconfig.web.json'] },
  { name: 'directions', node: [DEPCRUISE, '--config', '.dependency-cruiser.cjs', 'src', 'tests', 'bench'] },
  { name: 'lock file', node: ['scripts/check-lock.mjs'] },
  { name: 'generated files', node: ['scripts/generate.ts', '--check'] },
  { name: 'build', node: ['scripts/build.mjs'] },
  { name: 'size of the screens', node: ['scripts/check-bundle.mjs'] },
]

const SUITES = [
  { name: 'unit and database', project: 'code' },
  { name: 'start, stop and kill', project: 'start' },
  { name: 'browser journeys', project: 'journeys', needsBrowser: true },
]

/** Runs all of it and answers how many tests passed and failed; a check that fails counts as one failure. */
export async function runChecks(node, { browser }) {
  const env = environmentFor(node, browser ? { CHROMIUM_PATH: browser } : {})
  const total = { passed: 0, failed: 0 }
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  for (const check of CHECKS) {
    const ok = await aloud(check.name, () => run(node, check.node, { env, quiet: true }))
    if (!ok) total.failed += 1
  }
  for (const suite of SUITES) {
    const counted = suite.needsBrowser && !browser ? { passed: 0, failed: 1 } : await runSuite(node, suite, env)
    total.passed += counted.passed
    total.failed += counted.failed
  }
  return total
}

async function aloud(name, work) {
  const began = Date.now()
  const { code, said } = await work()
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (code !== 0) console.log(said.trimEnd())
  return code === 0
}

async function runSuite(node, { name, project }, env) {
  const report = `${REPORTS}/${project}.json`
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const args = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', project, ...reporters]
  const ok = await aloud(name, () => run(node, args, { env, quiet: true }))
  return countReport(report, ok)
}

/** Counts each test, and a file that could not even be loaded as one failure. A run that failed never counts as none. */
export function countReport(file, ok) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(1, failed) }
}

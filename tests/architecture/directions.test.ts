import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const CONFIG = '.dependency-cruiser.cjs'

interface Rule {
  readonly name: string
  readonly comment: string
}

const rules: readonly Rule[] = createRequire(import.meta.url)(path.join(ROOT, CONFIG)).forbidden

/** One violation of each rule: the file that breaks it and the line it breaks it with. */
const PLANTED: Readonly<Record<string, readonly [file: string, line: string]>> = {
  'no-cycle': ['src/units/server/a.ts', "import './b.ts'"],
  'no-unresolved': ['src/units/server/c.ts', "import './nowhere.ts'"],
  'kernel-stands-alone': ['src/kernel/d.ts', "import '#units/rules/r.ts'"],
  'rules-are-pure': ['src/units/rules/clock.ts', "import 'node:fs'"],
  'contract-is-shared': ['src/units/contract.ts', "import '#units/server/s.ts'"],
  'rights-are-pure': ['src/platform/access/e.ts', "import 'zod'"],
  'platform-contract-is-shared': ['src/platform/contract/f.ts', "import 'fastify'"],
  'server-without-web': ['src/units/server/g.ts', "import '#units/web/w.ts'"],
  'server-seals-nothing': ['src/vault/server/v.ts', "import '#vault/sealed/sealing.ts'"],
  'web-without-server': ['src/units/web/h.ts', "import '#units/public.ts'"],
  'web-without-node': ['src/units/web/i.ts', "import 'node:path'"],
  'platform-knows-no-capability': ['src/platform/server/j.ts', "import '#units/public.ts'"],
  'nothing-uses-app': ['src/units/server/k.ts', "import '#app/server/x.ts'"],
  'capability-through-its-door': ['src/members/server/l.ts', "import '#units/server/s.ts'"],
  'no-test-in-production': ['src/units/server/m.ts', "import './n.test.ts'"],
  'no-development-package-on-the-server': ['src/units/server/o.ts', "import 'esbuild'"],
  'loaded-when-wanted': ['src/units/server/t.ts', "import 'exceljs'"],
  'no-script-in-production': ['src/units/server/p.ts', "import '../../../scripts/q.mjs'"],
  'only-downward-rulebook': ['src/rulebook/server/u.ts', "import '#units/public.ts'"],
  'only-downward-units': ['src/units/server/u.ts', "import '#members/public.ts'"],
  'only-downward-members': ['src/members/rules/u.ts', "import '#accounts/rules/r.ts'"],
  'only-downward-accounts': ['src/accounts/server/u.ts', "import '#papers/public.ts'"],
  'only-downward-papers': ['src/papers/server/u.ts', "import '#commitments/public.ts'"],
  'only-downward-library': ['src/library/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-commitments': ['src/commitments/web/u.ts', "import '#meetings/web/public.ts'"],
  'only-downward-meetings': ['src/meetings/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-records': ['src/records/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-duties': ['src/duties/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-vault': ['src/vault/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-cases': ['src/cases/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-oversight': ['src/oversight/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-denunciations': ['src/denunciations/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-complaints': ['src/complaints/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-remediation': ['src/remediation/server/u.ts', "import '#admissions/public.ts'"],
  'only-downward-admissions': ['src/admissions/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-transfers': ['src/transfers/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-residence': ['src/residence/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-reorganisations': ['src/reorganisations/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-conferences': ['src/conferences/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-dialogues': ['src/dialogues/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-training': ['src/training/server/u.ts', "import '#obligations/public.ts'"],
  'only-downward-obligations': ['src/obligations/server/u.ts', "import '#checkups/public.ts'"],
  'only-downward-handovers': ['src/handovers/server/u.ts', "import '#checkups/public.ts'"],
  'only-downward-checkups': ['src/checkups/server/u.ts', "import '#bulletins/public.ts'"],
  'only-downward-reports': ['src/reports/server/u.ts', "import '#bulletins/public.ts'"],
}

/** What the planted lines reach for, and imports that are allowed. */
const GROUND: Readonly<Record<string, string>> = {
  'src/kernel/result.ts': '',
  'src/units/rules/r.ts': "import '#kernel/result.ts'",
  'src/units/server/b.ts': "import './a.ts'",
  'src/units/server/s.ts': "import 'fastify'\nimport 'node:fs'\nimport '#units/rules/r.ts'",
  'src/units/web/w.ts': "import 'react'",
  'src/units/public.ts': "import './server/s.ts'",
  'src/units/server/workbook.ts': "import type ExcelJS from 'exceljs'\nexport const load = () => import('exceljs')",
  'src/units/server/n.test.ts': '',
  'src/members/public.ts': "import '#units/public.ts'",
  'src/members/rules/kind.ts': "import '#units/rules/r.ts'",
  'src/accounts/rules/r.ts': '',
  'src/papers/public.ts': '',
  'src/commitments/public.ts': '',
  'src/meetings/web/public.ts': "import '#units/web/public.ts'",
  'src/units/web/public.ts': "import './w.ts'",
  'src/obligations/public.ts': "import '#units/public.ts'",
  'src/admissions/public.ts': '',
  'src/vault/sealed/sealing.ts': '',
  'src/app/server/demo/letter-story.ts': "import '#vault/sealed/sealing.ts'",
  'src/checkups/public.ts': '',
  'src/bulletins/public.ts': '',
  'src/app/server/x.ts': "import '#units/server/s.ts'",
  'scripts/q.mjs': '',
}

const places: string[] = []

function aProject(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-directions-'))
  places.push(root)
  for (const name of ['package.json', 'tsconfig.base.json', CONFIG])
    cpSync(path.join(ROOT, name), path.join(root, name))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), `${text}\n`)
  }
  return root
}

/** `rule: file` for each violation dependency-cruiser finds. */
function violationsIn(root: string): string[] {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [program, '--config', CONFIG, '--output-type', 'json', 'src', 'scripts']
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  const report = JSON.parse(stdout)
  return report.summary.violations.map(
    (found: { from: string; rule: { name: string } }) => `${found.rule.name}: ${found.from}`,
  )
}

afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true })
})

describe('directions', () => {
  let found: string[]
  beforeAll(() => {
    const planted = Object.fromEntries(Object.values(PLANTED))
    found = violationsIn(aProject({ ...GROUND, ...planted }))
  })

  it.each(rules.map(({ name }) => name))('%s: a planted violation is caught', (name) => {
    const [file] = PLANTED[name] ?? []
    expect(file, 'each rule needs a planted violation').toBeDefined()
    expect(found).toContain(`${name}: ${file}`)
  })

  it('every rule says why', () => {
    expect(rules.filter(({ comment }) => comment.length < 30)).toEqual([])
  })

  it('accuses nobody else', () => {
    const accused = new Set(found.map((line) => line.split(': ')[1]))
    const planted = new Set(Object.values(PLANTED).map(([file]) => file))
    expect([...accused].filter((file) => !planted.has(file ?? '') && file !== 'src/units/server/b.ts')).toEqual([])
  })

  it('knows every folder of src', () => {
    const capabilities = rules.flatMap(({ name }) => name.match(/^only-downward-(.+)$/)?.[1] ?? [])
    const folders = readdirSync(path.join(ROOT, 'src'))
    expect(
      folders.filter((name) => ![...capabilities, 'bulletins', 'kernel', 'platform', 'app'].includes(name)),
    ).toEqual([])
  })
})

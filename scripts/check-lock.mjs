/**
 * Some releases of packages with native parts are served without all of them. Installing then passes here and fails, or
 * leaves a part out, on another kind of machine. Every optional part named in the lock file must itself be in it.
 */
import { readFileSync, realpathSync } from 'node:fs'
import { inRoot } from './lib/place.mjs'

export function missingParts(lock) {
  const have = new Set(Object.keys(lock.packages).map((place) => place.replace(/^.*node_modules\//, '')))
  return Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((part) => !have.has(part))
      .map((part) => `${place || 'package.json'} lacks ${part}`),
  )
}

/** Versions are exact and no address of a registry stands in the lock: it must mean the same everywhere. */
export function looseEntries(lock) {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = lock.packages['']
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const loose = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version)).map(([name]) => `${name} is not exact`)
  const placed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)
  return [...loose, ...placed.map(([place]) => `${place} holds an address`)]
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
  const found = [...missingParts(lock), ...looseEntries(lock)]
  for (const line of found) console.error(line)
  process.exit(found.length === 0 ? 0 : 1)
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { PERMISSIONS } from '../src/platform/access/rights.ts'
import { RULE_CODES } from '../src/rulebook/rules/rule.ts'

const VIRTUAL = 'virtual:words/'

/**
 * Carries each file of Vietnamese words with the modules that need it: those that write one of its keys, call its capability's
 * contract or parts, or stand in its capability. A screen's words then travel with the screen and not with the first page.
 */
export function words(webFolder: string): Plugin {
  const folder = path.join(webFolder, 'i18n/vi')
  const registry = path.join(webFolder, 'i18n/registry.ts')
  const names = () => readdirSync(folder).map((file) => path.basename(file, '.json'))
  return {
    name: 'nen-nep-words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${VIRTUAL}`)) return undefined
      const file = path.join(folder, `${id.slice(VIRTUAL.length + 1)}.json`)
      this.addWatchFile(file)
      const sentences = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
      return `import { addWords } from ${JSON.stringify(registry)}\naddWords(${sentences})\n`
    },
    transform(code, id) {
      const needed = isScreenCode(id) ? neededBy(code, id, names()) : []
      if (needed.length === 0) return undefined
      return {
        code: `${code}\n${needed.map((name) => `import ${JSON.stringify(VIRTUAL + name)}`).join('\n')}\n`,
        map: null,
      }
    },
  }
}

const NO_SENTENCES: ReadonlySet<string> = new Set([...PERMISSIONS, ...RULE_CODES])

const isScreenCode = (id: string) => /\/src\/.*\/web\/.*\.tsx?$/.test(id) && !id.includes('/i18n/')

/** The files of words a module needs, by what it names. */
export function neededBy(code: string, id: string, names: readonly string[]): readonly string[] {
  const keys = new Set(code.match(/['"`][a-zA-Z]+\.[a-zA-Z$]+/g)?.map((key) => key.slice(1)))
  // A right or a rule may be named like a file of words: `oversight.read` and `oversight.planDay` are no sentences.
  const written = [...keys].filter((key) => !NO_SENTENCES.has(key))
  return names.filter((name) => {
    const isAtHome = id.includes(`/src/${name}/web/`)
    const isKeyWritten = written.some((key) => key.startsWith(`${name}.`))
    // Not a screen that is only named to be loaded later (`import('#members/web/...')`), nor the shell's own questions.
    const isCalled = !id.endsWith('/app/web/sources.ts') && new RegExp(`from ['"]#${name}/(contract|web/)`).test(code)
    return isAtHome || isKeyWritten || isCalled
  })
}

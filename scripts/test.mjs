/** `npm test`: installs what the tests need and runs everything. Ends with one line: `N passed, N failed`. */
import { ensureBrowser } from './lib/browser.mjs'
import { runChecks } from './lib/checks.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkNode, programNode } from './lib/place.mjs'

checkNode()
await ensureInstalled()
const { passed, failed } = await runChecks(programNode(), { browser: ensureBrowser() })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

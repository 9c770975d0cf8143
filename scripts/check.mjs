/** `npm run check`: the same list as `npm test`, without installing anything. */
import { findBrowser, missing } from './lib/browser.mjs'
import { runChecks } from './lib/checks.mjs'
import { checkNode, programNode } from './lib/place.mjs'
import { say } from './lib/say.mjs'

checkNode()
const browser = findBrowser()
if (!browser) say('browserMissing', { missing: missing().join(' ') })
const { passed, failed } = await runChecks(programNode(), { browser })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

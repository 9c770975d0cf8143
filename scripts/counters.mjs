/** `npm run counters -- check|rebuild`: the settings are those of the program (DATA_DIR, DATABASE_URL). */
import { ensureInstalled } from './lib/install.mjs'
import { checkNode, inRoot, programNode } from './lib/place.mjs'
import { environmentFor, run } from './lib/run.mjs'

checkNode()
await ensureInstalled()
const node = programNode()
const { code } = await run(node, [inRoot('src/app/server/counters.ts'), ...process.argv.slice(2)], {
  env: environmentFor(node),
})
process.exit(code)

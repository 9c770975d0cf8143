/** `npm start`: from a fresh clone to the running program. Plain JavaScript, because nothing is installed yet. */
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { MEMORY_ENVIRONMENT, MEMORY_FLAGS } from './lib/memory.mjs'
import { checkNode, inRoot, programNode } from './lib/place.mjs'
import { environmentFor, run } from './lib/run.mjs'

checkNode()
await ensureInstalled()
const node = programNode()
await ensureBuilt(node)
const { code } = await run(node, [...MEMORY_FLAGS, inRoot('dist', 'server', 'main.mjs')], {
  env: environmentFor(node, MEMORY_ENVIRONMENT),
  leash: true,
})
process.exit(code)

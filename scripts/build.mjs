/** Builds what is stale: `node scripts/build.mjs`. */
import { ensureBuilt } from './lib/build.mjs'
import { programNode } from './lib/place.mjs'

await ensureBuilt(programNode())

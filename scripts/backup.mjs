/** `npm run backup -- FILE`: the settings are those of the program (DATA_DIR, DATABASE_URL). */
import { ensureInstalled } from './lib/install.mjs'
import { checkNode, inRoot, programNode } from './lib/place.mjs'
import { environmentFor, run } from './lib/run.mjs'
import { giveUp } from './lib/say.mjs'

const file = process.argv[2]
if (!file) giveUp('usage', { script: 'backup' })
checkNode()
await ensureInstalled()
const node = programNode()
const { code } = await run(node, [inRoot('src/app/server/backup.ts'), file], { env: environmentFor(node) })
process.exit(code)

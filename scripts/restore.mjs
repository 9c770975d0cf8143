/** `npm run restore -- FILE`: the settings are those of the program (DATA_DIR, DATABASE_URL). */
import path from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { checkNode, inRoot, programNode } from './lib/place.mjs'
import { environmentFor, run } from './lib/run.mjs'
import { giveUp } from './lib/say.mjs'

if (!process.argv[2]) giveUp('usage', { script: 'restore' })
// npm goes to the project's folder first; the file is meant from where the command was given.
const file = path.resolve(process.env.INIT_CWD ?? '.', process.argv[2])
checkNode()
await ensureInstalled()
const node = programNode()
const { code } = await run(node, [inRoot('src/app/server/restore.ts'), file], { env: environmentFor(node) })
process.exit(code)

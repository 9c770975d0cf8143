/** `npm run dev`: the program from source, restarted at each change, and Vite in front of it with its live pages. */
import { spawn } from 'node:child_process'
import { ensureInstalled } from './lib/install.mjs'
import { checkNode, inRoot, programNode, ROOT } from './lib/place.mjs'
import { environmentFor } from './lib/run.mjs'

checkNode()
await ensureInstalled()
const node = programNode()
const env = environmentFor(node)
const children = [
  spawn(node, ['--watch', inRoot('src/app/server/main.ts')], { cwd: ROOT, env, stdio: 'inherit' }),
  spawn(node, [inRoot('node_modules/vite/bin/vite.js')], { cwd: ROOT, env, stdio: 'inherit' }),
]
const stopAll = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll)
const codes = await Promise.all(
  children.map((child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))),
)
process.exit(Math.max(...codes))

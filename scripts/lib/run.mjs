import { spawn } from 'node:child_process'
import path from 'node:path'
import { inRoot, ROOT } from './place.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Environment in which `node` is the given one and the project's tools are on the path. */
export function environmentFor(node, more = {}) {
  const folders = [path.dirname(node), inRoot('node_modules', '.bin'), process.env.PATH]
  return { ...process.env, PATH: folders.filter(Boolean).join(path.delimiter), ...more }
}

/**
 * Runs a program to its end, forwarding signals, and answers its exit code. `leash` gives it a channel whose closing
 * tells it that we are gone, even when we are killed and can forward nothing.
 */
export function run(command, args, { env = process.env, leash = false, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit'
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      shell,
      stdio: ['inherit', output, output, ...(leash ? ['ipc'] : [])],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
    const forward = (signal) => passOn(child, signal)
    for (const signal of SIGNALS) process.on(signal, forward)
    const orphaned = leash && watchParent(() => forward('SIGTERM'))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward)
      clearInterval(orphaned)
      resolve({ code: code ?? 128 + (signal === 'SIGKILL' ? 9 : 15), said })
    })
  })
}

/**
 * Windows knows no signals: `kill` there ends a program in the midst of its work. Ctrl-C and the closing of its window reach
 * every program of the console by themselves; all else is told by letting go of the leash.
 */
function passOn(child, signal) {
  if (process.platform !== 'win32') child.kill(signal)
  else if (signal === 'SIGTERM' && child.connected) child.disconnect()
}

/**
 * npm hands SIGTERM to the shell it put between itself and us; that shell dies without a word. So when we were started by
 * npm and our parent is gone, we were told to stop. Started by hand, outliving the parent is what `nohup` means.
 */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, 250)
  return timer
}

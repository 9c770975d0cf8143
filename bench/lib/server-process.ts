import { fork } from 'node:child_process'

export interface ServerProcess {
  readonly port: number
  readonly pid: number
  readonly stop: () => void
}

/** A server in a process of its own, so that it does not share a core's time with whoever asks it. */
export async function startServerProcess(file: URL, argument: unknown): Promise<ServerProcess> {
  const child = fork(file, [JSON.stringify(argument)], { execArgv: process.env['BENCH_PROF'] ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port))
    child.once('exit', (code) => reject(new Error(`server ended with ${code}`)))
  })
  return { port, pid: child.pid ?? 0, stop: () => child.disconnect() }
}

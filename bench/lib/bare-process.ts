import { fork } from 'node:child_process'

export interface BareRoute {
  readonly path: string
  readonly text: string
  /** Values sent with each call; `{uuid}` stands for a new id. */
  readonly values: readonly unknown[]
}

export interface BareProcess {
  readonly port: number
  readonly stop: () => void
}

/** The yardstick in a process of its own, as the program is, so that neither shares a core's time with whoever asks. */
export async function startBare(url: string, routes: readonly BareRoute[]): Promise<BareProcess> {
  const file = new URL('../servers/bare.ts', import.meta.url)
  const child = fork(file, [JSON.stringify({ url, routes })], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { readonly port: number }) => resolve(message.port))
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)))
  })
  return { port, stop: () => child.disconnect() }
}

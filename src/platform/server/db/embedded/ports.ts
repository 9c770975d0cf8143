import net from 'node:net'

/** A loopback port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0)
  if (port === null) throw new Error('no free port on 127.0.0.1')
  return port
}

export async function isPortFree(port: number): Promise<boolean> {
  return port > 1 && (await listenOnce(port)) !== null
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(null))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}

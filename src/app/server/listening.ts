import net from 'node:net'
import { StartFault } from '#platform/server/config/start-fault.ts'

export interface ListenPlace {
  readonly host: string
  readonly port: number
}

/** Tries the port before anything slow is started, so that "taken" is said at once. */
export function checkPort(place: ListenPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (fault) => reject(asListenFault(fault, place)))
    probe.listen(place.port, place.host, () => probe.close(() => resolve()))
  })
}

/** Also an address of a kind this machine does not speak, and one that means nothing without its network card. */
const NO_SUCH_PLACE = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT', 'EINVAL']

export function asListenFault(fault: unknown, { host, port }: ListenPlace): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null
  if (code === 'EADDRINUSE') return new StartFault('port_taken', { port })
  if (code === 'EACCES') return new StartFault('port_forbidden', { port })
  if (typeof code === 'string' && NO_SUCH_PLACE.includes(code)) return new StartFault('host_unknown', { host })
  return fault
}

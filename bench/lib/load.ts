import http from 'node:http'
import { performance } from 'node:perf_hooks'

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface LoadResult {
  readonly perSecond: number
  readonly done: number
  readonly medianMs: number
  readonly p95Ms: number
}

export interface Load {
  readonly port: number
  readonly clients: number
  readonly seconds: number
  /** Called for every request, so that acts get keys of their own. */
  readonly next: (client: number) => Request
}

/** Keeps `clients` connections busy, one request at a time each. Any answer that is not 200 ends the measurement. */
export async function load({ port, clients, seconds, next }: Load): Promise<LoadResult> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  const oneClient = async (client: number) => {
    while (performance.now() < until) {
      const sent = performance.now()
      await ask(agent, port, next(client))
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => oneClient(client)))
  const took = (performance.now() - started) / 1000
  agent.destroy()
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { perSecond: times.length / took, done: times.length, medianMs: at(0.5), p95Ms: at(0.95) }
}

function ask(agent: http.Agent, port: number, { method, path, headers = {}, body }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method,
        path,
        headers:
          body === undefined
            ? headers
            : { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          if (response.statusCode !== 200 || text.length < 200) text += chunk
        })
        response.on('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`)),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Before that the engine still compiles what is asked of it; a second was not enough. */
const WARM_UP_SECONDS = 4

/** The two sides, both warm, in turn, several rounds, so that a drift of the machine falls on both: ratio of the medians of the rates. */
export async function compare(
  ours: Load,
  bare: Load,
  rounds: number,
): Promise<{ readonly ratio: number; readonly ours: number; readonly bare: number }> {
  const rates = { ours: [] as number[], bare: [] as number[] }
  await load({ ...ours, seconds: WARM_UP_SECONDS })
  await load({ ...bare, seconds: WARM_UP_SECONDS })
  for (let round = 0; round < rounds; round += 1) {
    rates.ours.push((await load(ours)).perSecond)
    rates.bare.push((await load(bare)).perSecond)
  }
  const [oursMedian, bareMedian] = [median(rates.ours), median(rates.bare)]
  return { ratio: oursMedian / bareMedian, ours: oursMedian, bare: bareMedian }
}

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
}

// The yardstick: node:http and pg with the same statements and nothing else. Run with the statements as JSON in argv.
import http from 'node:http'
import pg from 'pg'

interface BareRoute {
  readonly path: string
  readonly text: string
  /** Values sent with each call; `{uuid}` stands for a new id. */
  readonly values: readonly unknown[]
}

const { url, routes }: { url: string; routes: readonly BareRoute[] } = JSON.parse(process.argv[2] ?? '{}')
const pool = new pg.Pool({ connectionString: url, max: 10 })
const byPath = new Map(routes.map((route) => [route.path, route]))

const server = http.createServer((request, response) => {
  const route = byPath.get(request.url ?? '')
  if (!route) return void response.writeHead(404).end()
  request.resume()
  pool
    .query({ name: route.path, text: route.text, values: route.values.map((value) => (value === '{uuid}' ? crypto.randomUUID() : value)) })
    .then(({ rows }) => {
      const body = JSON.stringify({ rows })
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body)
    })
    .catch((error: Error) => response.writeHead(500).end(error.message))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : null })
})
process.on('disconnect', () => process.exit(0))

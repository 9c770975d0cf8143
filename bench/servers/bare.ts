// The yardstick: node:http and pg with the same statements and nothing else. Run with the statements as JSON in argv.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import pg from 'pg'
import type { BareRoute } from '../lib/bare-process.ts'

const { url, routes }: { url: string; routes: readonly BareRoute[] } = JSON.parse(process.argv[2] ?? '{}')
const pool = new pg.Pool({ connectionString: url, max: 10 })
const byPath = new Map(routes.map((route) => [route.path, route]))

async function answer({ path, text, values }: BareRoute): Promise<string> {
  const filled = values.map((value) => (value === '{uuid}' ? randomUUID() : value))
  const { rows } = await pool.query({ name: path, text, values: filled })
  return JSON.stringify({ rows })
}

const server = http.createServer(async (request, response) => {
  const route = byPath.get(request.url ?? '')
  request.resume()
  if (!route) return void response.writeHead(404).end()
  try {
    const body = await answer(route)
    const type = { 'content-type': 'application/json; charset=utf-8' }
    response.writeHead(200, { ...type, 'content-length': Buffer.byteLength(body) }).end(body)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : null })
})
process.on('disconnect', () => process.exit(0))

import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#kernel/id.ts'

/** A person signed in through the real door. */
export interface Browser {
  readonly headers: Readonly<Record<string, string>>
  readonly get: (path: string) => Promise<Response>
  /** An act with a key of its own; throws unless it is done. */
  readonly act: <T>(path: string, body: object) => Promise<T>
}

export async function signIn(port: number, username: string, password: string): Promise<Browser> {
  const at = (path: string) => `http://127.0.0.1:${port}/api${path}`
  const answer = await fetch(at('/accounts/sign-in'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  if (!answer.ok) throw new Error(`sign-in of ${username}: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie }
  return {
    headers,
    get: (path) => fetch(at(path), { headers }),
    act: async <T>(path: string, body: object) => {
      const done = await fetch(at(path), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': newKey() },
        body: JSON.stringify(body),
      })
      if (!done.ok) throw new Error(`${path}: ${done.status} ${await done.text()}`)
      return (await done.json()) as T
    },
  }
}

export function newKey(): string {
  return uuidV7(Date.now(), randomBytes(10))
}

import { CallFailed, toFailure } from './call-failed.ts'

/** What of an endpoint a request needs; contract objects and stored waiting acts both have it. */
export interface Address {
  readonly method: string
  /** Below `/api`, with `:name` parameters. */
  readonly path: string
}

export interface RequestArgs {
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
  /** A file sent as `multipart/form-data`; the body goes beside it. */
  readonly file?: File | undefined
  /** Several files sent in the same way. */
  readonly files?: readonly File[] | undefined
  /** The act's key. */
  readonly key?: string | undefined
  /** Whose act it is; the server refuses it when another person is signed in by now. */
  readonly personId?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The address of an endpoint with its parameters and query filled in; also for links that download. */
export function hrefOf(
  address: Pick<Address, 'path'>,
  { params = {}, query = {} }: Pick<RequestArgs, 'params' | 'query'> = {},
): string {
  const path = address.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`parameter ${name} of ${address.path} is missing`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? `/api${path}` : `/api${path}?${text}`
}

/** Sends one request and reads its JSON answer; throws `CallFailed`. */
export async function request(
  address: Address,
  args: RequestArgs = {},
  fetchIt: typeof fetch = fetch,
): Promise<unknown> {
  const response = await reach(address, args, fetchIt)
  const body = await readJson(response)
  if (!response.ok) throw toFailure(response.status, body)
  return body
}

async function reach(address: Address, args: RequestArgs, fetchIt: typeof fetch): Promise<Response> {
  const { body, headers } = payloadOf(args)
  try {
    return await fetchIt(hrefOf(address, args), {
      method: address.method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers,
      ...(body === undefined ? {} : { body }),
      ...(args.signal === undefined ? {} : { signal: args.signal }),
    })
  } catch (error) {
    if (args.signal?.aborted) throw error
    throw new CallFailed('offline', 'offline')
  }
}

/** A header no other site's form can set marks the request as ours. */
function payloadOf({ body, file, files = file === undefined ? [] : [file], key, personId }: RequestArgs) {
  const headers: Record<string, string> = { accept: 'application/json', 'x-nen-nep': '1' }
  if (key !== undefined) headers['idempotency-key'] = key
  if (personId !== undefined) headers['x-person'] = personId
  if (files.length > 0) {
    const form = new FormData()
    if (body !== undefined) form.append('body', written(body))
    for (const one of files) form.append('file', one)
    return { headers, body: form }
  }
  if (body === undefined) return { headers, body: undefined }
  headers['content-type'] = 'application/json'
  return { headers, body: written(body) }
}

/** JSON knows no number that is none and writes it as null, as if nothing had been typed: it goes as a word, for the server to refuse. */
function written(body: unknown): string {
  return JSON.stringify(body, (_, value) => (Number.isNaN(value) ? 'NaN' : value))
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    if (response.ok) throw new CallFailed('offline', 'offline')
    return undefined
  }
}

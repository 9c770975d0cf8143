import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { UserId } from '#kernel/id.ts'

/** The value of one cookie of a request, decoded; undefined where it is absent or not well formed. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const cut = part.indexOf('=')
    if (cut < 0 || part.slice(0, cut).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(cut + 1).trim())
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The token of a signed session cookie (`token.signature`, HMAC-SHA256 in base64), or undefined where it was tampered with. */
export function sessionTokenOf(header: string | undefined, name: string, secret: string): string | undefined {
  const value = cookieOf(header, name)
  const cut = value?.lastIndexOf('.') ?? -1
  if (value === undefined || cut <= 0) return undefined
  const token = value.slice(0, cut)
  const wanted = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(value.slice(cut + 1), 'base64')
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : undefined
}

/** The `name=value` parts of Set-Cookie headers that set something, as a Cookie header. */
export function toCookieHeader(setCookies: readonly string[]): string {
  return setCookies
    .filter((cookie) => !/;\s*max-age=0(;|$)/i.test(cookie))
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

const DEVICE_DAYS = 390

export interface DeviceCookies {
  readonly secret: string
  readonly secure: boolean
}

/** The mark of a browser in which this person signed in before, or undefined. It opens nothing: it only has a budget of its own. */
export function deviceOf(header: string | undefined, userId: UserId, { secret }: DeviceCookies): string | undefined {
  const [device, signature] = cookieOf(header, deviceCookieName(userId))?.split('.') ?? []
  if (device === undefined || signature === undefined) return undefined
  const wanted = Buffer.from(signDevice(device, userId, secret))
  const given = Buffer.from(signature)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? device : undefined
}

export function makeDeviceCookie(userId: UserId, { secret, secure }: DeviceCookies): string {
  const device = randomBytes(12).toString('base64url')
  const value = `${device}.${signDevice(device, userId, secret)}`
  const end = `Max-Age=${DEVICE_DAYS * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${deviceCookieName(userId)}=${value}; ${end}`
}

/** One cookie a person, so that several people who share a browser each keep theirs. */
function deviceCookieName(userId: UserId): string {
  return `nennep.device.${userId.slice(-8)}`
}

function signDevice(device: string, userId: UserId, secret: string): string {
  return createHmac('sha256', secret).update(`device ${device} ${userId}`).digest('base64url')
}

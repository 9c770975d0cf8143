import { err, ok, type Result } from '#kernel/result.ts'

/** What a photograph says of itself in its first bytes. */
export interface PhotoHeader {
  readonly width: number
  readonly height: number
}

export type PhotoRefusal =
  | { readonly code: 'photo_kind' }
  | { readonly code: 'photo_damaged' }
  | { readonly code: 'photo_too_large'; readonly megapixels: number }

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const begins = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, index) => bytes[index] === byte)
const word = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

/** Reads the size of a JPEG or PNG without unpacking it: what claims to be too large never is. Anything else is no photograph. */
export function readPhotoHeader(bytes: Uint8Array): Result<PhotoHeader, PhotoRefusal> {
  if (begins(bytes, PNG)) {
    if (bytes.length < 33 || word(bytes, 12) !== 0x4948) return err({ code: 'photo_damaged' })
    const size = (at: number) => word(bytes, at) * 65_536 + word(bytes, at + 2)
    return sized(size(16), size(20))
  }
  return begins(bytes, [0xff, 0xd8, 0xff]) ? readJpeg(bytes) : err({ code: 'photo_kind' })
}

function sized(width: number, height: number): Result<PhotoHeader, PhotoRefusal> {
  return width > 0 && height > 0 ? ok({ width, height }) : err({ code: 'photo_damaged' })
}

/** Walks the segments to the frame header; C4, C8 and CC are tables and not frames. */
function readJpeg(bytes: Uint8Array): Result<PhotoHeader, PhotoRefusal> {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return err({ code: 'photo_damaged' })
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sized(word(bytes, at + 7), word(bytes, at + 5))
    const length = word(bytes, at + 2)
    if (length < 2 || marker === 0xd9 || marker === 0xda) return err({ code: 'photo_damaged' })
    at += 2 + length
  }
  return err({ code: 'photo_damaged' })
}

/** Whether a photograph of this size may be unpacked at all. */
export function decidePhoto({ width, height }: PhotoHeader, maxMegapixels: number): Result<null, PhotoRefusal> {
  return width * height > maxMegapixels * 1_000_000
    ? err({ code: 'photo_too_large', megapixels: maxMegapixels })
    : ok(null)
}

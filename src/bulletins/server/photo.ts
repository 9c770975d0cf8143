import { err, ok, type Result } from '#kernel/result.ts'
import { decidePhoto, type PhotoHeader, type PhotoRefusal, readPhotoHeader } from '../rules/photo.ts'

/** Wide enough for a page, small enough for an old phone. */
const LONGEST_SIDE = 1600
const QUALITY = 82

export interface CleanPhoto extends PhotoHeader {
  readonly bytes: Buffer
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: an unpacked photograph of the largest size takes some two hundred megabytes. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}

/**
 * A photograph as it may be shown: turned upright, scaled, and written anew as JPEG from its pixels alone. Place, camera, time,
 * preview pictures, and whatever else was hidden in or behind the file is left behind. Sizes are read and judged before anything is unpacked.
 */
export async function cleanPhoto(bytes: Uint8Array, maxMegapixels: number): Promise<Result<CleanPhoto, PhotoRefusal>> {
  const header = readPhotoHeader(bytes)
  if (!header.ok) return header
  const fits = decidePhoto(header.value, maxMegapixels)
  return fits.ok ? await inTurn(() => drawnAnew(bytes, header.value)) : fits
}

async function drawnAnew(bytes: Uint8Array, { width, height }: PhotoHeader): Promise<Result<CleanPhoto, PhotoRefusal>> {
  const { ResizeFit, Transformer } = await import('@napi-rs/image')
  try {
    const photo = new Transformer(bytes).rotate()
    const isLarge = Math.max(width, height) > LONGEST_SIDE
    const sized = isLarge ? photo.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: ResizeFit.Inside }) : photo
    const drawn = await sized.jpeg(QUALITY)
    const size = readPhotoHeader(drawn)
    return size.ok ? ok({ ...size.value, bytes: drawn }) : size
  } catch {
    return err({ code: 'photo_damaged' })
  }
}

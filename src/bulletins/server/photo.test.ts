import { Transformer } from '@napi-rs/image'
import { describe, expect, it } from 'vitest'
import { cleanPhoto } from './photo.ts'

const plain = async (width: number, height: number) =>
  await Transformer.fromRgbaPixels(new Uint8Array(width * height * 4).fill(200), width, height).jpeg(90)

/** The same picture with a place of taking and a script hidden in it, and a page behind its end. */
function withSecrets(jpeg: Buffer): Buffer {
  const text = Buffer.from('Exif\0\0GPSLatitude 20.9<script>alert(1)</script>')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, text.length + 2]), text])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2), Buffer.from('<html><script>1</script></html>')])
}

describe('a photograph as it is kept', () => {
  it('is a new JPEG of its pixels alone, scaled', async () => {
    const clean = await cleanPhoto(withSecrets(await plain(2400, 1200)), 50)
    expect(clean).toMatchObject({ ok: true, value: { width: 1600, height: 800 } })
    const bytes = clean.ok ? clean.value.bytes.toString('latin1') : ''
    expect(bytes).not.toMatch(/Exif|GPS|script|html/)
  })

  it('of two hundred megapixels is refused by what it claims: were it unpacked, this one would be damaged', async () => {
    const claims = (await Transformer.fromRgbaPixels(new Uint8Array(400), 10, 10).png()).subarray(0, 60)
    claims.writeUInt32BE(20_000, 16)
    claims.writeUInt32BE(10_000, 20)
    const refused = { ok: false, error: { code: 'photo_too_large', megapixels: 50 } }
    expect(await cleanPhoto(claims, 50)).toEqual(refused)
  })

  it('is refused whole where it is cut off, too large, or no picture at all', async () => {
    const jpeg = await plain(64, 64)
    expect(await cleanPhoto(jpeg.subarray(0, 80), 50)).toMatchObject({ ok: false, error: { code: 'photo_damaged' } })
    expect(await cleanPhoto(await plain(1200, 1000), 1)).toMatchObject({
      error: { code: 'photo_too_large', megapixels: 1 },
    })
    expect(await cleanPhoto(Buffer.from('<svg/>'), 50)).toMatchObject({ error: { code: 'photo_kind' } })
  })
})

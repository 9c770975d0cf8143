import { expect, it } from 'vitest'
import { packed, unpacked } from './contents.ts'

it('gives back the words and every file under its name, two of one name too', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const files = [
    { name: 'đơn.pdf', bytes: bytes('một') },
    { name: 'đơn.pdf', bytes: bytes('hai') },
    { name: '../nguy/hiểm.jpg', bytes: bytes('ba') },
  ]
  expect(unpacked(packed({ words: 'Kính gửi chi bộ', files }))).toEqual({
    words: 'Kính gửi chi bộ',
    files: files.map((file) => ({ ...file, name: file.name.replaceAll('/', '-') })),
  })
})

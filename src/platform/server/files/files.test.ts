import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { findFileKind } from './file-kind.ts'
import { makeFileStore } from './file-store.ts'
import { handIn, safeName } from './keep-file.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nennep-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const office = (names: readonly string[]) =>
  zipSync(Object.fromEntries(['[Content_Types].xml', ...names].map((name) => [name, strToU8('<x/>')])))

describe('the kind of a file', () => {
  it.each([
    ['pdf', strToU8('%PDF-1.7 ...')],
    ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', office(['word/document.xml'])],
    ['xlsx', office(['xl/workbook.xml'])],
    ['txt', strToU8('Đã lắp đủ 6 bóng đèn.\n')],
  ] as const)('%s is told from its bytes', (kind, bytes) => {
    expect(findFileKind(bytes)).toEqual({ ok: true, value: kind })
  })

  it.each([
    ['nothing', new Uint8Array(), 'file_empty'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0xff]), 'file_kind_unknown'],
    ['a page', strToU8(' <!DOCTYPE html><script>1</script>'), 'file_kind_unknown'],
    ['a drawing with a script', strToU8('<svg onload="x"/>'), 'file_kind_unknown'],
    ['a plain archive', zipSync({ 'a.exe': strToU8('MZ') }), 'file_kind_unknown'],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'file_kind_unknown'],
    ['macros in a document', office(['word/document.xml', 'word/vbaProject.bin']), 'file_has_macro'],
    ['macros in a sheet', office(['xl/workbook.xml', 'xl/vbaProject.bin']), 'file_has_macro'],
  ])('%s is refused', (_what, bytes, code) => {
    expect(findFileKind(bytes)).toEqual({ ok: false, error: { code } })
  })
})

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\anh\\Biên bản.PDF', 'Biên bản.pdf'],
    ['hoá đơn.pdf.exe', 'hoá đơn.pdf.pdf'],
    ['.pdf', 'tep.pdf'],
    ['a\u0000b\u202e.pdf', 'a b.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given, 'pdf')).toBe(kept.normalize('NFC'))
  })
})

describe('the store', () => {
  const store = makeFileStore(folder, 1_000_000)
  const bytes = strToU8('%PDF-1.7 biên bản')

  it('gives back what was put in, once for the same bytes, and leaves nothing half-written', async () => {
    const digests = await Promise.all([1, 2, 3].map(() => store.put(bytes)))
    expect(new Set(digests).size).toBe(1)
    const [sha256 = ''] = digests
    expect(await store.get(sha256)).toEqual(Buffer.from(bytes))
    expect(readdirSync(path.join(folder, sha256.slice(0, 2)))).toEqual([sha256])
  })

  it('knows nothing of other digests or paths, and notices a changed file', async () => {
    expect(await store.get('0'.repeat(64))).toBeUndefined()
    expect(await store.get('../../etc/passwd')).toBeUndefined()
    const sha256 = await store.put(strToU8('%PDF-1.7 khác'))
    writeFileSync(path.join(folder, sha256.slice(0, 2), sha256), 'changed')
    expect(await store.get(sha256)).toBeUndefined()
  })

  it('takes what it can tell and says its true kind', () => {
    expect(handIn(store, { fileName: 'ảnh.docx', bytes })).toMatchObject({
      value: { file: { name: 'ảnh.pdf', contentType: 'application/pdf', sizeBytes: bytes.length } },
    })
    expect(handIn(store, { fileName: 'x.pdf', bytes: new Uint8Array([0, 1]) })).toMatchObject({
      error: { code: 'file_kind_unknown' },
    })
  })
})

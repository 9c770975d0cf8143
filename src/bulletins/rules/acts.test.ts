import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { BULLETIN_ACTS, BULLETIN_TABLE, decideApprove, decideCorrect, decideEdit, decideRelease } from './acts.ts'
import { decidePhoto, readPhotoHeader } from './photo.ts'

const [writer, editor, second] = ['writer', 'editor', 'second'] as PersonId[] as [PersonId, PersonId, PersonId]
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code
const PLACE = { field: 'body', kind: 'name', from: 0, to: 3, text: 'Lê' } as const

describe('releasing', () => {
  const state = { stage: 'draft', version: 3, draftedBy: writer, editedBy: editor, body: 'Tin', places: [] } as const
  it.each([
    ['a second person', {}, { by: second, basedOn: 3 }, 'ok'],
    ['who began it', {}, { by: writer, basedOn: 3 }, 'own_bulletin'],
    ['who wrote last', {}, { by: editor, basedOn: 3 }, 'own_bulletin'],
    ['who read an older text', {}, { by: second, basedOn: 2 }, 'changed_meanwhile'],
    ['a second time', { stage: 'released' }, { by: second, basedOn: 3 }, 'wrong_bulletin_stage'],
    ['an empty one', { body: ' ' }, { by: second, basedOn: 3 }, 'bulletin_empty'],
    ['with a marked place', { places: [PLACE] }, { by: second, basedOn: 3 }, 'gate_closed'],
  ] as const)('by %s', (_who, part, act, code) => {
    expect(codeOf(decideRelease({ ...state, ...part }, act))).toBe(code)
  })
})

it('figures are approved by a second person, corrections pass the gate, a text that is out is not edited', () => {
  const state = { stage: 'draft', draftedBy: writer, editedBy: editor, approved: 0 } as const
  expect([second, writer].map((by) => codeOf(decideApprove(state, by)))).toEqual(['ok', 'own_bulletin'])
  const figure = { ...PLACE, kind: 'figure' } as const
  const corrected = [
    { places: [PLACE], basis: 'Sổ' },
    { places: [figure], basis: '' },
    { places: [figure], basis: 'Sổ' },
  ]
  expect(corrected.map((part) => codeOf(decideCorrect({ stage: 'released', ...part })))).toEqual([
    ...['gate_closed', 'gate_closed', 'ok'],
  ])
  expect(codeOf(decideEdit({ stage: 'released', version: 1 }, 1))).toBe('wrong_bulletin_stage')
})

describe('a photograph by its first bytes', () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(40)
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).copy(bytes)
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }
  const jpeg = (width: number, height: number) =>
    Buffer.from([
      ...[0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8],
      ...[height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0],
    ])
  it.each([
    ['a PNG', png(4000, 3000), 'ok'],
    ['a progressive JPEG behind other segments', jpeg(4000, 3000), 'ok'],
    ['200 megapixels', png(20_000, 10_000), 'photo_too_large'],
    ['200 megapixels as JPEG', jpeg(20_000, 10_000), 'photo_too_large'],
    ['a drawing with a script', Buffer.from('<svg onload="x()"/>'), 'photo_kind'],
    ['a page', Buffer.from('<!doctype html><script>1</script>'), 'photo_kind'],
    ['cut off before its size', jpeg(10, 10).subarray(0, 12), 'photo_damaged'],
    ['no width', png(0, 10), 'photo_damaged'],
  ])('%s: %#', (_what, bytes, code) => {
    const header = readPhotoHeader(bytes)
    expect(header.ok ? codeOf(decidePhoto(header.value, 50)) : codeOf(header)).toBe(code)
  })
})

it('docs/processes/bulletin.md lists every act with its stage as the table has it', () => {
  const page = path.resolve(import.meta.dirname, '../../../docs/processes/bulletin.md')
  const rows = [...readFileSync(page, 'utf8').matchAll(/^\| `(\w+)` \| `(\w+)` \|/gm)].map(([, act, stage]) => [
    act,
    stage,
  ])
  expect(rows).toEqual(BULLETIN_ACTS.map((act) => [act, BULLETIN_TABLE[act]]))
})

import { describe, expect, it } from 'vitest'
import { type Note, noteWords } from './import-notes.ts'

const effect = { kind: 'none', personId: null } as const
const note = (code: Note['code'], proposed: string | null): Note => ({
  ...{ row: 12, column: null, field: null, level: 'refusal', found: '' },
  ...{ code, proposed },
})

describe('what is said of a row of a list', () => {
  it.each([
    ['repeated_row', '11', 'Người này đã có ở một dòng phía trên. Xem dòng 11.'],
    ['same_name_other_birth', 'Phan Thị Lụa, 1958-04-12', /Người đó là Phan Thị Lụa, 12\/04\/1958\.$/],
    ['number_of_other_member', 'Phan Thị Lụa, 1958', /Người đó là Phan Thị Lụa, 1958\.$/],
  ] as const)('%s names the row or the person meant, and proposes nothing', (code, proposed, words) => {
    const said = noteWords(note(code, proposed), effect)
    expect(said).toMatch(words)
    expect(said).not.toContain('Đề nghị')
  })
})

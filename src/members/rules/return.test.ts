import { describe, expect, it } from 'vitest'
import { checkEntry } from './entry.ts'
import { decideReturn } from './return.ts'

describe('somebody known here who comes with an introduction', () => {
  const removed = { endedOn: '2024-05-02', reason: 'removed' } as const

  it('is a member where he only went elsewhere, or was never here', () => {
    expect(decideReturn(null, { admittedOn: null })).toEqual({ ok: true, value: 'member' })
    expect(decideReturn({ ...removed, reason: 'transferred' }, { admittedOn: '2010-01-01' }).ok).toBe(true)
  })

  it.each(['removed', 'left', 'expelled'] as const)(
    'needs readmission after %s, unless admitted anew since',
    (reason) => {
      const refused = { ok: false, error: { code: 'readmission_needed', leftOn: '2024-05-02' } }
      for (const admittedOn of ['2010-01-01', '2024-05-02', null] as const)
        expect(decideReturn({ ...removed, reason }, { admittedOn })).toEqual(refused)
      expect(decideReturn({ ...removed, reason }, { admittedOn: '2027-06-01' })).toMatchObject({
        value: 'admitted_anew',
      })
    },
  )

  it('does not come back from the dead', () => {
    expect(decideReturn({ ...removed, reason: 'deceased' }, { admittedOn: '2027-06-01' }).ok).toBe(false)
  })
})

describe('an entry by hand', () => {
  const entry = { reason: 'already_here', paper: 'Danh sách đảng viên 31/12/2025', note: '' } as const

  it('names its paper, and tells another reason in words', () => {
    expect(checkEntry(entry).ok).toBe(true)
    expect(checkEntry({ ...entry, paper: '' })).toEqual({ ok: false, error: { code: 'paper_missing' } })
    expect(checkEntry({ ...entry, reason: 'other' })).toEqual({ ok: false, error: { code: 'reason_missing' } })
    expect(checkEntry({ ...entry, reason: 'other', note: 'Theo kết luận kiểm tra' }).ok).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { type DecideRequest, decideRequest } from './decide-request.ts'
import type { RecordRequest } from './request.ts'
import { decideWithdraw } from './withdraw-request.ts'

const aRequest = (facts: Partial<RecordRequest> = {}): RecordRequest => ({
  id: 'r',
  personId: 'member',
  unitId: 'cell',
  state: 'open',
  proposedBy: 'member',
  sections: ['birth'],
  lines: [],
  hasProof: false,
  ...facts,
})
const accept = (facts: Partial<DecideRequest> = {}): DecideRequest => ({
  verdict: 'accepted',
  evidence: 'Giấy khai sinh',
  note: 'Đúng',
  basedOn: 'x',
  stands: 'x',
  by: 'officer',
  ...facts,
})

describe('deciding on a request', () => {
  it('accepts with evidence and a sentence; refuses with a sentence alone', () => {
    expect(decideRequest(aRequest(), accept()).ok).toBe(true)
    expect(decideRequest(aRequest(), accept({ verdict: 'refused', evidence: '' })).ok).toBe(true)
    expect(decideRequest(aRequest({ hasProof: true }), accept({ evidence: '' })).ok).toBe(true)
  })

  it.each([
    ['it is decided', { state: 'refused' }, {}, 'request_closed'],
    ['it is about himself', { personId: 'officer' }, {}, 'own_file'],
    ['no sentence is given', {}, { note: '' }, 'note_missing'],
    ['nothing proves it', {}, { evidence: '' }, 'evidence_missing'],
    ['the file moved since he looked', {}, { stands: 'y' }, 'file_moved'],
  ] as const)('is not done where %s', (_why, facts, input, code) => {
    expect(decideRequest(aRequest(facts), accept(input))).toMatchObject({ ok: false, error: { code } })
  })

  it('is withdrawn by the member while it is open', () => {
    expect(decideWithdraw(aRequest(), 'member').ok).toBe(true)
    expect(decideWithdraw(aRequest(), 'secretary')).toMatchObject({ error: { code: 'not_yours_to_withdraw' } })
    expect(decideWithdraw(aRequest({ state: 'accepted' }), 'member')).toMatchObject({
      error: { code: 'request_closed' },
    })
  })
})

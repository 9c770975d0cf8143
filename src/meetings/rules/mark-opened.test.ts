import { describe, expect, it } from 'vitest'
import { decideMarkOpened, type OpeningFacts } from './mark-opened.ts'

const sent = new Date('2026-11-08T08:00:00+07:00')
const now = new Date('2026-11-09T20:00:00+07:00')
const earlier = new Date('2026-11-08T09:00:00+07:00')
const facts = (change: Partial<OpeningFacts> = {}): OpeningFacts => ({
  noticeSentAt: sent,
  wasSentToHim: true,
  paper: null,
  openedAt: null,
  ...change,
})

describe('opening what was sent', () => {
  it.each([
    ['the notice, for the first time', facts(), now],
    ['a paper approved for reading', facts({ paper: { state: 'approved' } }), now],
    ['the notice again: the first time stands', facts({ openedAt: earlier }), earlier],
    ['a notice sent anew since', facts({ openedAt: new Date('2026-11-07T08:00:00+07:00') }), now],
  ])('proves %s', (_what, given, openedAt) => {
    expect(decideMarkOpened(given, now)).toEqual({ ok: true, value: { openedAt } })
  })

  it.each([
    ['nothing went out', facts({ noticeSentAt: null }), 'not_sent_to_you'],
    ['it was not sent to him', facts({ wasSentToHim: false }), 'not_sent_to_you'],
    ['the meeting has no such paper', facts({ paper: undefined }), 'no_such_paper'],
    ['the paper is still being written', facts({ paper: { state: 'handed_in' } }), 'no_such_paper'],
  ])('is refused where %s', (_why, given, code) => {
    expect(decideMarkOpened(given, now)).toEqual({ ok: false, error: { code } })
  })
})

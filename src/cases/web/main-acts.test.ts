import { describe, expect, it } from 'vitest'
import type { CasePage } from '../contract.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { awaitsDiscipline, mainActs } from './main-acts.ts'

const CONTENTS = [
  { id: 'c1', text: 'Thu hai lần' },
  { id: 'c2', text: 'Không trả lời' },
]
const VERIFYING = ['hold_session', 'draft', 'hand_in_file', 'set_calendar', 'verify_allegation'] as const
const CONCLUDED = ['send_up', 'issue_notice', 'announce', 'inform_sender'] as const

const done = (act: CaseAct, body: object = {}) => ({ act, body })
const plan = done('issue_plan', { contents: CONTENTS })
const verified = (contentId: string) => done('verify_allegation', { contentId })

function first(may: readonly CaseAct[], entries: readonly object[], clocks: readonly object[] = []) {
  const standing = { may, entries, clocks, team: [{ id: 'a' }], variant: 'team', discipline: null }
  return mainActs(standing as unknown as CasePage)[0]
}

describe('the act that leads on', () => {
  it.each([
    ['a session is held first', VERIFYING, [plan], 'hold_session'],
    ['then each allegation verified', VERIFYING, [plan, done('hold_session'), verified('c1')], 'verify_allegation'],
    ['then the draft', VERIFYING, [plan, done('hold_session'), verified('c1'), verified('c2')], 'draft'],
    ['the draft is shared', ['conclude_denunciation', 'share_draft'], [plan, done('draft')], 'share_draft'],
    [
      'before the meeting',
      ['conclude_denunciation', 'share_draft'],
      [plan, done('draft'), done('share_draft')],
      'conclude_denunciation',
    ],
    [
      'one shared before the last draft does not count',
      ['conclude_denunciation', 'share_draft'],
      [plan, done('draft'), done('share_draft'), done('draft')],
      'share_draft',
    ],
    ['nothing goes up where nobody must be disciplined', CONCLUDED, [plan, done('issue_notice')], 'announce'],
    ['the file is closed last', ['send_up', 'inform_sender', 'archive'], [plan, done('inform_sender')], 'archive'],
  ] as const)('%s', (_, may, entries, act) => {
    expect(first(may, entries)).toBe(act)
  })

  it('is sending the dossier up while its time runs', () => {
    const runs = [{ clock: 'send_up', doneOn: null }]
    expect(first(CONCLUDED, [plan, done('issue_notice')], runs)).toBe('send_up')
  })

  it('is opening the case of discipline where one must follow, until it is there', () => {
    const awaits = (
      linked: readonly object[],
      followUps = ['discipline'],
      may: readonly CaseAct[] = ['send_up', 'announce'],
    ) => {
      const standing = {
        may,
        followUps,
        linked,
        entries: [plan],
        team: [{ id: 'a' }],
        variant: 'team',
        discipline: null,
      }
      return awaitsDiscipline({ ...standing, clocks: [{ clock: 'send_up', doneOn: null }] } as unknown as CasePage)
    }
    expect(awaits([])).toBe(true)
    expect(awaits([{ procedure: 'discipline' }])).toBe(false)
    expect(awaits([], [])).toBe(false)
    expect(awaits([], ['discipline'], ['send_up', 'issue_notice'])).toBe(false)
  })
})

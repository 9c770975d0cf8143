import { describe, expect, it } from 'vitest'
import { monthPath, type PathMeeting, type PathMonth } from './month-path.ts'

const aMain = (facts: Partial<PathMeeting> = {}): PathMeeting => ({
  id: 'main',
  kind: 'regular',
  stage: 'planned',
  startsAt: null,
  endedAt: null,
  noticeSentAt: null,
  documentsPostedAt: null,
  adoptedAt: null,
  resultPostedAt: null,
  reportedAt: null,
  prepMeetingId: 'prep',
  ...facts,
})
const aPrep = (facts: Partial<PathMeeting> = {}): PathMeeting =>
  aMain({ id: 'prep', kind: 'cell_committee', prepMeetingId: null, ...facts })
const held = { stage: 'closed', endedAt: '2026-12-03T14:00:00Z' } as const
const minuted = { stage: 'adopted', endedAt: '2026-12-03T14:00:00Z' } as const
const day = '2026-12-01T08:00:00Z'
const aMonth = (main: Partial<PathMeeting>, prep: Partial<PathMeeting> = minuted): PathMonth => ({
  isOpen: true,
  prepForm: 'committee',
  meetings: [aMain(main), aPrep(prep)],
})

describe('the path of a month', () => {
  it('begins with opening it', () => {
    const path = monthPath({ isOpen: false, prepForm: 'committee', meetings: [] })
    expect(path.next).toEqual({ task: 'open_month', meetingId: null })
    expect(path.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'open present',
      'prepare later',
      'notice later',
      'hold later',
      'minutes later',
      'report later',
    ])
  })

  it.each([
    ['the committee has not met', aMonth({}, {}), 'hold_prep_meeting', 'prep'],
    ['the committee’s minutes are not adopted', aMonth({}, held), 'adopt_prep_minutes', 'prep'],
    ['the cell meets before they are', aMonth({ stage: 'in_progress' }, held), 'go_on_meeting', 'main'],
    ['no day is set', aMonth({}), 'set_schedule', 'main'],
    ['the notice is not out', aMonth({ startsAt: day }), 'send_notice', 'main'],
    [
      'the papers are not out',
      aMonth({ startsAt: day, noticeSentAt: day, stage: 'notified' }),
      'post_documents',
      'main',
    ],
    [
      'the meeting is ahead',
      aMonth({ startsAt: day, noticeSentAt: day, documentsPostedAt: day, stage: 'notified' }),
      'start_meeting',
      'main',
    ],
    [
      'the meeting runs',
      aMonth({ startsAt: day, noticeSentAt: day, documentsPostedAt: day, stage: 'in_progress' }),
      'go_on_meeting',
      'main',
    ],
    [
      'it runs without papers',
      aMonth({ startsAt: day, noticeSentAt: day, stage: 'in_progress' }),
      'go_on_meeting',
      'main',
    ],
    ['it is over and nothing preceded it', aMonth({ ...held, noticeSentAt: null }, {}), 'adopt_minutes', 'main'],
    ['the meeting is over', aMonth({ ...held }), 'adopt_minutes', 'main'],
    ['the minutes are adopted', aMonth({ ...held, stage: 'adopted' }), 'report', 'main'],
    ['it is reported but not posted', aMonth({ ...held, stage: 'reported', reportedAt: day }), 'post_result', 'main'],
    [
      'the committee has it',
      aMonth({ ...held, stage: 'reported', reportedAt: day, resultPostedAt: day }),
      'wait_for_grade',
      'main',
    ],
    [
      'the grade is decided',
      aMonth({ ...held, stage: 'graded', reportedAt: day, resultPostedAt: day }),
      'all_done',
      'main',
    ],
  ] as const)('when %s', (_when, month, task, meetingId) => {
    expect(monthPath(month).next).toEqual({ task, meetingId })
  })

  it('has no preparing meeting for a lone secretary, and does not ask for a notice after the fact', () => {
    const path = monthPath({
      isOpen: true,
      prepForm: 'secretary_only',
      meetings: [aMain({ ...held, prepMeetingId: null })],
    })
    expect(path.steps.map(({ step }) => step)).not.toContain('prepare')
    expect(path.next.task).toBe('adopt_minutes')
  })

  it('names what the meeting began without, and does not call it done', () => {
    const { steps } = monthPath(aMonth({ ...held, noticeSentAt: null, documentsPostedAt: null }, {}))
    const stateOf = (asked: string) => steps.find(({ step }) => step === asked)?.state
    expect(['prepare', 'notice', 'hold', 'minutes'].map(stateOf)).toEqual(['missed', 'missed', 'done', 'present'])
  })

  it('looks past a cancelled meeting', () => {
    const meetings = [aMain({ stage: 'cancelled' }), aMain({ id: 'again', kind: 'combined' }), aPrep(held)]
    expect(monthPath({ isOpen: true, prepForm: 'committee', meetings }).main?.id).toBe('again')
  })
})

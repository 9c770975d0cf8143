import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { decideStep } from './acts/take-step.ts'
import { aCandidate, aConcerned, aContext, aProcedure, OLD_MEMBER, personId, rulesOn } from './admissions.builders.ts'
import { ageInMonths } from './age.ts'
import type { MeetingVote } from './context.ts'
import { deadlineOf } from './deadlines.ts'
import type { StepFacts, StepInput } from './facts.ts'
import type { Procedure } from './procedure.ts'

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code)

const paperVote = (inFavour: number, base = 20, heldOn: LocalDate = '2026-11-20') =>
  ({ kind: 'paper', heldOn, base, inFavour, against: 0, other: 0, minutes: '01-BB/CB' }) as const

const certificate = (on: LocalDate): StepFacts => ({ stage: 'certificate', on, number: '1', issuer: 'Trung tâm' })

const resolve = (inFavour: number, more: { base?: number; heldOn?: LocalDate } = {}): StepInput => ({
  stage: 'cell_resolution',
  on: '1900-01-01',
  vote: paperVote(inFavour, more.base, more.heldOn),
  ageException: null,
  schooling: null,
  schoolingException: null,
})

const atVote = (facts: Partial<Procedure> = {}) =>
  aProcedure({ stage: 'cell_resolution', steps: [certificate('2025-05-20')], ...facts })

describe('the vectors of the domain', () => {
  it('22 members, 20 official of whom 3 absent: the base is 20 and admission needs 14', () => {
    expect(decideStep(atVote(), resolve(14), aContext())).toMatchObject({
      ok: true,
      value: { facts: { vote: { base: 20, required: 14 } }, next: 'committee_decision' },
    })
    expect(decideStep(atVote(), resolve(13), aContext())).toEqual({
      ok: false,
      error: { code: 'vote_not_carried', inFavour: 13, needed: 14, base: 20 },
    })
  })

  it('2 official members and 1 on probation: no decision meeting', () => {
    const few = aContext({ electorate: { official: 2, mayBeLeftOut: 0 } })
    expect(decideStep(atVote(), resolve(2, { base: 2 }), few)).toEqual({
      ok: false,
      error: { code: 'too_few_official', official: 2, needed: 3 },
    })
  })

  it('decision 25/8/2024, ceremony 15/9/2024: probation ends 15/9/2025, the review follows within 30 working days', () => {
    const recognition = aProcedure({
      kind: 'recognition',
      stage: 'cell_review',
      candidate: null,
      concerned: aConcerned(),
    })
    expect(deadlineOf(recognition, rulesOn('2025-09-15'), new Set())).toMatchObject({ dueOn: '2025-10-27' })
    const review = (heldOn: LocalDate, lateReason = ''): StepInput => ({
      ...{ stage: 'cell_review', on: '1900-01-01', outcome: 'recognise', lateReason },
      vote: paperVote(20, 20, heldOn),
    })
    expect(decideStep(recognition, review('2025-09-14'), aContext())).toMatchObject({
      error: { code: 'probation_running', endsOn: '2025-09-15' },
    })
    expect(code(decideStep(recognition, review('2025-10-27'), aContext()))).toBe('ok')
    expect(decideStep(recognition, review('2025-10-28'), aContext())).toMatchObject({
      error: { code: 'late_without_reason', dueOn: '2025-10-27' },
    })
    expect(code(decideStep(recognition, review('2025-10-28', 'Bí thư nằm viện'), aContext()))).toBe('ok')
    const decided = decideStep(
      { ...recognition, stage: 'recognition_decision' },
      {
        stage: 'recognition_decision',
        on: '2025-12-30',
        bodyVote: { body: 'standing_committee', members: 9, inFavour: 9 },
        number: { kind: 'issue' },
      },
      aContext(),
    )
    expect(decided).toMatchObject({ value: { effects: [{ type: 'recognise', officialOn: '2025-09-15' }] } })
  })

  it('certificate of 15/1/2020, the cell meets on 3/2/2025: it ended on 15/1/2025', () => {
    const procedure = atVote({ steps: [certificate('2020-01-15')] })
    expect(decideStep(procedure, resolve(20, { heldOn: '2025-02-03' }), aContext())).toEqual({
      ok: false,
      error: { code: 'certificate_expired', endedOn: '2025-01-15' },
    })
    expect(code(decideStep(procedure, resolve(20, { heldOn: '2025-01-15' }), aContext()))).toBe('ok')
  })
})

describe('conditions on the day of the vote', () => {
  it.each([
    ['a month short of 18', { bornOn: '2008-12-01' }, 'too_young'],
    ['18 by month, whatever the day', { bornOn: '2008-11-30' }, 'ok'],
    ['60 by month', { bornOn: '1966-11-01' }, 'ok'],
    ['a month over 60', { bornOn: '1966-10-31' }, 'too_old'],
    ['of unknown birth', { bornOn: null }, 'birth_unknown'],
    ['without lower secondary school', { schooling: 'below_lower_secondary' }, 'schooling_short'],
    ['of unknown schooling', { schooling: null }, 'schooling_short'],
  ] as const)('%s', (_who, candidate, expected) => {
    expect(code(decideStep(atVote({ candidate: aCandidate(candidate) }), resolve(20), aContext()))).toBe(expected)
  })

  it('asks what he reached where it was not known: of who comes back the register does not tell', () => {
    const unknown = atVote({ candidate: aCandidate({ schooling: null }) })
    const told = { ...resolve(20), schooling: 'upper_secondary' } as StepInput
    expect(code(decideStep(unknown, told, aContext()))).toBe('ok')
  })

  it('what the higher level allowed is no obstacle', () => {
    const old = atVote({ candidate: aCandidate({ bornOn: '1950-01-01', schooling: 'below_lower_secondary' }) })
    const allowed = { ...resolve(20), ageException: '12-CV/TU', schoolingException: '13-CV/TU' } as StepInput
    expect(code(decideStep(old, allowed, aContext()))).toBe('ok')
  })

  it('counts age by month', () => {
    expect(ageInMonths('2008-11-30', '2026-11-01')).toBe(216)
  })
})

describe('where the vote comes from', () => {
  const vote: MeetingVote = {
    ...{ voteId: 'v', meetingId: 'm', heldOn: '2026-11-20', kind: 'admission', base: 20, required: 14 },
    ...{ inFavour: 15, against: 2, other: 0, isClosed: true, isUsed: false },
  }
  const fromMeeting: StepInput = { ...resolve(0), vote: { kind: 'meeting', voteId: 'v' } } as StepInput

  it.each([
    ['a closed meeting’s vote on admission', {}, 'ok'],
    ['one that is not there', null, 'vote_not_found'],
    ['one on something else', { kind: 'resolution' }, 'vote_of_other_kind'],
    ['one of a meeting still going on', { isClosed: false }, 'meeting_still_open'],
    ['one that carries another procedure', { isUsed: true }, 'vote_taken'],
    ['one that fell short', { inFavour: 13 }, 'vote_not_carried'],
  ] as const)('%s', (_what, facts, expected) => {
    const context = aContext({ vote: facts === null ? null : { ...vote, ...facts } })
    expect(code(decideStep(atVote(), fromMeeting, context))).toBe(expected)
  })

  it.each([
    ['a base larger than the roll', 21, 'base_unlikely'],
    ['a base without more than may be left out', 16, 'base_unlikely'],
    ['a base without all who may be left out', 17, 'ok'],
  ] as const)('%s', (_what, base, expected) => {
    expect(code(decideStep(atVote(), resolve(16, { base }), aContext()))).toBe(expected)
  })

  it('counts no more votes than there are members', () => {
    const over = { ...resolve(20), vote: { ...paperVote(20), against: 1 } } as StepInput
    expect(code(decideStep(atVote(), over, aContext()))).toBe('votes_over_base')
  })
})

describe('introduction', () => {
  const introduce = (memberIds: readonly string[], organisation: string | null = null): StepInput => ({
    ...{ stage: 'introduction', on: '2026-10-01', organisation },
    memberIds: memberIds.map(personId),
  })
  const at = aProcedure({ stage: 'introduction' })
  const members = new Map([
    [personId('hoa'), OLD_MEMBER],
    [personId('new'), { ...OLD_MEMBER, joinedOn: '2025-10-02' }],
    [personId('probationer'), { ...OLD_MEMBER, officialOn: null }],
    [personId('gone'), { ...OLD_MEMBER, leftOn: '2026-01-01' }],
  ] as const)

  it.each([
    ['one member alone', ['hoa'], null, 'introducers_short'],
    ['one member twice', ['hoa', 'hoa'], null, 'introducers_short'],
    ['one member and the Youth Union', ['hoa'], 'Đoàn xã', 'ok'],
    ['the Youth Union alone', [], 'Đoàn xã', 'introducers_short'],
    ['a member on probation', ['hoa', 'probationer'], null, 'introducer_not_official'],
    ['a stranger', ['hoa', 'nobody'], null, 'introducer_not_official'],
    ['one who has left', ['hoa', 'gone'], null, 'introducer_not_official'],
    ['one a day short of 12 months here', ['hoa', 'new'], null, 'introducer_too_new'],
  ] as const)('by %s', (_who, ids, organisation, expected) => {
    expect(code(decideStep(at, introduce(ids, organisation), aContext({ members })))).toBe(expected)
  })
})

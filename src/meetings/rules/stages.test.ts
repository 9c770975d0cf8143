import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refusedAtTheDoor } from './context.ts'
import { aMeeting, PROGRESS, personId } from './meetings.builders.ts'
import { actTable } from './process-page.builders.ts'
import { MEETING_ACTS, STAGE_TABLE } from './stages.ts'
import { MEETING_STAGES, type MeetingRole } from './vocabulary.ts'

const PAGE = new URL('../../../docs/processes/meeting.md', import.meta.url)

describe('the stages of a meeting', () => {
  it('are described on the process page act by act', () => {
    expect(fs.readFileSync(PAGE, 'utf8')).toContain(actTable())
  })

  it('are each reached by an act, but for the first', () => {
    const reached = new Set<string | null>(Object.values(STAGE_TABLE).map((rule) => rule.to))
    expect(MEETING_STAGES.filter((stage) => !reached.has(stage))).toEqual([])
  })

  it.each(MEETING_ACTS)('let %s happen only in its stages', (name) => {
    const rule = STAGE_TABLE[name]
    const actor = { personId: personId('x'), roles: rule.by }
    for (const stage of MEETING_STAGES) {
      const refused = refusedAtTheDoor(aMeeting({ progress: PROGRESS[stage] }), name, actor)
      const allowed: readonly string[] = rule.in
      expect(refused === null, stage).toBe(allowed.includes(stage))
    }
  })

  it.each(MEETING_ACTS)('let %s be done only by its people', (name) => {
    const stage = STAGE_TABLE[name].in.at(0) ?? 'planned'
    const meeting = aMeeting({ progress: PROGRESS[stage], chairId: null, minuteTakerId: null })
    expect(refusedAtTheDoor(meeting, name, { personId: personId('x'), roles: [] })).toEqual({
      code: 'not_entitled',
      act: name,
    })
  })

  it('give rights of one meeting to its chair, minute-taker and observer', () => {
    const meeting = aMeeting({ progress: PROGRESS.in_progress, observerId: personId('m3') })
    const as = (name: string) => ({ personId: personId(name), roles: ['member' as const] })
    expect(refusedAtTheDoor(meeting, 'close', as('m1'))).toBeNull()
    expect(refusedAtTheDoor(meeting, 'record_turn', as('m2'))).toBeNull()
    expect(refusedAtTheDoor(meeting, 'close', as('m2'))).toMatchObject({ code: 'not_entitled' })
    expect(refusedAtTheDoor(meeting, 'observer_score', as('m3'))).toBeNull()
    expect(refusedAtTheDoor(meeting, 'record_turn', as('m4'))).toMatchObject({ code: 'not_entitled' })
  })

  it('keep preparing meetings out of score, report and grade', () => {
    const prep = aMeeting({ kind: 'cell_committee', progress: PROGRESS.adopted })
    const as = (role: MeetingRole) => ({ personId: personId('x'), roles: [role] })
    for (const name of ['report', 'self_score', 'post_result'] as const) {
      expect(refusedAtTheDoor(prep, name, as('officer'))).toMatchObject({ code: 'not_for_this_kind' })
    }
    expect(refusedAtTheDoor(prep, 'decide_grade', as('superior'))).toMatchObject({ code: 'not_for_this_kind' })
  })

  it('let nobody grade the meeting he runs, whatever he is above it', () => {
    const meeting = aMeeting({ progress: PROGRESS.reported, chairId: personId('m1') })
    const by = (name: string, ...roles: readonly MeetingRole[]) =>
      refusedAtTheDoor(meeting, 'decide_grade', { personId: personId(name), roles })
    expect(by('x', 'superior')).toBeNull()
    expect(by('x', 'superior', 'member')).toBeNull()
    expect(by('x', 'superior', 'officer')).toEqual({ code: 'not_entitled', act: 'decide_grade' })
    expect(by('m1', 'superior', 'member')).toEqual({ code: 'not_entitled', act: 'decide_grade' })
  })
})

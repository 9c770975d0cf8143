import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { NOT_HANDLED } from '#rulebook/rules/complaint-values.ts'
import { PACK_COMPLAINTS } from '#rulebook/rules/packs/complaints.ts'
import { type ComplaintAsked, type ComplaintEntry, type ComplaintState, complaintRoles } from './complaint.ts'
import { type ComplaintFacts, decideComplaintAct } from './decide.ts'
import { decideFiling, type FilingFacts } from './file.ts'
import { handleRule } from './handle-rule.ts'
import { COMPLAINT_LINES, type ComplaintLine } from './lines.ts'
import { COMPLAINT_ENDS, COMPLAINT_STAGES } from './vocabulary.ts'

const person = (name: string) => name as PersonId
const LAN = person('lan')
const TRUNG = person('trung')
const SECRETARY = person('secretary')

const entry = (asked: ComplaintAsked): ComplaintEntry => ({ ...asked, id: asked.act, at: new Date(0), by: TRUNG })
const filed: ComplaintState = {
  ...{ stage: 'filed', filedOn: '2026-11-10', windowUntil: '2026-11-20', isLate: false, dueOn: '2027-02-08' },
  entries: [],
}
const examined: ComplaintState = {
  ...filed,
  stage: 'accepted',
  entries: [entry({ act: 'examine', on: '2026-11-12', lateReason: null, body: { withComplainant: true } })],
}
const facts: ComplaintFacts = {
  ...{ roles: new Set(['handler'] as const), today: '2027-12-31', notHandled: NOT_HANDLED },
  ...{ windowBasis: 'QĐ 22-QĐ/TW', handleBasis: 'QĐ 22-QĐ/TW' },
  ...{ decidedBefore: new Set([SECRETARY]), ofLevel: new Set([TRUNG, SECRETARY]) },
}
const accept = (handlers: readonly PersonId[]): ComplaintAsked => ({
  ...{ act: 'accept', on: '2026-11-12', lateReason: null, body: { handlers } },
})
const decide = (more: object = {}, on: LocalDate = '2026-12-20', lateReason: string | null = null): ComplaintAsked => ({
  ...{ act: 'decide', on, lateReason },
  body: { outcome: 'reduced', form: 'reprimand', grounds: 'có tình tiết giảm nhẹ', symbol: '05-QĐ/UBKTĐU', ...more },
})
const code = (state: ComplaintState, asked: ComplaintAsked, more: Partial<ComplaintFacts> = {}) => {
  const decided = decideComplaintAct(state, asked, { ...facts, ...more })
  return decided.ok ? decided.value : decided.error.code
}

describe('a complaint with the level that holds it', () => {
  it('who decided cannot handle: not by office, not when named', () => {
    expect(code(filed, accept([TRUNG]))).toBe('accepted')
    expect(code(filed, accept([TRUNG, SECRETARY]))).toBe('handler_decided_before')
    expect(code(filed, accept([LAN]))).toBe('handler_not_of_level')
    expect(code(filed, accept([]))).toBe('handlers_needed')
    const decided = { personId: SECRETARY, isOfLevel: true, hasDecided: true, tracks: false }
    expect([...complaintRoles(LAN, decided)]).toEqual(['tracker'])
    expect(code(filed, accept([TRUNG]), { roles: complaintRoles(LAN, decided) })).toBe('complaint_not_yours')
  })

  it('is set aside for a ground of the rule book only, and as late only where it is', () => {
    const aside = (ground: 'late' | 'on_behalf'): ComplaintAsked => ({
      ...{ act: 'set_aside', on: '2026-11-12', lateReason: null, body: { ground, explanation: 'xem đơn' } },
    })
    expect(code(filed, aside('on_behalf'))).toBe('not_handled')
    expect(code(filed, aside('on_behalf'), { notHandled: ['late'] })).toBe('ground_unknown')
    expect(code(filed, aside('late'))).toBe('complaint_in_time')
    expect(code({ ...filed, isLate: true }, aside('late'))).toBe('not_handled')
  })

  it('is decided after it was examined, with a form where the form changes, and late only with its reason', () => {
    expect(code({ ...examined, entries: [] }, decide())).toBe('complaint_not_examined')
    expect(code(examined, decide())).toBe('decided')
    expect(code(examined, decide({ form: null }))).toBe('outcome_form_needed')
    expect(code(examined, decide({ outcome: 'upheld' }))).toBe('outcome_form_needed')
    expect(code(examined, decide({ outcome: 'annulled', form: null }))).toBe('decided')
    expect(code(examined, decide({}, '2027-02-09'))).toBe('complaint_late_reason_needed')
    expect(code(examined, decide({}, '2027-02-09', 'chờ xác minh'))).toBe('decided')
  })

  it('acts stand in their order of days', () => {
    expect(code(examined, decide({}, '2026-11-11'))).toBe('complaint_day_wrong')
    expect(code(examined, decide(), { today: '2026-12-19' })).toBe('complaint_day_wrong')
  })
})

describe('the time a level has', () => {
  it('is longer at the centre than at any level below it', () => {
    expect(handleRule('central')).toBe('complaint.centralHandleDays')
    for (const kind of ['grassroots_committee', 'upper_committee', 'province'] as const) {
      expect(handleRule(kind)).toBe('complaint.handleDays')
    }
    const { rules } = PACK_COMPLAINTS
    const days = (code: string) => rules.find((one) => one.code === code)?.value
    expect([days('complaint.handleDays'), days('complaint.centralHandleDays')]).toEqual([90, 180])
  })
})

describe('filing a complaint', () => {
  const ready: FilingFacts = {
    ...{ today: '2027-12-31', receivedOn: '2026-10-01', windowUntil: '2026-11-12', earlier: null, hasLevel: true },
  }
  const file = (on: LocalDate, more: Partial<FilingFacts> = {}) => {
    const decided = decideFiling({ on, matters: ['form'] }, { ...ready, ...more })
    return decided.ok ? decided.value : decided.error.code
  }

  it('scenario 11: a complaint on working day 31 is taken and marked late; the level decides', () => {
    expect(file('2026-11-12')).toEqual({ round: 1, windowUntil: '2026-11-12', isLate: false })
    expect(file('2026-11-13')).toEqual({ round: 1, windowUntil: '2026-11-12', isLate: true })
  })

  it('one level at a time: none while another has it, none skipped, none after it was refused for good', () => {
    const earlier = { round: 1, filedOn: '2026-10-20', nextUntil: null } as const
    expect(file('2026-11-01', { earlier: { ...earlier, stage: 'accepted' } })).toBe('complaint_open_already')
    expect(file('2026-11-01', { earlier: { ...earlier, stage: 'decided' } })).toBe('complaint_open_already')
    expect(file('2026-11-01', { earlier: { ...earlier, stage: 'not_handled' } })).toBe('complaint_finished')
    expect(file('2026-11-01', { earlier: { ...earlier, stage: 'withdrawn' } })).toMatchObject({ round: 1 })
    const announced = { ...earlier, stage: 'announced', nextUntil: '2027-02-01' } as const
    expect(file('2027-01-10', { earlier: announced })).toEqual({ round: 2, windowUntil: '2027-02-01', isLate: false })
    expect(file('2027-01-10', { earlier: announced, hasLevel: false })).toBe('no_level_above')
  })

  it('asks what is complained of, and no day before the decision was received', () => {
    expect(file('2026-09-30')).toBe('complaint_day_wrong')
    expect(decideFiling({ on: '2026-11-01', matters: [] }, ready)).toMatchObject({
      error: { code: 'complaint_matter_needed' },
    })
  })

  it('is late exactly from the day after the window on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const on = addDays('2026-10-01', days)
        expect(file(on)).toMatchObject({ isLate: on > ready.windowUntil })
      }),
    )
  })
})

describe('the page of the process', () => {
  it('shows the table as it is', () => {
    const rows = Object.entries(COMPLAINT_LINES).map(
      ([act, one]: [string, ComplaintLine]) =>
        `| \`${act}\` | ${one.in.join(', ')} | ${one.by.join(', ')} | ${one.to ?? ''} | ${one.source} |`,
    )
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/complaint.md'), 'utf8')
    for (const row of rows) expect(page).toContain(row)
  })

  it('every stage is reached, and nothing leads out of an end', () => {
    const reached = new Set(['filed', ...Object.values(COMPLAINT_LINES).flatMap(({ to }) => (to === null ? [] : [to]))])
    expect(COMPLAINT_STAGES.filter((stage) => !reached.has(stage))).toEqual([])
    const out = Object.values(COMPLAINT_LINES).flatMap((one) =>
      one.in.filter((stage) => COMPLAINT_ENDS.some((end) => end === stage)),
    )
    expect(out).toEqual([])
  })
})

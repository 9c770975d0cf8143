import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { ContactId, ResidenceContact } from './contact.ts'
import { decideOpenContact, decideRegisterContact } from './open.ts'
import { decideRemark, remarkDue } from './remarks.ts'
import { contactActs, type ResidenceSide, sidesOf } from './stages.ts'
import { decideCallOff, decideEndContact, decideReceiveContact, decideTakeBack, decideUnask } from './steps.ts'

const today = '2026-11-20'

const aContact = (facts: Partial<ResidenceContact> = {}): ResidenceContact => ({
  id: 'contact' as ContactId,
  personId: 'person' as PersonId,
  fromUnitId: 'office' as UnitId,
  toUnitId: 'village' as UnitId,
  introducerId: 'committee' as UnitId,
  stage: 'received',
  exception: null,
  askedOn: '2026-01-05',
  introducedOn: '2026-01-10',
  receivedOn: '2026-02-02',
  endedOn: null,
  paperBackOn: null,
  ...facts,
})

describe('asking for an introduction to the place of residence', () => {
  const context = { isOnRoll: true, hasOpen: false, place: 'residential_cell' } as const

  it('is for a member of the cell who has none and lives with a cell of a hamlet or a street, or outside', () => {
    expect(decideOpenContact(context, { by: 'cell', askedOn: today, today })).toEqual({ ok: true, value: 'asked' })
    expect(decideOpenContact(context, { by: 'member', askedOn: today, today })).toEqual({
      ok: true,
      value: 'requested',
    })
    expect(decideOpenContact({ ...context, place: 'outside' }, { by: 'cell', askedOn: today, today }).ok).toBe(true)
  })

  it.each([
    ['he has left', { isOnRoll: false }, 'member_has_left'],
    ['he has one', { hasOpen: true }, 'residence_open'],
    ['it is his own cell', { place: 'own_cell' }, 'residence_own_cell'],
    ['it is a cell of another kind', { place: 'other_cell' }, 'residence_not_residential'],
    ['it is no cell', { place: 'no_cell' }, 'residence_not_residential'],
  ] as const)('is refused when %s', (_why, facts, code) => {
    const refused = decideOpenContact({ ...context, ...facts }, { by: 'cell', askedOn: today, today })
    expect(refused).toMatchObject({ ok: false, error: { code } })
  })

  it('is not asked on a day to come', () => {
    const refused = decideOpenContact(context, { by: 'cell', askedOn: '2026-11-21', today })
    expect(refused).toEqual({ ok: false, error: { code: 'step_in_future' } })
  })
})

describe('an introduction from outside', () => {
  const days = { introducedOn: '2026-11-02', receivedOn: '2026-11-10', today } as const

  it('is received by a cell of a place of residence alone, after it was written', () => {
    expect(decideRegisterContact({ isResidential: true }, days)).toEqual({ ok: true, value: 'received' })
    expect(decideRegisterContact({ isResidential: false }, days)).toMatchObject({
      error: { code: 'residence_not_residential' },
    })
    expect(decideRegisterContact({ isResidential: true }, { ...days, receivedOn: '2026-11-01' })).toEqual({
      ok: false,
      error: { code: 'step_out_of_order', notBefore: '2026-11-02' },
    })
  })
})

describe('the steps of a contact', () => {
  it('are received after it is introduced, ended after it is received, with a word for another reason', () => {
    const introduced = aContact({ stage: 'introduced', receivedOn: null })
    expect(decideReceiveContact(introduced, { on: '2026-01-09', today })).toMatchObject({
      error: { code: 'step_out_of_order', notBefore: '2026-01-10' },
    })
    expect(decideReceiveContact(introduced, { on: '2026-01-12', today })).toMatchObject({
      value: { stage: 'received', receivedOn: '2026-01-12' },
    })
    const end = { on: today, today, cause: 'moved_home', reason: '' } as const
    expect(decideEndContact(aContact(), { ...end, on: '2026-02-01' })).toMatchObject({
      error: { code: 'step_out_of_order' },
    })
    expect(decideEndContact(aContact(), { ...end, cause: 'other' })).toMatchObject({
      error: { code: 'reason_missing' },
    })
    expect(decideEndContact(aContact(), end)).toMatchObject({ value: { stage: 'ended', endedOn: today } })
  })

  it('are each done once: nothing is ended twice, the paper comes back once', () => {
    const ended = aContact({ stage: 'ended', endedOn: '2026-11-10' })
    expect(decideEndContact(ended, { on: today, today, cause: 'moved_home', reason: '' })).toMatchObject({
      error: { code: 'residence_wrong_stage', stage: 'ended' },
    })
    expect(decideTakeBack(ended, { on: '2026-11-12', today })).toEqual({
      ok: true,
      value: { paperBackOn: '2026-11-12' },
    })
    expect(decideTakeBack({ ...ended, paperBackOn: '2026-11-12' }, { on: today, today })).toMatchObject({
      error: { code: 'residence_wrong_stage' },
    })
  })

  it('are called off with a reason: by the cell before the introduction, by its writer after', () => {
    expect(decideCallOff(aContact({ stage: 'asked' }), 'withdraw', '')).toMatchObject({
      error: { code: 'reason_missing' },
    })
    expect(decideCallOff(aContact({ stage: 'introduced' }), 'withdraw', 'Thôi')).toMatchObject({
      error: { code: 'residence_wrong_stage' },
    })
    expect(decideCallOff(aContact({ stage: 'introduced' }), 'recall', 'Viết nhầm').ok).toBe(true)
  })

  it('are taken back by the member himself only while his cell has not looked', () => {
    expect(decideUnask(aContact({ stage: 'requested' }))).toMatchObject({ value: { stage: 'withdrawn' } })
    expect(decideUnask(aContact({ stage: 'asked' }))).toMatchObject({ error: { code: 'residence_wrong_stage' } })
    expect(contactActs(aContact({ stage: 'requested' }), new Set(['member']))).toEqual(['unask'])
  })

  it('belong to the cell of work where the cell of residence is outside', () => {
    const mine = new Set<ResidenceSide>(['work'])
    expect(contactActs(aContact(), mine)).toEqual(['end'])
    expect(contactActs(aContact({ toUnitId: null }), mine)).toEqual(['remark', 'end'])
    expect(sidesOf({ toUnitId: null }, 'end')).toEqual(['work'])
  })
})

describe('remarks of the cell of residence', () => {
  const perYear = 1
  const rules = { perYear, notAskedOf: ['barracks'] as const }
  const remark = { year: 2026, on: today, today, given: 0 } as const

  it('are of the running year or the one before, not of one before he came, and as many as the rule says', () => {
    expect(decideRemark(aContact(), remark, { perYear }).ok).toBe(true)
    expect(decideRemark(aContact(), { ...remark, given: 1 }, { perYear })).toMatchObject({
      error: { code: 'residence_remark_given', year: '2026' },
    })
    expect(decideRemark(aContact(), { ...remark, given: 1 }, { perYear: 2 }).ok).toBe(true)
    for (const year of [2025, 2027])
      expect(decideRemark(aContact(), { ...remark, year }, { perYear })).toMatchObject({
        error: { code: 'residence_remark_year', from: '2026', to: '2026' },
      })
    expect(decideRemark(aContact({ stage: 'ended' }), remark, { perYear })).toMatchObject({
      error: { code: 'residence_wrong_stage' },
    })
  })

  it('are due at the end of the year, the oldest first, and not of those excepted', () => {
    const contact = aContact({ receivedOn: '2024-05-02' })
    expect(remarkDue({ ...contact, givenFor: [] }, rules, today)).toEqual({ year: 2025, dueOn: '2025-12-31' })
    expect(remarkDue({ ...contact, givenFor: [2025] }, rules, today)).toEqual({ year: 2026, dueOn: '2026-12-31' })
    expect(remarkDue({ ...contact, givenFor: [2025, 2026] }, rules, today)).toBe(null)
    expect(remarkDue({ ...contact, givenFor: [], exception: 'barracks' }, rules, today)).toBe(null)
    expect(remarkDue({ ...contact, givenFor: [], exception: 'student_away' }, rules, today)).not.toBe(null)
    expect(remarkDue({ ...contact, stage: 'ended', givenFor: [] }, rules, today)).toBe(null)
  })
})

import { describe, expect, it } from 'vitest'
import { f, maybe } from './forms/field.ts'
import { isLacking } from './lacking.ts'

describe('what a form of an act still lacks', () => {
  it.each([
    [f('reason', 'area'), ' ', true],
    [f('reason', 'area'), 'chờ xác minh', false],
    [maybe('text', 'area'), '', false],
    [f('untilOn', 'day'), null, true],
    [maybe('reportBackOn', 'day'), null, false],
    [f('chairId', 'person'), null, true],
    [f('agreed', 'agreed'), null, true],
    [f('agreed', 'agreed'), { on: null, meetingId: null }, true],
    [f('agreed', 'agreed'), { on: '2026-11-20', meetingId: null }, false],
    [maybe('withMember', 'withMember'), null, false],
    [maybe('withMember', 'withMember'), { invitedOn: null, came: true, taking: 'accepted' }, true],
    [maybe('withMember', 'withMember'), { invitedOn: '2026-11-20', came: true, taking: null }, true],
    [maybe('withMember', 'withMember'), { invitedOn: '2026-11-20', came: true, taking: 'refused' }, false],
    [f('taking', 'taking'), null, true],
    [f('conflict', 'conflict'), null, true],
    [f('team', 'team'), [{ person: null, role: 'head' }], true],
    [f('team', 'team'), [{ person: { id: 'a', name: 'A' }, role: 'head' }], false],
    [maybe('requirements', 'requirements'), [], false],
    [maybe('requirements', 'requirements'), [{ what: 'Lập sổ', limit: 0, dueOn: null }], true],
    [f('representatives', 'people'), [{ id: 'a', name: 'A', detail: '' }, null], true],
    [maybe('hours', 'hours'), null, false],
    [maybe('hours', 'hours'), { from: '19:30', to: null }, false],
    [maybe('hours', 'hours'), { from: '19:30', to: '21:00' }, false],
    [maybe('hours', 'hours'), { from: '21:00', to: '19:30' }, true],
    // How many there must be is for the rules.
    [f('present', 'count'), 0, false],
  ])('%o holding %o: %s', (spec, value, lacks) => {
    expect(isLacking(spec, value)).toBe(lacks)
  })
})

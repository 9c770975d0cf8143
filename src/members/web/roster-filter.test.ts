import { describe, expect, it } from 'vitest'
import type { RosterLineOut } from '../contract/shared.ts'
import { filterRoster, type RosterFilter } from './roster-filter.ts'

const line = (fullName: string, facts: Partial<RosterLineOut> = {}): RosterLineOut => ({
  personId: fullName,
  fullName,
  sex: null,
  bornOn: null,
  bornPrecision: null,
  admittedOn: null,
  officialOn: null,
  standing: 'official',
  phone: null,
  leave: null,
  tags: [],
  ...facts,
})

const lines = [
  line('Đặng Thị Ỵ', { tags: ['retired'] }),
  line('Lê Văn Mốc', { standing: 'probationary', tags: ['retired', 'rural'] }),
  line('Phan Thị Lụa', { leave: { kind: 'exempt', fromOn: '2020-01-01', toOn: null } }),
  line('Trần Văn Khách', { leave: { kind: 'temp_here', fromOn: '2026-01-01', toOn: null } }),
]

describe('narrowing a roster', () => {
  it.each([
    [{ search: 'thi y' }, ['Đặng Thị Ỵ']],
    [{ search: 'ĐẶNG' }, ['Đặng Thị Ỵ']],
    [{ state: 'attending' }, ['Đặng Thị Ỵ', 'Lê Văn Mốc', 'Trần Văn Khách']],
    [{ state: 'probationary' }, ['Lê Văn Mốc']],
    [{ state: 'exempt' }, ['Phan Thị Lụa']],
    [{ tag: 'retired' }, ['Đặng Thị Ỵ', 'Lê Văn Mốc']],
    [{ tag: 'retired', state: 'probationary' }, ['Lê Văn Mốc']],
    [{}, ['Đặng Thị Ỵ', 'Lê Văn Mốc', 'Phan Thị Lụa', 'Trần Văn Khách']],
  ] as const)('to %o', (filter, names) => {
    const all: RosterFilter = { search: '', state: null, tag: null, ...filter }
    expect(filterRoster(lines, all).map(({ fullName }) => fullName)).toEqual(names)
  })
})

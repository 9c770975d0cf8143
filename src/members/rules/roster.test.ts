import { describe, expect, it } from 'vitest'
import type { LeaveKind, LeavePeriod } from './leave.ts'
import { aMember, personId } from './member.builders.ts'
import { isObligedToAttend, isOfficialOfCell, rosterFigures, rosterOn } from './roster.ts'
import { countTags, type MemberTag } from './tags.ts'

const day = '2023-08-30'
const onLeave = (kind: LeaveKind): LeavePeriod[] => [
  { id: kind, kind, fromOn: '2023-01-01', toOn: null, reason: 'Sức khỏe yếu', basis: '' },
]

/** The cell of article 002: 55 members whose groups overlap to 65, 14 exempt, 5 working far from home. */
function villageCell() {
  return Array.from({ length: 55 }, (_, index) => {
    const tags: MemberTag[] = index < 30 ? ['retired'] : ['rural']
    if (index < 10) tags.push('war_invalid')
    const leaves = index < 14 ? onLeave('exempt') : index >= 50 ? onLeave('temp_exempt') : []
    return aMember({ personId: personId(`p${index}`), tags: new Set(tags), leaves })
  })
}

describe('the roster of a day', () => {
  it('counts overlapping groups without losing or doubling a member', () => {
    const members = villageCell()
    const tags = countTags(members)
    expect([tags.get('retired'), tags.get('war_invalid'), tags.get('rural')]).toEqual([30, 10, 25])
    expect([...tags.values()].reduce((sum, count) => sum + count)).toBe(65)
    expect(rosterFigures(rosterOn(members, day))).toMatchObject({
      total: 55,
      official: 55,
      obligedToAttend: 36,
      byLeave: { exempt: 14, temp_exempt: 5, temp_away: 0 },
    })
  })

  it('holds who joined and has not left, on the day asked', () => {
    const came = aMember({ personId: personId('came'), joinedOn: day })
    const gone = aMember({ personId: personId('gone'), leftOn: day })
    const idsOn = (on: typeof day | '2023-08-29') => rosterOn([came, gone], on).map(({ member }) => member.personId)
    expect(idsOn('2023-08-29')).toEqual(['gone'])
    expect(idsOn(day)).toEqual(['came'])
  })

  it('derives full membership from its day, late decision or not', () => {
    const member = aMember({ officialOn: '2023-08-30' })
    expect(rosterOn([member], '2023-08-29')[0]?.standing).toBe('probationary')
    expect(rosterOn([member], '2023-08-30')[0]?.standing).toBe('official')
    expect(rosterOn([aMember({ officialOn: null })], day)[0]?.standing).toBe('probationary')
  })

  it('ends a leave on the first day of taking part again', () => {
    const member = aMember({
      leaves: [{ id: 'l', kind: 'temp_away', fromOn: '2023-08-01', toOn: '2023-08-30', reason: 'Đi học', basis: '' }],
    })
    expect(rosterOn([member], '2023-08-29')[0]?.leave).toBe('temp_away')
    expect(rosterOn([member], '2023-08-30')[0]?.leave).toBeNull()
  })

  it.each([
    [null, true, true],
    ['exempt', false, true],
    ['temp_exempt', false, true],
    ['temp_away', false, true],
    ['temp_here', true, false],
    ['suspended', false, true],
  ] as const)(
    'with leave %s: obliged to attend %s, counted with the official members of the cell %s',
    (leave, obliged, own) => {
      expect(isObligedToAttend({ leave })).toBe(obliged)
      expect(isOfficialOfCell({ standing: 'official', leave })).toBe(own)
      expect(isOfficialOfCell({ standing: 'probationary', leave })).toBe(false)
    },
  )

  it('stands in the order of given names, with Vietnamese letters where they belong', () => {
    const names = ['Trần Văn Đạt', 'Lê Thị Ân', 'Ngô Văn Dương', 'Lê Thị An', 'Bùi Thị Ánh', 'Đỗ Thị Ăn']
    const roster = rosterOn(
      names.map((fullName) => aMember({ fullName })),
      day,
    )
    expect(roster.map(({ member }) => member.fullName)).toEqual([
      'Lê Thị An',
      'Bùi Thị Ánh',
      'Đỗ Thị Ăn',
      'Lê Thị Ân',
      'Ngô Văn Dương',
      'Trần Văn Đạt',
    ])
  })
})

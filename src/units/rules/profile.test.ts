import { describe, expect, it } from 'vitest'
import { issuingBodyOf, paperHeadLines } from './paper-head.ts'
import { decideProfile, type Profile, sharePercent } from './profile.ts'

/** The village of article 002. */
const village: Profile = {
  ...{ asOfOn: '2023-08-30', households: 305, people: 1110, poorHouseholds: 6, nearPoorHouseholds: 12, note: '' },
}

describe('shares of households', () => {
  it.each([
    [6, 305, 2, 1.97],
    [12, 305, 2, 3.93],
    [6, 305, 1, 2],
    [12, 305, 1, 3.9],
    [1, 8, 1, 12.5],
    [1, 800, 1, 0.1],
    [1, 2000, 1, 0.1],
    [29, 200, 0, 15],
    [0, 305, 1, 0],
    [305, 305, 1, 100],
  ])('%d of %d with %d decimals is %d', (part, whole, decimals, share) => {
    expect(sharePercent(part, whole, decimals)).toBe(share)
  })

  it('are not made without a whole', () => {
    expect([sharePercent(6, null, 1), sharePercent(null, 305, 1), sharePercent(0, 0, 1)]).toEqual([null, null, null])
  })
})

describe('the profile of a cell', () => {
  it('takes the figures of a day', () => {
    expect(decideProfile(village, '2026-11-20')).toEqual({ ok: true, value: village })
  })
  it.each([
    ['it tells of a day to come', { asOfOn: '2026-11-21' }, 'profile_in_future'],
    [
      'it says nothing',
      { households: null, people: null, poorHouseholds: null, nearPoorHouseholds: null },
      'profile_empty',
    ],
    ['poor households have no whole', { households: null }, 'households_missing'],
    ['poor and near-poor together are more than all', { households: 17 }, 'more_poor_than_households'],
    ['there are fewer people than households', { people: 304 }, 'fewer_people_than_households'],
  ] as const)('is refused when %s', (_why, facts, code) => {
    expect(decideProfile({ ...village, ...facts }, '2026-11-20')).toMatchObject({ ok: false, error: { code } })
  })
})

describe('the head of papers', () => {
  it.each([
    ['cell', 'Chi bộ thôn Yên Hạ', 'Chi bộ thôn Yên Hạ'],
    ['grassroots_committee', 'Đảng bộ xã Tân Lập', 'Đảng ủy xã Tân Lập'],
    ['upper_committee', 'Đảng bộ huyện Thanh Sơn', 'Huyện ủy Thanh Sơn'],
    ['upper_committee', 'Đảng bộ Khối các cơ quan tỉnh', 'Đảng ủy Khối các cơ quan tỉnh'],
    ['province', 'Đảng bộ tỉnh Lam Giang', 'Tỉnh ủy Lam Giang'],
    ['sub_committee', 'Đảng bộ bộ phận Nhà máy', 'Đảng ủy bộ phận Nhà máy'],
  ] as const)('a %s, %s, issues as %s', (kind, name, body) => {
    expect(issuingBodyOf({ kind, name })).toBe(body)
  })

  it('names the organisation above and the issuing body, in capitals with all marks', () => {
    const commune = { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' } as const
    expect(paperHeadLines({ kind: 'cell', name: 'Chi bộ thôn Yên Hạ' }, commune)).toEqual({
      superior: 'ĐẢNG BỘ XÃ TÂN LẬP',
      superiorBody: 'Đảng ủy xã Tân Lập',
      issuer: 'CHI BỘ THÔN YÊN HẠ',
    })
    const top = { superior: null, superiorBody: null, issuer: 'ĐẢNG ỦY XÃ TÂN LẬP' }
    expect(paperHeadLines(commune, null)).toEqual(top)
  })
})

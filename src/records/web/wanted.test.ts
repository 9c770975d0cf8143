import { expect, it } from 'vitest'
import type { RecordFile } from '../contract/shapes.ts'
import { GROUP_PLACES } from '../rules/record-sections.ts'
import { carriedOver, movedPlaces, typedFrom, wantedFrom } from './wanted.ts'

const places = GROUP_PLACES.personal.filter(({ section }) => section === 'facts')
const edited = { places, rowId: null, isNewRow: false, removes: false }
const fileWith = (facts: Record<string, string>): RecordFile => ({
  ...{ personId: 'person', fullName: 'Lưu Ngọc Đào', unitId: 'unit', unitName: '', sections: ['facts'], rows: {} },
  ...{ sets: { facts }, exemptFromOn: null, openRequests: 0 },
  may: { propose: false, change: false, correctFacts: true },
})
const opened = fileWith({ fullName: 'Lưu Ngọc Đào', phone: '0912000111' })
const now = fileWith({ fullName: 'Lưu Ngọc Đào', phone: '0988000222', occupation: 'Hưu trí' })

it('carries what is typed over to a file that moved: his own words stay, nothing of another is taken back', () => {
  const typed = { ...typedFrom(opened, edited), 'facts.occupation': 'Buôn bán nhỏ' }
  expect(movedPlaces(opened, now, edited).map(({ field }) => field.name)).toEqual(['occupation', 'phone'])
  const carried = carriedOver(typed, opened, now, edited)
  expect(wantedFrom(now, edited, carried)).toMatchObject([
    { seen: { occupation: 'Hưu trí' }, wanted: { occupation: 'Buôn bán nhỏ' } },
  ])
})

import { expect, it } from 'vitest'
import { type Dispatch, toRows } from './dispatch-rows.ts'

const way = (id: string, name: string, channel: Dispatch['channel']): Dispatch => ({
  id: `${id}-${channel}`,
  person: { id, name },
  toSuperior: false,
  channel,
  sentAt: '2026-11-08T01:00:00.000Z',
  deliveredAt: null,
  failure: null,
})

it('shows one line a person in the order of the roster, with what he opened of the notice that went out last', () => {
  const rows = toRows({
    mayHandOver: true,
    noticeSentAt: '2026-11-08T01:00:00.000Z',
    papers: [{ id: 'p1', title: 'Tham luận' }],
    dispatches: [way('b', 'Trần Văn Bình', 'app'), way('a', 'Lê Thị An', 'app'), way('b', 'Trần Văn Bình', 'email')],
    opened: [
      { personId: 'a', paperId: null, openedAt: '2026-11-07T01:00:00.000Z' },
      { personId: 'b', paperId: null, openedAt: '2026-11-08T02:00:00.000Z' },
      { personId: 'b', paperId: 'p1', openedAt: '2026-11-08T02:00:00.000Z' },
      { personId: 'b', paperId: 'withdrawn', openedAt: '2026-11-08T02:00:00.000Z' },
    ],
  })
  expect(
    rows.map(({ person, ways, noticeOpenedAt, papersOpened }) => [
      person.name,
      ways.length,
      noticeOpenedAt,
      papersOpened,
    ]),
  ).toEqual([
    ['Lê Thị An', 1, null, 0],
    ['Trần Văn Bình', 2, '2026-11-08T02:00:00.000Z', 1],
  ])
})

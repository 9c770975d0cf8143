import { describe, expect, it } from 'vitest'
import { decideQuoteTexts, type ShelvedText } from './acts/quote-texts.ts'
import { evolve } from './evolve.ts'
import { textsOf } from './evolve-agenda.ts'
import { aMeeting, anItem, asOfficer, PROGRESS, STARTS_AT } from './meetings.builders.ts'

const shelf = new Map<string, ShelvedText>([
  ['hd42', { symbol: '42-HD/BTCTW', secrecy: 'open' }],
  ['nq12', { symbol: '12-NQ/ĐU', secrecy: 'open' }],
  ['mat', { symbol: '03-BC/ĐU', secrecy: 'secret' }],
])
const topic = { kind: 'topic', id: 'topic-1' } as const
const meeting = aMeeting({
  agenda: [anItem({ links: [topic, { kind: 'text', id: 'hd42' }] }), anItem({ id: 'other' })],
})
const quote = (textIds: readonly string[], itemId = 'item-1', of = meeting) =>
  decideQuoteTexts(of, { itemId, textIds, shelf }, asOfficer())

describe('quoting directives', () => {
  it('puts those given in place of the earlier ones, each once, and leaves the other links', () => {
    const quoted = quote(['nq12', 'hd42', 'nq12'])
    const [item, other] = (quoted.ok ? quoted.value.reduce(evolve, meeting) : meeting).agenda
    expect(item && textsOf(item)).toEqual(['nq12', 'hd42'])
    expect(item?.links).toContainEqual(topic)
    expect(other?.links).toEqual([])
  })

  it('takes them all off', () => {
    const quoted = quote([])
    expect((quoted.ok ? quoted.value.reduce(evolve, meeting) : meeting).agenda[0]?.links).toEqual([topic])
  })

  it.each([
    ['a text that does not stand in the library', () => quote(['hd42', 'elsewhere']), 'quoted_text_unknown'],
    ['a secret one', () => quote(['mat']), 'quoted_text_secret'],
    ['an item that is not there', () => quote(['hd42'], 'item-9'), 'no_such_item'],
    [
      'an item that has been held',
      () => quote(['hd42'], 'item-1', aMeeting({ agenda: [anItem({ startedAt: STARTS_AT, endedAt: STARTS_AT })] })),
      'item_already_held',
    ],
    ['a meeting that is over', () => quote(['hd42'], 'item-1', aMeeting({ progress: PROGRESS.closed })), 'wrong_stage'],
  ] as const)('refuses %s', (_, act, code) => {
    expect(act()).toMatchObject({ ok: false, error: { code } })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryActStore } from './memory-act-store.builders.ts'
import { pageLock } from './send-lock.ts'
import { retryDelay, sendQueue, stateOf } from './send-queue.ts'
import type { Sending, WaitingAct } from './waiting-act.ts'

const act = (key: string, over: Partial<WaitingAct> = {}) => ({
  key,
  personId: 'an',
  queue: 'meeting-1',
  unitId: 'cell',
  endpoint: { method: 'POST', path: '/api/x' },
  args: { body: key },
  label: `Việc ${key}`,
  madeAt: '2026-12-03T12:30:00.000Z',
  ...over,
})

/** A server that records an act once whatever happens to its answers. `weather` is read once a sending. */
function fakeServer(weather: () => 'fine' | 'lost_before' | 'lost_after' | 'refuse' | 'signed_out') {
  const recorded: string[] = []
  const refused: string[] = []
  const send = async (sent: WaitingAct): Promise<Sending> => {
    const today = weather()
    if (today === 'lost_before') return { kind: 'unreachable' }
    if (today === 'signed_out') return { kind: 'signed_out' }
    if (recorded.includes(sent.key)) return today === 'lost_after' ? { kind: 'unreachable' } : { kind: 'confirmed', answer: null }
    if (today === 'refuse') {
      refused.push(sent.key)
      return { kind: 'refused', refusal: { code: 'wrong_stage', facts: {}, reference: 'R1' } }
    }
    recorded.push(sent.key)
    return today === 'lost_after' ? { kind: 'unreachable' } : { kind: 'confirmed', answer: null }
  }
  return { recorded, refused, send }
}

describe('a queue of waiting acts', () => {
  it('sends in order and empties', async () => {
    const store = memoryActStore()
    const server = fakeServer(() => 'fine')
    for (const key of ['a', 'b', 'c']) await store.append(act(key))
    expect(await sendQueue(store, 'an', 'meeting-1', server.send)).toBe('empty')
    expect(server.recorded).toEqual(['a', 'b', 'c'])
    expect(store.all()).toEqual([])
  })

  it('keeps an act whose answer was lost and records it once', async () => {
    const store = memoryActStore()
    const weather = ['lost_after', 'fine'] as const
    let turn = 0
    const server = fakeServer(() => weather[turn++] ?? 'fine')
    await store.append(act('a'))
    expect(await sendQueue(store, 'an', 'meeting-1', server.send)).toBe('unreachable')
    expect(store.all()).toHaveLength(1)
    expect(await sendQueue(store, 'an', 'meeting-1', server.send)).toBe('empty')
    expect(server.recorded).toEqual(['a'])
  })

  it('stops at a refusal, keeps the act with its reason, and goes on once it is mended or dropped', async () => {
    const store = memoryActStore()
    const refusing = fakeServer(() => 'refuse')
    for (const key of ['a', 'b']) await store.append(act(key))
    expect(await sendQueue(store, 'an', 'meeting-1', refusing.send)).toBe('refused')
    expect(stateOf(await store.list('an'))).toMatchObject({ kind: 'refused', behind: 1, refusal: { code: 'wrong_stage' } })
    const fine = fakeServer(() => 'fine')
    expect(await sendQueue(store, 'an', 'meeting-1', fine.send)).toBe('refused')
    expect(fine.recorded).toEqual([])

    await store.replace('a', { key: 'a2', args: { body: 'mended' }, label: 'Việc a, đã sửa' })
    expect(await sendQueue(store, 'an', 'meeting-1', fine.send)).toBe('empty')
    expect(fine.recorded).toEqual(['a2', 'b'])
  })

  it("leaves another person's acts and another room's acts where they are", async () => {
    const store = memoryActStore()
    const server = fakeServer(() => 'fine')
    await store.append(act('a'))
    await store.append(act('b', { personId: 'binh' }))
    await store.append(act('c', { queue: 'meeting-2' }))
    await sendQueue(store, 'an', 'meeting-1', server.send)
    expect(server.recorded).toEqual(['a'])
    expect(store.all().map((kept) => kept.key)).toEqual(['b', 'c'])
  })

  it('does not take the same act twice', async () => {
    const store = memoryActStore()
    await store.append(act('a'))
    await store.append(act('a', { args: { body: 'other' } }))
    expect(store.all()).toHaveLength(1)
    expect(store.all()[0]?.args).toEqual({ body: 'a' })
  })

  it('waits longer after each failure, up to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map(retryDelay)).toEqual([2000, 4000, 8000, 16000, 32000, 60000, 60000])
  })
})

type Step = 'make' | 'run' | 'run_in_two_tabs' | 'mend' | 'drop'
const weathers = fc.constantFrom('fine', 'lost_before', 'lost_after', 'refuse', 'signed_out')

describe('any sequence of making, losing the network, reloading, refusing, mending and dropping', () => {
  it('loses no act, records none twice, and keeps the order of each room', async () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom<Step>('make', 'make', 'run', 'run_in_two_tabs', 'mend', 'drop'),
        fc.constantFrom('meeting-1', 'meeting-2'),
        fc.array(weathers, { minLength: 1, maxLength: 6 }),
      ),
      { maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const store = memoryActStore()
        const lock = pageLock()
        let weather: string[] = []
        const server = fakeServer(() => (weather.shift() ?? 'fine') as 'fine')
        const made: { key: string; queue: string; place: number }[] = []
        const dropped = new Set<string>()
        let count = 0
        for (const [step, queue, nextWeather] of sequence) {
          weather = [...nextWeather]
          const head = (await store.list('an')).find((kept) => kept.queue === queue)
          if (step === 'make') {
            count += 1
            made.push({ key: `k${count}`, queue, place: count })
            await store.append(act(`k${count}`, { queue }))
          } else if (step === 'run') {
            await sendQueue(store, 'an', queue, server.send)
          } else if (step === 'run_in_two_tabs') {
            const tab = () => lock.run(`send:${queue}`, () => sendQueue(store, 'an', queue, server.send))
            await Promise.all([tab(), tab()])
          } else if (head?.refusal && step === 'mend') {
            await store.replace(head.key, { key: `${head.key}+`, args: { body: 'mended' }, label: 'Đã sửa' })
            const entry = made.find((one) => one.key === head.key)
            if (entry) entry.key = `${head.key}+`
          } else if (head?.refusal && step === 'drop') {
            await store.remove(head.key)
            dropped.add(head.key)
          }
        }
        const waiting = new Set(store.all().map((kept) => kept.key))
        for (const one of made) {
          const recordedTimes = server.recorded.filter((key) => key === one.key).length
          expect(recordedTimes).toBeLessThanOrEqual(1)
          expect(recordedTimes === 1 || waiting.has(one.key) || dropped.has(one.key)).toBe(true)
        }
        for (const queue of ['meeting-1', 'meeting-2']) {
          const places = server.recorded.flatMap((key) => made.filter((one) => one.key === key && one.queue === queue))
          expect(places.map((one) => one.place)).toEqual(places.map((one) => one.place).sort((a, b) => a - b))
        }
        const refusedThenRecorded = server.refused.filter((key) => server.recorded.includes(key))
        expect(refusedThenRecorded).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

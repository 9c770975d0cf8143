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
    if (recorded.includes(sent.key))
      return today === 'lost_after' ? { kind: 'unreachable' } : { kind: 'confirmed', answer: null }
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
    expect(stateOf(await store.list('an'))).toMatchObject({
      kind: 'refused',
      behind: 1,
      refusal: { code: 'wrong_stage' },
    })
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

type Weather = 'fine' | 'lost_before' | 'lost_after' | 'refuse' | 'signed_out'
const weathers = fc.constantFrom<Weather>('fine', 'lost_before', 'lost_after', 'refuse', 'signed_out')
type OneStep = readonly [Step, string, readonly Weather[]]

/** A browser over an evening: what was made in it, what was dropped, and the weather of the next sendings. */
function makeRun() {
  const weather: Weather[] = []
  return {
    store: memoryActStore(),
    lock: pageLock(),
    weather,
    server: fakeServer(() => weather.shift() ?? 'fine'),
    made: [] as { key: string; readonly queue: string }[],
    dropped: new Set<string>(),
  }
}
type Run = ReturnType<typeof makeRun>

async function takeStep({ store, lock, server, weather, made, dropped }: Run, [step, queue, nextWeather]: OneStep) {
  weather.splice(0, weather.length, ...nextWeather)
  const tab = () => lock.run(`send:${queue}`, () => sendQueue(store, 'an', queue, server.send))
  if (step === 'make') {
    made.push({ key: `k${made.length}`, queue })
    return await store.append(act(`k${made.length - 1}`, { queue }))
  }
  if (step === 'run') return await tab()
  if (step === 'run_in_two_tabs') return await Promise.all([tab(), tab()])
  const head = (await store.list('an')).find((kept) => kept.queue === queue)
  const entry = made.find((one) => one.key === head?.key)
  if (head === undefined || entry === undefined || head.refusal === null) return
  if (step === 'drop') {
    dropped.add(head.key)
    return await store.remove(head.key)
  }
  entry.key = `${head.key}+`
  await store.replace(head.key, { key: entry.key, args: { body: 'mended' }, label: 'Đã sửa' })
}

function expectNothingLostOrDoubled({ store, server, made, dropped }: Run) {
  const waiting = new Set(store.all().map((kept) => kept.key))
  for (const { key } of made) {
    const recordedTimes = server.recorded.filter((one) => one === key).length
    expect(recordedTimes).toBeLessThanOrEqual(1)
    expect(recordedTimes === 1 || waiting.has(key) || dropped.has(key)).toBe(true)
  }
  expect(server.refused.filter((key) => server.recorded.includes(key))).toEqual([])
  expect(server.recorded.filter((key) => !made.some((one) => one.key === key))).toEqual([])
}

function expectOrderKept({ server, made }: Run) {
  for (const queue of ['meeting-1', 'meeting-2']) {
    const places = server.recorded
      .map((key) => made.findIndex((one) => one.key === key && one.queue === queue))
      .filter((place) => place >= 0)
    expect(places).toEqual([...places].sort((left, right) => left - right))
  }
}

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
        const run = makeRun()
        for (const one of sequence) await takeStep(run, one)
        expectNothingLostOrDoubled(run)
        expectOrderKept(run)
      }),
      { numRuns: 300 },
    )
  })
})

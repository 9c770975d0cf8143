import { describe, expect, it } from 'vitest'
import { CallFailed } from '../call/call-failed.ts'
import { memoryActStore } from './memory-act-store.builders.ts'
import { makeOutbox } from './outbox.ts'
import { toSending } from './send-act.ts'
import { pageLock } from './send-lock.ts'
import type { Sending, WaitingAct } from './waiting-act.ts'

const newAct = (label: string, queue = 'room') => ({
  queue,
  unitId: 'cell',
  endpoint: { method: 'POST', path: '/x' },
  args: { body: label },
  label,
})

/** A village hall: the network is there or not, and timers run when the test says so. */
function hall() {
  const store = memoryActStore()
  const lock = pageLock()
  const sent: string[] = []
  const timers: (() => void)[] = []
  let network: 'there' | 'away' | 'refusing' | 'signed_out' = 'there'
  const send = async (act: WaitingAct): Promise<Sending> => {
    if (network === 'away') return { kind: 'unreachable' }
    if (network === 'signed_out') return { kind: 'signed_out' }
    if (network === 'refusing') return { kind: 'refused', refusal: { code: 'wrong_stage', facts: {}, reference: null } }
    sent.push(act.label)
    return { kind: 'confirmed', answer: act.label }
  }
  const openTab = (personId: string) =>
    makeOutbox(personId, {
      store,
      lock,
      send,
      now: () => new Date('2026-12-03T12:30:00Z'),
      announce: () => {},
      later: (run) => {
        timers.push(run)
        return () => {}
      },
    })
  return {
    store,
    sent,
    timers,
    openTab,
    setNetwork: (state: typeof network) => {
      network = state
    },
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('the outbox of a person', () => {
  it('keeps what is made without network over a reload, and sends it in order when the network returns', async () => {
    const { setNetwork, openTab, sent, store } = hall()
    setNetwork('away')
    const before = openTab('an')
    await before.submit(newAct('một'))
    await before.submit(newAct('hai'))
    await settled()
    before.close()
    expect(sent).toEqual([])

    const after = openTab('an')
    expect(after.view().read).toBe(false)
    setNetwork('there')
    await after.wake()
    expect(sent).toEqual(['một', 'hai'])
    expect(after.view().acts).toEqual([])
    expect(store.all()).toEqual([])
  })

  it('tries again by itself after a while', async () => {
    const { setNetwork, openTab, sent, timers } = hall()
    setNetwork('away')
    await openTab('an').submit(newAct('một'))
    await settled()
    expect(timers).toHaveLength(1)
    setNetwork('there')
    timers[0]?.()
    await settled()
    expect(sent).toEqual(['một'])
  })

  it('never sends the acts of somebody else who used this browser', async () => {
    const { setNetwork, openTab, sent } = hall()
    setNetwork('away')
    const an = openTab('an')
    await an.submit(newAct('của An'))
    await settled()
    an.close()
    setNetwork('there')
    const binh = openTab('binh')
    await binh.wake()
    await binh.submit(newAct('của Bình'))
    await settled()
    expect(sent).toEqual(['của Bình'])
    expect(binh.view().acts).toEqual([])

    await openTab('an').wake()
    expect(sent).toEqual(['của Bình', 'của An'])
  })

  it('stops at a refusal and goes on when the act is dropped or mended', async () => {
    const { setNetwork, openTab, sent } = hall()
    setNetwork('refusing')
    const outbox = openTab('an')
    const first = await outbox.submit(newAct('một'))
    await outbox.submit(newAct('hai'))
    await settled()
    expect(outbox.view().acts.map((act) => act.refusal?.code ?? null)).toEqual(['wrong_stage', null])
    setNetwork('there')
    await outbox.wake()
    expect(sent).toEqual([])
    await outbox.mend(first, { args: { body: 'sửa' }, label: 'một, đã sửa' })
    expect(sent).toEqual(['một, đã sửa', 'hai'])
  })

  it('says that the person must sign in again, and keeps the act', async () => {
    const { setNetwork, openTab, sent } = hall()
    setNetwork('signed_out')
    const outbox = openTab('an')
    await outbox.submit(newAct('một'))
    await settled()
    expect(outbox.view()).toMatchObject({ signedOut: true, acts: [{ label: 'một' }] })
    setNetwork('there')
    await outbox.wake()
    expect(outbox.view()).toMatchObject({ signedOut: false, acts: [] })
    expect(sent).toEqual(['một'])
  })

  it('shows a confirmed act until the screens have read the new state', async () => {
    const { openTab } = hall()
    const outbox = openTab('an')
    let readBack = () => {}
    outbox.onConfirmed(
      () =>
        new Promise<void>((resolve) => {
          readBack = resolve
        }),
    )
    await outbox.submit(newAct('một'))
    await settled()
    expect(outbox.view()).toMatchObject({ acts: [], settling: [{ label: 'một' }] })
    readBack()
    await settled()
    expect(outbox.view().settling).toEqual([])
  })
})

describe('what a failed sending means', () => {
  it.each([
    [new CallFailed('offline', 'offline'), 'unreachable'],
    [new CallFailed('offline', 'too_many_requests'), 'unreachable'],
    [new CallFailed('fault', 'fault'), 'unreachable'],
    [new CallFailed('signedOut', 'signed_out'), 'signed_out'],
    [new CallFailed('refused', 'other_person'), 'signed_out'],
    [new CallFailed('refused', 'wrong_stage'), 'refused'],
    [new CallFailed('refused', 'not_found'), 'refused'],
  ])('%s %s', (failure, kind) => {
    expect(toSending(failure).kind).toBe(kind)
  })
})

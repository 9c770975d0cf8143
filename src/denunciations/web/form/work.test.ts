import { describe, expect, it } from 'vitest'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { hourOf, showsWork, workText } from '../../rules/work.ts'
import { askWithWork, doWork } from './work.ts'

const digest = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

describe('looking at a letter again within the hour', () => {
  it('costs work anew, and is not the work that was used', async () => {
    const [one, other] = [await doWork('giấy hẹn', 4), await doWork('giấy hẹn', 4)]
    expect(one.nonce).not.toBe(other.nonce)
  })
})

describe('a sender whose clock is two days wrong', () => {
  it('does the work again on the hour the server names, and is let through', async () => {
    const here = hourOf(new Date())
    const there = here + 48
    const hours: number[] = []
    const answer = await askWithWork('đơn', 4, async ({ hour, nonce }) => {
      hours.push(hour)
      if (hour !== there) throw new CallFailed('refused', 'work_missing', { bits: 6, hour: there })
      return showsWork(await digest(workText('đơn', hour, nonce)), 6)
    })
    expect({ hours, answer }).toEqual({ hours: [here, there], answer: true })
  })

  it('is told what else was refused', async () => {
    const refused = new CallFailed('refused', 'form_closed')
    await expect(askWithWork('đơn', 1, () => Promise.reject(refused))).rejects.toBe(refused)
  })
})

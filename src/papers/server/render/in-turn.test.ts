import { describe, expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

describe('work done in turn', () => {
  it('is done one at a time, in the order it was asked for', async () => {
    const turn = inTurn()
    const told: string[] = []
    const paper = (name: string) =>
      turn(async () => {
        told.push(`${name} begins`)
        await new Promise((done) => setImmediate(done))
        told.push(`${name} ends`)
        return name
      })
    expect(await Promise.all([paper('one'), paper('two')])).toEqual(['one', 'two'])
    expect(told).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })

  it('goes on after work that failed', async () => {
    const turn = inTurn()
    const failing = turn(() => Promise.reject(new Error('no font')))
    const next = turn(async () => 'done')
    await expect(failing).rejects.toThrow('no font')
    expect(await next).toBe('done')
  })

  it('lets others have a turn in between', async () => {
    const turn = inTurn()
    const told: string[] = []
    const papers = ['one', 'two', 'three'].map((name) => turn(async () => told.push(name)))
    setImmediate(() => told.push('someone else'))
    await Promise.all(papers)
    expect(told.indexOf('someone else')).toBeLessThan(told.length - 1)
  })
})

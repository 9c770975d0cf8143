import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { meetingMinutesPaper } from '#papers/rules/templates/meeting-minutes.ts'
import { TEST_LAYOUT } from '../../papers.builders.ts'
import { meetingMinutesFacts } from '../../samples.builders.ts'
import { renderPdf } from '../render/pdf.ts'
import { DRAWING_LIMITS, type DrawingLimits, makeDrawing } from './drawing.ts'
import type { DrawingOrder } from './drawing-message.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-drawing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A process that answers with its own number, and does what the title of a paper says. */
const STAND_IN = path.join(folder, 'stand-in.mjs')
writeFileSync(
  STAND_IN,
  `process.on('disconnect', () => process.exit(0))
  process.on('message', ({ model }) => {
    if (model === 'end') process.exit(1)
    if (model === 'fault') return process.send({ fault: 'Error' })
    if (model === 'never') return
    process.send({ body: Buffer.from(String(process.pid)), memory: model === 'heavy' ? 1e12 : 1 })
  })`,
)
const order = (does: string) => ({ model: does, layout: TEST_LAYOUT, format: 'pdf' }) as unknown as DrawingOrder
const stub = (limits: Partial<DrawingLimits> = {}) => {
  const { draw, rest } = makeDrawing({ ...DRAWING_LIMITS, ...limits }, STAND_IN)
  return { draw: async (does: string) => Number(Buffer.from(await draw(order(does))).toString()), rest }
}

describe('the process that draws', () => {
  it('gives the same file as drawing here', async () => {
    const model = meetingMinutesPaper(meetingMinutesFacts())
    const { draw, rest } = makeDrawing()
    const [pdf, docx] = await Promise.all([
      draw({ model, layout: TEST_LAYOUT, format: 'pdf' }),
      draw({ model, layout: TEST_LAYOUT, format: 'docx' }),
    ])
    expect(Buffer.from(pdf).equals(await renderPdf(model, TEST_LAYOUT))).toBe(true)
    expect(Buffer.from(docx).subarray(0, 2).toString()).toBe('PK')
    await rest()
  })

  it('is one for many papers', async () => {
    const { draw, rest } = stub()
    const numbers = await Promise.all(Array.from({ length: 20 }, () => draw('well')))
    expect(new Set(numbers).size).toBe(1)
    await rest()
  })

  it.each([
    ['end', 'process_ended'],
    ['fault', 'paper_fault'],
    ['never', 'too_slow'],
  ])('fails one paper (%s: %s) and not those around it', async (does, code) => {
    const { draw, rest } = stub({ withinMs: does === 'never' ? 2_000 : 30_000 })
    const outcomes = await Promise.allSettled([draw('well'), draw(does), draw('well')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { name: 'DrawingFault', code } })
    await rest()
  })

  it.each([
    ['so many papers', 'well', { papers: 2 }],
    ['so much memory', 'heavy', {}],
  ])('is renewed after %s', async (_why, does, limits) => {
    const { draw, rest } = stub(limits)
    const numbers = [await draw(does), await draw(does), await draw(does)]
    expect(new Set(numbers).size).toBe('papers' in limits ? 2 : 3)
    await rest()
  })

  it('turns away what is too much at once, and goes on', async () => {
    const { draw, rest } = stub({ waiting: 2 })
    const outcomes = await Promise.allSettled([draw('well'), draw('well'), draw('well')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(await draw('well')).toBeGreaterThan(0)
    await rest()
  })

  it('is gone when nobody asks for long, or the server stops, and another one comes', async () => {
    const { draw, rest } = stub({ idleMs: 1 })
    const first = await draw('well')
    await expect.poll(() => isRunning(first)).toBe(false)
    const second = await draw('well')
    await rest()
    expect(isRunning(second)).toBe(false)
    expect(await draw('well')).not.toBe(second)
    await rest()
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

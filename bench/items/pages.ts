import { performance } from 'node:perf_hooks'
import { addMonths, localDateAt, monthOf } from '#kernel/local-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { countStatements } from '../lib/count-statements.ts'
import type { Item } from '../lib/item.ts'
import { median } from '../lib/load.ts'
import type { Browser } from '../lib/session.ts'
import type { World } from '../lib/world.ts'

const TIMES = 40

/** Median of the whole request, one after the other, the first ones left out as warm-up. */
async function medianMs(browser: Browser, path: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const times: number[] = []
  let bytes = 0
  for (let index = 0; index < TIMES + 5; index += 1) {
    const sent = performance.now()
    const answer = await browser.get(path)
    const body = await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${Buffer.from(body).toString()}`)
    bytes = body.byteLength
    if (index >= 5) times.push(performance.now() - sent)
  }
  return { ms: median(times), bytes }
}

/** The demonstration's cell of 55 members and its last meeting with adopted minutes. */
export async function villageOf({ databaseUrl }: World) {
  const [row] = await onDatabase(databaseUrl, async (client) => {
    const text = `select m.unit_id as "unitId", m.id as "meetingId", jsonb_array_length(m.roster_pin) as members
      from meeting m join auth_user u on u.username = 'bithu' join term t on t.person_id = u.person_id and t.unit_id = m.unit_id
      where m.stage in ('adopted', 'reported', 'graded') and m.kind in ('regular', 'combined')
      order by m.started_at desc limit 1`
    return (await client.query<{ unitId: string; meetingId: string; members: number }>(text)).rows
  })
  if (!row) throw new Error('the demonstration has no meeting with adopted minutes')
  return row
}

function minutesItem(id: string, format: 'pdf' | 'docx'): Item {
  return {
    id,
    unit: 'ms',
    goal: { atMost: 60 },
    measure: async (world) => {
      const { meetingId, members } = await villageOf(world)
      const path = `/meetings/${meetingId}/official-papers/minutes/${format}`
      const { ms, bytes } = await medianMs(await world.secretary(), path)
      const size = `${(bytes / 1000).toFixed(0)} kB, roster of ${members}`
      return { value: ms, detail: `median of ${TIMES} requests, facts read and file made each time; ${size}` }
    },
  }
}
export const minutesPdf = minutesItem('minutes_pdf_ms', 'pdf')
export const minutesDocx = minutesItem('minutes_docx_ms', 'docx')

const lastMonth = () => addMonths(monthOf(localDateAt(systemClock.now())), -1)

export const monthMs: Item = {
  id: 'month_ms',
  unit: 'ms',
  goal: { atMost: 50 },
  measure: async (world) => {
    const { unitId } = await villageOf(world)
    const { ms } = await medianMs(await world.secretary(), `/units/${unitId}/months/${lastMonth()}`)
    return { value: ms, detail: `median of ${TIMES} requests, two years of months behind it` }
  },
}

export const monthStatements: Item = {
  id: 'month_statements',
  unit: 'statements',
  goal: { atMost: 8 },
  measure: async (world) => {
    const { unitId } = await villageOf(world)
    const { headers } = await world.secretary()
    const path = `/api/units/${unitId}/months/${lastMonth()}`
    const texts = await countStatements(world.databaseUrl, path, headers)
    return { value: texts.length, detail: 'sent for one month page, finding who calls included' }
  },
}

import { performance } from 'node:perf_hooks'
import { onDatabase } from '#tests/support/cluster.ts'
import type { Item } from '../lib/item.ts'
import { median } from '../lib/load.ts'
import type { World } from '../lib/world.ts'

const LETTERS = 1000
const TIMES = 40

/** A register of so many letters of the demonstration's secretary's cell, one in ten of which he is kept out of. */
async function fillRegister({ databaseUrl }: World): Promise<string> {
  const [row] = await onDatabase(databaseUrl, async (client) => {
    const found = await client.query<{ unitId: string; personId: string }>(
      `select t.unit_id as "unitId", t.person_id as "personId" from term t join person p on p.id = t.person_id
       join auth_user u on u.person_id = p.id where u.username = 'bithu' and t.office = 'cell_secretary' and t.to_on is null limit 1`,
    )
    const [place] = found.rows
    if (!place) return []
    const values = [place.unitId, LETTERS]
    await client.query(
      `with items as (
        insert into vault_item (id, unit_id, kind, year, seq, ciphertext, kept_at, act_id)
        select gen_random_uuid(), $1, 'letter', 2025, n, '\\x00', now(), gen_random_uuid() from generate_series(1, $2::int) n
        returning id, seq)
      insert into denunciation (id, unit_id, concerned_unit_id, year, seq, code, channel, state, kind, received_on, letter_item, recorded_at, act_id)
      select gen_random_uuid(), $1, $1, 2025, seq, 'NTC-2025-' || seq, 'post', 'registered', 'named', current_date - seq % 80, id, now(), gen_random_uuid()
      from items`,
      values,
    )
    await client.query(
      `insert into denunciation_exclusion (denunciation_id, person_id, reason, since, act_id)
       select id, $2, 'named', now(), gen_random_uuid() from denunciation where unit_id = $1 and seq % 10 = 0 and year = 2025`,
      [place.unitId, place.personId],
    )
    await client.query('analyze denunciation, denunciation_exclusion')
    return [place]
  })
  if (!row) throw new Error('the demonstration has no secretary with an account')
  return row.unitId
}

/** The register of a year on one page, for somebody kept out of a tenth of it: how long the server takes. */
export const lettersMs: Item = {
  id: 'letters_1000',
  unit: 'ms',
  goal: { atMost: 50 },
  measure: async (world) => {
    const unitId = await fillRegister(world)
    const browser = await world.secretary()
    const times: number[] = []
    let rows = 0
    for (let index = 0; index < TIMES + 5; index += 1) {
      const sent = performance.now()
      const answer = await browser.get(`/units/${unitId}/denunciations`)
      const body = (await answer.json()) as { readonly rows: readonly unknown[] }
      if (!answer.ok) throw new Error(`letters: ${answer.status}`)
      rows = body.rows.length
      if (index >= 5) times.push(performance.now() - sent)
    }
    return { value: median(times), detail: `${rows} of ${LETTERS} letters on the page; median of ${TIMES}` }
  },
}

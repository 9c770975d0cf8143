import { chainOf } from '#scripts/load-set/unit-rows.ts'
import type { Item, Measured } from '../lib/item.ts'
import { type LoadResult, load } from '../lib/load.ts'
import type { Height, Sized } from '../lib/sized.ts'

const SECONDS = 4
const WITHIN_MS = 50

/** Rare, common, begun and whole parts of names, in turn. */
const PARTS = [
  'nguyen',
  'an',
  'n',
  'thi',
  'nguyen van',
  'hung',
  'uoc',
  'vy',
  'tran thi thu',
  'bui quoc khanh',
  'khong co',
]

export const scaleLoadSeconds: Item = {
  id: 'scale_load_seconds',
  unit: 's',
  goal: { atMost: 180 },
  measure: async (world) => {
    const { members, tree, loadSeconds } = await world.sized()
    return { value: loadSeconds, detail: `${members} members in ${tree.units.length} units` }
  },
}

/** Rosters of other cells all the time, as the centre and a province open them. */
export const scaleRoster = p95Item('scale_roster_p95', async (sized) => {
  const cells = sized.tree.cells
  const province = sized.heights.find(({ username }) => username === 'do.tinh')?.unitId
  const ofProvince = cells.filter((cell) => chainOf(cell).some(({ id }) => id === province))
  const paths = (of: typeof cells) => (turn: number) => {
    return `/units/${of[(turn * 7_919) % of.length]?.id}/members`
  }
  return [await ask(sized, 'do.trunguong', paths(cells)), await ask(sized, 'do.tinh', paths(ofProvince))]
})

export const scaleSearch = p95Item('scale_search_p95', async (sized) => {
  const results = []
  for (const { username } of sized.heights) {
    results.push(
      await ask(sized, username, (turn) => `/people?q=${encodeURIComponent(PARTS[turn % PARTS.length] ?? '')}`),
    )
  }
  return results
})

/** Nodes of every kind, the one with most children among them. */
export const scaleTree = p95Item('scale_tree_p95', async (sized) => {
  const nodes = sized.tree.units.filter(({ kind }) => kind !== 'cell')
  const corporation = nodes.find(({ above, kind }) => kind === 'grassroots_committee' && above?.kind === 'province')
  const below = (turn: number) => {
    const node = turn % 4 === 0 ? nodes[0] : turn % 4 === 1 ? corporation : nodes[(turn * 7_919) % nodes.length]
    return `/units?under=${node?.id}`
  }
  return [await ask(sized, 'do.trunguong', below), await ask(sized, 'do.tinh', () => '/units')]
})

interface Asked extends LoadResult {
  readonly username: string
}

/** The slowest of those who ask counts. */
function p95Item(id: string, measure: (sized: Sized) => Promise<readonly Asked[]>): Item {
  return {
    id,
    unit: 'ms',
    goal: { atMost: WITHIN_MS },
    measure: async (world): Promise<Measured> => {
      const results = await measure(await world.sized())
      const said = results.map(
        ({ username, medianMs, p95Ms, done }) =>
          `${username} median ${medianMs.toFixed(1)} p95 ${p95Ms.toFixed(1)} of ${done}`,
      )
      return { value: Math.max(...results.map(({ p95Ms }) => p95Ms)), detail: said.join('; ') }
    },
  }
}

/** One after the other, as one person asks; the first second does not count. */
async function ask({ port, heights }: Sized, username: string, pathOf: (turn: number) => string): Promise<Asked> {
  const asking: Height | undefined = heights.find((height) => height.username === username)
  if (!asking) throw new Error(`nobody is signed in as ${username}`)
  let turn = 0
  const next = () => {
    turn += 1
    return { method: 'GET', path: `/api${pathOf(turn)}`, headers: asking.headers } as const
  }
  await load({ port, clients: 1, seconds: 1, next })
  return { username, ...(await load({ port, clients: 1, seconds: SECONDS, next })) }
}

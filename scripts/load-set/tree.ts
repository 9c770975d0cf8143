import { idMaker } from './ids.ts'
import { placeName } from './names.ts'
import type { Random } from './random.ts'

/** The country at its full size; a smaller set keeps the shape. */
const FULL = { members: 5_600_000, provinces: 34, communes: 3_321, grassroots: 50_000, cells: 250_000 } as const
/** Of the grassroots bodies, those that are one cell and not a committee with cells below. */
const LONE_CELLS = 0.3
/** One corporation has its cells directly below it, a hundredth of all: a node with thousands of children. */
const CORPORATION_CELLS = 0.01

export interface LoadUnit {
  readonly id: string
  readonly kind: 'central' | 'province' | 'upper_committee' | 'grassroots_committee' | 'cell'
  readonly cellType: 'residential' | 'office' | 'public_service' | 'state_enterprise' | null
  readonly name: string
  readonly symbol: string
  readonly place: string
  readonly above: LoadUnit | null
  /** Members on the roll; only cells have any. */
  readonly size: number
}

export interface LoadTree {
  readonly units: readonly LoadUnit[]
  readonly cells: readonly LoadUnit[]
}

type Draft = Omit<LoadUnit, 'id' | 'size' | 'cellType'> & {
  readonly cellType?: LoadUnit['cellType']
  readonly size?: number
}

/** Centre, provinces of unequal weight, communes, grassroots committees, cells: with as many members in all as are asked for. */
export function makeTree(members: number, random: Random): LoadTree {
  const nextId = idMaker(Date.UTC(2024, 0, 1), random)
  const units: LoadUnit[] = []
  const add = (draft: Draft): LoadUnit => {
    const unit = { id: nextId(), cellType: null, size: 0, ...draft }
    units.push(unit)
    return unit
  }
  const share = members / FULL.members
  const sizes = cellSizes(members, Math.max(3, Math.round(FULL.cells * share)), random)
  const centre = add({ kind: 'central', name: 'Trung ương', symbol: 'TW', place: 'Hà Thượng', above: null })
  const addCell = (above: LoadUnit, name: string, cellType: LoadUnit['cellType']) => {
    const size = sizes.pop()
    if (size !== undefined) add({ kind: 'cell', cellType, name, symbol: 'CB', place: above.place, above, size })
  }
  addCell(centre, 'Chi bộ Văn phòng Trung ương', 'office')
  const communes = addCommunes(centre, Math.max(2, Math.round(FULL.communes * share)), add)
  addCorporation(communes[0], Math.round(sizes.length * CORPORATION_CELLS), add, addCell)
  const bodies = Math.max(communes.length, Math.round(FULL.grassroots * share))
  const committees = addGrassroots(communes, bodies, { add, addCell, random })
  for (let index = 0; sizes.length > 0; index += 1) {
    const committee = committees[index % committees.length] ?? communes[0]
    if (committee) addCell(committee, `Chi bộ thôn ${placeName(index % 400)}`, 'residential')
  }
  return { units, cells: units.filter(({ kind }) => kind === 'cell') }
}

/** From a handful to sixty, more small than large; together exactly the members asked for. */
function cellSizes(members: number, cells: number, random: Random): number[] {
  const drawn = Array.from({ length: cells }, () => 5 + 55 * random.next() ** 2)
  const factor = members / drawn.reduce((sum, size) => sum + size, 0)
  const sizes = drawn.map((size) => Math.max(3, Math.floor(size * factor)))
  let missing = members - sizes.reduce((sum, size) => sum + size, 0)
  for (let index = 0; missing !== 0; index = (index + 1) % cells) {
    const step = Math.sign(missing)
    const size = (sizes[index] ?? 0) + step
    if (size < 1) continue
    sizes[index] = size
    missing -= step
  }
  return sizes
}

type Add = (draft: Draft) => LoadUnit
type AddCell = (above: LoadUnit, name: string, cellType: LoadUnit['cellType']) => void

/** Provinces in a fixed rotation of weights from one to four, each with its communes. */
function addCommunes(centre: LoadUnit, count: number, add: Add): LoadUnit[] {
  const provinces = Array.from({ length: Math.min(FULL.provinces, Math.ceil(count / 2)) }, (_, index) => {
    const place = placeName(index * 7)
    return add({ kind: 'province', name: `Đảng bộ tỉnh ${place}`, symbol: 'TU', place, above: centre })
  })
  const turns = provinces.flatMap((province, index) => Array.from({ length: 1 + (index % 4) }, () => province))
  return Array.from({ length: count }, (_, index) => {
    const above = turns[index % turns.length] ?? centre
    const place = placeName(index + 40)
    return add({ kind: 'upper_committee', name: `Đảng bộ xã ${place}`, symbol: 'ĐU', place, above })
  })
}

function addCorporation(commune: LoadUnit | undefined, cells: number, add: Add, addCell: AddCell): void {
  if (!commune?.above) return
  const name = 'Đảng bộ Tổng công ty Than Lam Hồng'
  const facts = { kind: 'grassroots_committee', name, symbol: 'ĐU', place: commune.place } as const
  const corporation = add({ ...facts, above: commune.above })
  for (let index = 0; index < cells; index += 1) {
    addCell(corporation, `Chi bộ Phân xưởng ${placeName(index)} số ${index + 1}`, 'state_enterprise')
  }
}

const COMMITTEES = ['Đảng bộ cơ quan xã', 'Đảng bộ Trường Trung học', 'Đảng bộ Công ty', 'Đảng bộ liên thôn'] as const
const LONE = ['Chi bộ Trạm Y tế', 'Chi bộ Trường Tiểu học', 'Chi bộ Quân sự', 'Chi bộ Hợp tác xã'] as const

function addGrassroots(
  communes: readonly LoadUnit[],
  count: number,
  { add, addCell, random }: { readonly add: Add; readonly addCell: AddCell; readonly random: Random },
): readonly LoadUnit[] {
  const committees: LoadUnit[] = []
  for (let index = 0; index < count; index += 1) {
    const commune = communes[index % communes.length]
    if (!commune) break
    if (index >= communes.length && random.chance(LONE_CELLS)) {
      addCell(commune, `${random.pick(LONE)} ${placeName(index)}`, 'public_service')
    } else {
      const name = `${random.pick(COMMITTEES)} ${placeName(index + 11)}`
      committees.push(add({ kind: 'grassroots_committee', name, symbol: 'ĐU', place: commune.place, above: commune }))
    }
  }
  return committees
}

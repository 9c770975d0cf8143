import type { LocalDate } from '#kernel/local-date.ts'
import { type CopyRows, line } from './copy.ts'
import { idMaker } from './ids.ts'
import { daysBefore, inventPerson, type LoadPerson } from './people.ts'
import { type Random, seededRandom } from './random.ts'
import type { LoadUnit } from './tree.ts'

/** In the order their keys ask for. */
const TABLES = [
  ['person', 'id full_name sex born_on born_precision phone citizen_number'],
  ['member', 'id admitted_on probation_from_on official_on card_number file_number ethnicity occupation'],
  ['membership', 'id person_id unit_id from_on to_on end_reason'],
  ['member_leave', 'id person_id unit_id kind from_on reason'],
  ['member_tag', 'person_id tag unit_id'],
  ['term', 'id person_id unit_id office from_on due_on basis_kind'],
] as const
type Lines = Record<(typeof TABLES)[number][0], string[]>

/** From how many members a cell elects a committee of its own. */
const WITH_COMMITTEE = 9

export interface CellOfBatch {
  readonly cell: LoadUnit
  /** How many members stand in the cells before it: numbers of people follow from it. */
  readonly before: number
  /** Another cell of the same committee, for those who came from it. */
  readonly neighbour: LoadUnit
  /** Committees whose offices are held by members of this cell. */
  readonly leads: readonly LoadUnit[]
}

/** Everything about the members of some cells, in the order their keys ask for. The same cells always give the same rows. */
export function memberRows(cells: readonly CellOfBatch[], seed: number, on: LocalDate): readonly CopyRows[] {
  const lines: Lines = { person: [], member: [], membership: [], member_leave: [], member_tag: [], term: [] }
  for (const each of cells) {
    const random = seededRandom(seed + each.before * 31)
    const nextId = idMaker(Date.UTC(2024, 5, 1) + each.before * 8, random)
    const people = Array.from({ length: each.cell.size }, (_, index) => {
      const person = inventPerson(random, nextId(), each.before + index, on)
      addPerson(lines, each, { person, index, random, nextId, on })
      return person
    })
    addTerms(lines, each, { people, nextId, on })
  }
  return TABLES.map(([table, columns]) => ({ table, columns: columns.split(' '), lines: lines[table] }))
}

interface Within {
  readonly person: LoadPerson
  readonly index: number
  readonly random: Random
  readonly nextId: () => string
  readonly on: LocalDate
}

function addPerson(lines: Lines, { cell, before, neighbour }: CellOfBatch, within: Within): void {
  const { person, index, random, nextId, on } = within
  const { id, admittedOn, officialOn, joinedOn } = person
  const number = String(before + index + 1).padStart(8, '0')
  lines.person.push(
    line(id, person.fullName, person.sex, person.bornOn, person.bornPrecision, person.phone, person.citizenNumber),
  )
  lines.member.push(
    line(id, admittedOn, admittedOn, officialOn, number, `HS${number}`, person.ethnicity, person.occupation),
  )
  const movedOn = daysBefore(on, 200 + random.below(2_000))
  if (random.chance(0.08) && neighbour !== cell && joinedOn < movedOn) {
    lines.membership.push(line(nextId(), id, neighbour.id, joinedOn, movedOn, 'transferred'))
    lines.membership.push(line(nextId(), id, cell.id, movedOn, null, null))
  } else lines.membership.push(line(nextId(), id, cell.id, joinedOn, null, null))
  for (const tag of tagsOf(person, cell, random)) lines.member_tag.push(line(id, tag, cell.id))
  addLeave(lines, cell, within)
}

function addLeave(lines: Lines, cell: LoadUnit, { person, random, nextId, on }: Within): void {
  const since = daysBefore(on, 10 + random.below(150))
  if (person.officialOn === null || person.joinedOn > since) return
  const [kind, reason] =
    person.age >= 75 && random.chance(0.5)
      ? ['exempt', 'Tuổi cao, sức yếu']
      : random.chance(0.015)
        ? ['temp_exempt', 'Đi chữa bệnh dài ngày']
        : [null, '']
  if (kind !== null) lines.member_leave.push(line(nextId(), person.id, cell.id, kind, since, reason))
}

function tagsOf({ age, ethnicity, occupation }: LoadPerson, { cellType }: LoadUnit, random: Random): readonly string[] {
  return [
    ...(age >= 60 ? ['retired'] : []),
    ...(cellType === 'residential' ? ['rural'] : []),
    ...(ethnicity === 'Kinh' ? [] : ['ethnic_minority']),
    ...(occupation === 'Cán bộ xã' && age < 60 ? ['civil_servant'] : []),
    ...(age > 68 && random.chance(0.06) ? ['war_invalid'] : []),
  ]
}

interface Elected {
  readonly people: readonly LoadPerson[]
  readonly nextId: () => string
  readonly on: LocalDate
}

/** Elected in the last congress: the official members who have been longest in the cell's list. */
function addTerms(lines: Lines, { cell, leads }: CellOfBatch, { people, nextId, on }: Elected): void {
  const from = `${Number(on.slice(0, 4)) - 1}-03-01`
  const official = people.filter(({ officialOn, joinedOn }) => officialOn !== null && joinedOn < from)
  const give = (index: number, unit: LoadUnit, office: string, years: number) => {
    const person = official[index]
    if (!person) return
    const dueOn = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`
    lines.term.push(line(nextId(), person.id, unit.id, office, from, dueOn, 'election'))
  }
  give(0, cell, 'cell_secretary', 5)
  if (official.length > 1) give(1, cell, 'cell_deputy_secretary', 5)
  if (cell.size >= WITH_COMMITTEE) for (const index of [0, 1, 2]) give(index, cell, 'cell_committee_member', 5)
  // In a cell of three or four the last of them holds what is left.
  const upTo = (index: number) => Math.min(index, official.length - 1)
  leads.forEach((unit, step) => {
    give(upTo(2 + step), unit, 'committee_secretary', 5)
    give(upTo(3 + step), unit, 'committee_deputy_secretary', 5)
    give(upTo(4 + step), unit, 'office_officer', 5)
  })
}

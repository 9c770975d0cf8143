import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { membersApi } from '#members/contract.ts'
import { emptyFacts } from '#members/public.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { Places } from './places.ts'
import type { Teller } from './story.ts'
import { found, giveOffice } from './world.ts'

const ENTERED_ON: LocalDate = '2020-09-02'
const IN_OFFICE_FROM: LocalDate = '2020-09-05'

/** Who, of which sex, born when, admitted when; the first leads the cell. */
type Row = readonly [name: string, sex: 'male' | 'female', bornOn: LocalDate, admittedOn: LocalDate]

interface SmallCell {
  readonly name: string
  readonly place: string
  readonly rows: readonly Row[]
}

/** A village of each of the two communes that become a ward. */
const CELLS: readonly SmallCell[] = [
  {
    name: 'Chi bộ thôn Hòa Đông',
    place: 'Hòa Lợi',
    rows: [
      ['Quách Hữu Lộc', 'male', '1968-03-12', '1995-05-19'],
      ['Mạc Thị Duyên', 'female', '1975-10-02', '2003-09-02'],
      ['Thái Bá Ninh', 'male', '1959-06-21', '1984-11-07'],
    ],
  },
  {
    name: 'Chi bộ thôn Tân Sơn',
    place: 'Tân Mai',
    rows: [
      ['Lâm Thị Nguyệt', 'female', '1971-01-30', '1998-02-03'],
      ['Kiều Văn Sáu', 'male', '1962-08-14', '1989-05-19'],
      ['Giang Thu Trà', 'female', '1984-12-05', '2010-09-02'],
    ],
  },
]

/** The communes have a cell each, so that the tree before 01/7/2025 and after it shows what moved. */
export async function fillCommunes(teller: Teller, deps: ServerDeps, places: Places): Promise<void> {
  for (const [index, cell] of CELLS.entries()) {
    const parentId = places.communesToWard[index]
    if (parentId === undefined) throw new Error('demonstration: fewer communes than cells')
    await fillCell(teller, deps, { cell, parentId, by: places.provinceOfficer.id })
  }
}

type Filling = Readonly<Record<'by', Places['provinceOfficer']['id']>> & {
  readonly cell: SmallCell
  readonly parentId: Places['communesToWard'][number]
}

async function fillCell({ call, clock }: Teller, deps: ServerDeps, { cell, parentId, by }: Filling): Promise<void> {
  clock.goTo(ENTERED_ON, '09:00')
  const { name, place, rows } = cell
  const facts = { kind: 'cell', cellType: 'residential', symbol: 'CB', foundedOn: '2010-01-01' } as const
  const unitId = await found(deps, { name, place, parentId, ...facts })
  for (const [index, [fullName, sex, bornOn, admittedOn]] of rows.entries()) {
    const year = Number(admittedOn.slice(0, 4)) + 1
    const officialOn = `${year}${admittedOn.slice(4)}` as LocalDate
    const { personId } = await call(by, membersApi.enrol, {
      params: { unitId },
      body: {
        facts: {
          ...{ ...emptyFacts(fullName), sex, bornOn, bornPrecision: 'day', admittedOn, officialOn },
          probationFromOn: admittedOn,
        },
        ...{ joinedOn: admittedOn > '2010-01-01' ? admittedOn : '2010-01-01', tags: ['rural'] },
        entry: { reason: 'already_here', paper: `Danh sách đảng viên ${name}, tháng 9/2020`, note: '' },
      },
    })
    const person = {
      id: personId as PersonId,
      name: fullName,
      isOfficial: true,
      isActive: true,
      isExempt: false,
      bornOn,
    } as const
    if (index === 0) await giveOffice(deps, unitId, person, 'cell_secretary', IN_OFFICE_FROM)
  }
}

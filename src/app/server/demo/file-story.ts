import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { recordPapersApi, recordProofsApi, recordsApi } from '#records/public.ts'
import type { RecordSection } from '#records/rules/record-sections.ts'
import type { FilePaper } from '#rulebook/rules/record-values.ts'
import { aScanOf } from './scan.ts'
import { at, type Cast, type Teller } from './story.ts'
import type { DemoPerson } from './world.ts'

interface Files {
  readonly cast: Cast
  /** Who signs in as a member: his file is left as it came, for whoever tries the program to ask and fill. */
  readonly member: DemoPerson
  readonly today: LocalDate
}

interface Line {
  readonly section: RecordSection
  readonly wanted: Readonly<Record<string, string>>
}

const EVIDENCE = 'Lý lịch đảng viên và phiếu đảng viên bản giấy (số liệu trình diễn)'

/** Kept in a cabinet: what every file should hold, and the yearly papers of the last years. */
const OF_ADMISSION: readonly (readonly [FilePaper, string])[] = [
  ['application', 'Đơn xin vào Đảng'],
  ['biography', 'Lý lịch của người xin vào Đảng'],
  ['introduction', 'Giấy giới thiệu của đảng viên chính thức'],
  ['verification', 'Kết luận thẩm tra lý lịch'],
  ['cell_resolution', 'Nghị quyết của chi bộ đề nghị kết nạp'],
  ['committee_resolution', 'Nghị quyết của đảng ủy đề nghị kết nạp'],
]
const DECISIONS: readonly (readonly [FilePaper, string])[] = [
  ['admission_decision', 'Quyết định kết nạp đảng viên'],
  ['recognition_decision', 'Quyết định công nhận đảng viên chính thức'],
]

/**
 * Files of three members filled by the commune's office from their papers, one of them without its decisions; and a correction one
 * of them has asked for with the paper that proves it, waiting for the office.
 */
export async function tellFiles(teller: Teller, { cast, member, today }: Files): Promise<void> {
  const others = cast.active.filter(({ id }) => id !== member.id && id !== cast.secretary.id)
  teller.clock.goTo(addDays(today, -30), '09:00')
  const asking = at(others, 1)
  await fillFile(teller, cast, asking, [...OF_ADMISSION, ...DECISIONS])
  await fillFile(teller, cast, at(others, 2), [...OF_ADMISSION, ...DECISIONS])
  await fillFile(teller, cast, at(others, 3), OF_ADMISSION)
  teller.clock.goTo(addDays(today, -4), '19:40')
  await teller.call(asking.id, recordProofsApi.proposeMineProven, {
    body: {
      lines: [{ section: 'birth', rowId: null, seen: null, wanted: { birthRegisteredAt: 'UBND xã Đồng Lợi cũ' } }],
      reason: 'Nơi đăng ký khai sinh ghi thiếu; tôi gửi kèm bản chụp trích lục khai sinh.',
      saidNotSecret: true,
    },
    file: { name: 'Trich luc khai sinh.pdf', bytes: aScanOf('TRICH LUC KHAI SINH (ban chup, so lieu trinh dien)') },
  })
}

async function fillFile(
  { call }: Teller,
  { officer }: Cast,
  person: DemoPerson,
  papers: readonly (readonly [FilePaper, string])[],
): Promise<void> {
  const params = { personId: person.id }
  const lines = contentsOf(Number(person.bornOn.slice(0, 4))).map(({ section, wanted }) => ({
    section,
    rowId: null,
    seen: null,
    wanted,
  }))
  const body = { lines, reason: 'Nhập hồ sơ giấy vào sổ', evidence: EVIDENCE }
  await call(officer, recordsApi.correct, { params, body })
  for (const [index, [kind, title]] of papers.entries()) {
    const place = { cabinet: 'Tủ 2', folder: `Cặp ${index < OF_ADMISSION.length ? 'kết nạp' : 'quyết định'}` }
    const dated = { number: '', issuedOn: null, forYear: null }
    await call(officer, recordPapersApi.add, { params, body: { kind, title, ...dated, ...place } })
  }
}

/** A life of the village, counted from the year of birth. */
function contentsOf(born: number): readonly Line[] {
  const year = (age: number) => String(born + age)
  return [
    {
      section: 'birth',
      wanted: { nativePlace: 'Xã Bình Lợi', religion: 'Không', familyClass: 'Bần nông' },
    },
    { section: 'career', wanted: { youthUnionOn: year(16), socialOrganisations: 'Hội Nông dân' } },
    {
      section: 'education',
      wanted: { generalEducation: '12/12', profession: 'Trung cấp trồng trọt', politicalTheory: 'Sơ cấp' },
    },
    { section: 'health', wanted: { health: 'Bình thường' } },
    { section: 'work', wanted: { fromOn: year(18), toOn: year(24), work: 'Làm ruộng tại gia đình' } },
    { section: 'work', wanted: { fromOn: year(24), work: 'Xã viên hợp tác xã nông nghiệp Bình Lợi' } },
    { section: 'family', wanted: { relation: 'Vợ hoặc chồng', fullName: 'Người trong số liệu trình diễn' } },
  ]
}

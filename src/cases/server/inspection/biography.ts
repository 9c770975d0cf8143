import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { InspectionFacts } from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'

const inFigures = (day: string | null) => day?.split('-').toReversed().join('/') ?? ''

/** Who the member is, as his explanation says it first; what is not known is left out. Source: inspection-discipline 3.3. */
export async function biographyOf(trx: Trx, personId: PersonId, on: LocalDate): Promise<InspectionFacts['biography']> {
  const found = await trx
    .selectFrom('person as p')
    .innerJoin('member as m', 'm.id', 'p.id')
    .select(['p.fullName', 'p.bornOn', 'p.bornPrecision'])
    .select(['m.cardNumber', 'm.admittedOn', 'm.officialOn', 'm.occupation', 'm.homeAddress'])
    .where('p.id', '=', personId)
    .executeTakeFirst()
  if (!found) return []
  const born = found.bornPrecision === 'day' ? inFigures(found.bornOn) : (found.bornOn?.slice(0, 4) ?? '')
  const said = [
    { label: 'Họ và tên', text: found.fullName },
    { label: found.bornPrecision === 'day' ? 'Sinh ngày' : 'Năm sinh', text: born },
    { label: 'Số thẻ đảng viên', text: found.cardNumber ?? '' },
    { label: 'Ngày vào Đảng', text: inFigures(found.admittedOn) },
    {
      label: 'Ngày chính thức',
      text: inFigures(found.officialOn !== null && found.officialOn <= on ? found.officialOn : null),
    },
    { label: 'Nghề nghiệp', text: found.occupation ?? '' },
    { label: 'Nơi ở', text: found.homeAddress ?? '' },
  ]
  return said.filter(({ text }) => text !== '')
}

import { admissionsApi } from '#admissions/contract.ts'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { membersApi } from '#members/contract.ts'
import type { Cast, Teller } from './story.ts'

const ENTRY = { reason: 'admitted_before', paper: 'Quyết định kết nạp số 57-QĐ/ĐU', note: '' } as const

/** A new member admitted in a month: his year of probation runs from the ceremony. */
export async function admit(
  { call, clock }: Teller,
  cast: Pick<Cast, 'unitId' | 'secretary'>,
  month: Month,
  newcomer: {
    readonly fullName: string
    readonly sex: 'male' | 'female'
    readonly bornOn: LocalDate
    readonly occupation: string
  },
): Promise<PersonId> {
  const ceremony = `${month}-20` as LocalDate
  clock.goTo(ceremony, '21:30')
  const facts = {
    ...newcomer,
    bornPrecision: 'day',
    admittedOn: `${month}-10` as LocalDate,
    probationFromOn: ceremony,
    officialOn: null,
    cardNumber: null,
    fileNumber: null,
    citizenNumber: null,
    phone: null,
    email: null,
    homeAddress: null,
    ethnicity: null,
  } as const
  const params = { unitId: cast.unitId }
  const body = { facts, joinedOn: ceremony, tags: ['rural'] } as const
  const { personId } = await call(cast.secretary.id, membersApi.enrol, {
    params,
    body: { ...body, tags: [...body.tags], entry: ENTRY },
  })
  return personId as PersonId
}

/** The oldest of the roll dies; his record stays, the roll is one shorter. */
export async function mourn({ call, clock }: Teller, cast: Cast, month: Month, personId: string): Promise<void> {
  clock.goTo(`${month}-20` as LocalDate, '09:00')
  const { id } = await call(cast.secretary.id, admissionsApi.open, { params: { personId }, body: { kind: 'death' } })
  const step = { stage: 'death_record', on: `${month}-19` as LocalDate, basis: 'Giấy báo tử' } as const
  await call(cast.secretary.id, admissionsApi.record, { params: { id }, body: { step, basedOn: 1 } })
}

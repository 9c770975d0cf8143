import { lazy } from 'react'
import { type MemberPart, MemberScreen } from '#members/web/member-screen.tsx'

/**
 * What capabilities above the members tell of one, in the order shown. Each loads its own code:
 * `{ name: 'record', Part: lazy(async () => ({ default: (await import('#records/web/record-part.tsx')).RecordPart })) }`.
 */
const parts: readonly MemberPart[] = [
  { name: 'record', Part: lazy(async () => ({ default: (await import('#records/web/record-part.tsx')).RecordPart })) },
  { name: 'duties', Part: lazy(async () => ({ default: (await import('#duties/web/member-part.tsx')).DutiesPart })) },
  {
    name: 'admissions',
    Part: lazy(async () => ({ default: (await import('#admissions/web/member-part.tsx')).MemberProcedures })),
  },
  {
    name: 'transfers',
    Part: lazy(async () => ({ default: (await import('#transfers/web/transfers-part.tsx')).TransfersPart })),
  },
  {
    name: 'residence',
    Part: lazy(async () => ({ default: (await import('#residence/web/member-part.tsx')).ResidencePart })),
  },
  {
    name: 'checkup',
    Part: lazy(async () => ({ default: (await import('#checkups/web/member-part.tsx')).CheckupPart })),
  },
]

export function MemberPage() {
  return <MemberScreen parts={parts} />
}

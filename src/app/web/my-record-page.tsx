import { lazy } from 'react'
import type { MemberPart } from '#members/web/member-screen.tsx'
import { MyRecordScreen } from '#members/web/my-record-screen.tsx'

/** What capabilities above the members tell him of himself, in the order shown; written as in `member-page.tsx`. */
const parts: readonly MemberPart[] = [
  {
    name: 'record',
    Part: lazy(async () => ({ default: (await import('#records/web/record-part.tsx')).MyRecordPart })),
  },
  { name: 'duties', Part: lazy(async () => ({ default: (await import('#duties/web/member-part.tsx')).MyDutiesPart })) },
]

export function MyRecordPage() {
  return <MyRecordScreen parts={parts} />
}

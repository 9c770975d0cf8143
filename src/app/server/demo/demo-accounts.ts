import type { Places } from './places.ts'
import { at } from './story.ts'
import type { DemoPerson } from './world.ts'

/** Printed on the console for everyone to try; refused in production. */
export const DEMO_PASSWORD = 'nen-nep-2026'

/** The roles one can sign in as, in the order the console names them. */
export const DEMO_USERNAMES = [
  'bithu',
  'phobithu',
  'dangvien',
  'bithu.baithuong',
  'vanphong',
  'theodoi',
  'bithu.xa',
  'kiemtra',
  'bithu.coquan',
  'vanphong.tinh',
] as const
export type DemoUsername = (typeof DEMO_USERNAMES)[number]

export function demoAccountsOf(
  places: Places,
): readonly { readonly username: DemoUsername; readonly person: DemoPerson }[] {
  const { dongLoi, baiThuong, matTran } = places.casts
  const member = at(
    dongLoi.active.filter(({ id }) => id !== dongLoi.deputy?.id && id !== dongLoi.minuteTaker.id),
    7,
  )
  return [
    { username: 'bithu', person: dongLoi.secretary },
    { username: 'phobithu', person: dongLoi.deputy ?? dongLoi.secretary },
    { username: 'dangvien', person: member },
    { username: 'bithu.baithuong', person: baiThuong.secretary },
    { username: 'vanphong', person: places.communeOfficer },
    { username: 'theodoi', person: places.follower },
    { username: 'bithu.xa', person: places.communeHead },
    { username: 'kiemtra', person: places.inspector },
    { username: 'bithu.coquan', person: matTran.secretary },
    { username: 'vanphong.tinh', person: places.provinceOfficer },
  ]
}

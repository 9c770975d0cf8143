import { wordOf } from '#platform/web/i18n/translate.ts'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { RosterLineOut } from '../contract/shared.ts'

/** A member's standing, and why he is not obliged to attend where he is not. */
export function MemberState({ standing, leave }: Pick<RosterLineOut, 'standing' | 'leave'>) {
  return (
    <span className="nn-member-state">
      <span>{wordOf('members.standing', standing)}</span>
      {leave === null ? null : <StateMark state="waiting" word={wordOf('members.leave', leave.kind)} />}
    </span>
  )
}

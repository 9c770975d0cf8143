import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ContactRow } from '../contract/shapes.ts'
import type { ResidenceStage } from '../rules/contact.ts'

const MARKS: Readonly<Record<ResidenceStage, Mark>> = {
  requested: 'open',
  asked: 'open',
  introduced: 'due',
  received: 'done',
  ended: 'waiting',
  withdrawn: 'waiting',
}

export const dayText = (day: string | null) => (day === null ? '' : formatDay(day as LocalDate))

/** How far a contact is, what it owes, and what the roll says against it: each as icon and word. */
export function ContactState({ row }: { readonly row: Pick<ContactRow, 'stage' | 'remarkDue' | 'alarm'> }) {
  const today = useMe().today
  const { stage, remarkDue, alarm } = row
  const isLate = remarkDue !== null && remarkDue.dueOn < today
  return (
    <span className="nn-residence-state">
      <StateMark state={MARKS[stage]} word={wordOf('residence.stage', stage)} />
      {alarm === null ? null : <StateMark state="late" word={t(`residence.alarm.${alarm}`)} />}
      {remarkDue === null ? null : (
        <StateMark
          state={isLate ? 'late' : 'waiting'}
          word={t(isLate ? 'residence.due.late' : 'residence.due', {
            ...{ year: String(remarkDue.year), day: dayText(remarkDue.dueOn) },
          })}
        />
      )}
    </span>
  )
}

import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import type { PlanItemRow, PlanPage } from '../contract.ts'
import type { ItemSubject, Planned } from '../rules/plan.ts'
import type { ItemKind, ItemSubjectKind } from '../rules/vocabulary.ts'

/** An item as it is typed. */
export interface TypedItem {
  readonly kind: ItemKind
  readonly subjectKind: ItemSubjectKind
  readonly person: PersonChoice | null
  readonly task: string
  readonly unitId: string | null
  readonly content: string
  readonly periodFrom: LocalDate | null
  readonly periodTo: LocalDate | null
  readonly month: string
  readonly isAlone: boolean
  readonly head: PersonChoice | null
  readonly secretary: PersonChoice | null
  readonly members: readonly (PersonChoice | null)[]
  readonly reason: string
}

/** What the form opens with: the item, or the year before under check and the first month free. */
export function typedItem({ year, teamMinMembers }: PlanPage, row: PlanItemRow | null): TypedItem {
  const picked = (role: string) =>
    row?.team.filter((one) => one.role === role).map(({ id, name }) => ({ id, name })) ?? []
  const empty = Array.from({ length: Math.max(0, teamMinMembers.value - 2) }, () => null)
  const { subject } = row ?? {}
  return {
    kind: row?.kind ?? 'duty_inspection',
    subjectKind: subject?.kind ?? 'member',
    person: subject?.kind === 'member' && subject.id !== null ? { id: subject.id, name: subject.name } : null,
    task: subject?.kind === 'task' ? subject.name : '',
    unitId: subject?.kind === 'unit' ? subject.id : null,
    content: row?.content ?? '',
    periodFrom: (row?.periodFrom ?? `${year - 1}-01-01`) as LocalDate,
    periodTo: (row?.periodTo ?? `${year - 1}-12-31`) as LocalDate,
    month: row?.month ?? `${year}-03`,
    isAlone: row?.isAlone ?? false,
    head: picked('head')[0] ?? null,
    secretary: picked('secretary')[0] ?? null,
    members: row === null ? empty : picked('member'),
    reason: row?.reason ?? '',
  }
}

/** The item the fields stand for; null where one that is needed is empty. Whether it is right the rules say. */
export function readItem(typed: TypedItem): Planned | null {
  const subject = subjectOf(typed)
  const { kind, content, periodFrom, periodTo, month, isAlone, reason } = typed
  const team = isAlone ? [] : teamOf(typed)
  if (subject === null || team === null || content.trim() === '' || periodFrom === null || periodTo === null)
    return null
  return { kind, subject, content, periodFrom, periodTo, month: month as Month, isAlone, team, reason }
}

function subjectOf({ subjectKind, person, task, unitId }: TypedItem): ItemSubject | null {
  if (subjectKind === 'member') return person && { kind: 'member', personId: person.id as PersonId }
  if (subjectKind === 'task') return task.trim() === '' ? null : { kind: 'task', text: task }
  return unitId === null ? null : { kind: 'unit', unitId: unitId as UnitId }
}

function teamOf({ head, secretary, members }: TypedItem): Planned['team'] | null {
  if (head === null || secretary === null) return null
  return [
    { personId: head.id as PersonId, role: 'head' },
    { personId: secretary.id as PersonId, role: 'secretary' },
    ...members.flatMap((one) => (one === null ? [] : [{ personId: one.id as PersonId, role: 'member' as const }])),
  ]
}

import type { ActId, PaperId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, type Result } from '#kernel/result.ts'
import {
  type IssuedPaper,
  type IssueRefusal,
  issuePaper,
  type OversightPlanFacts,
  oversightPlanPaper,
  paperFrame,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitNames, isCell, unitHeader } from '#units/public.ts'
import type { Plan } from '../rules/plan.ts'
import { personNames } from './names.queries.ts'

export interface ToIssue {
  readonly on: LocalDate
  readonly at: Date
  readonly actId: ActId
}

/** Numbers the plan in the unit's series: a cell's plan, or a committee's programme. */
export async function issuePlanPaper(
  trx: Trx,
  plan: Plan,
  { on, at, actId }: ToIssue,
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const facts = await planPaperFacts(trx, plan, on)
  if (!facts) return err({ code: 'unit_not_in_force' })
  const { isCell: ofCell, frame } = facts
  return await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }) as PaperId, unitId: plan.unitId, actId, at },
    issuer: ofCell ? 'cell' : 'committee',
    type: ofCell ? 'plan' : 'programme',
    template: 'oversightPlan',
    issuedOn: on,
    subject: `kiểm tra, giám sát năm ${plan.year}`,
    layout: (await rulesFor(trx, plan.unitId, on))['paper.layout'].value,
    origin: { kind: 'oversightPlan', id: plan.id },
    compose: (number) => oversightPlanPaper({ ...facts.facts, head: frame.head(number) }),
  })
}

/** The plan as a draft, before it is issued. */
export async function draftPlanPaper(db: Db | Trx, plan: Plan, on: LocalDate) {
  const facts = await planPaperFacts(db, plan, on)
  if (!facts) return undefined
  const { head } = facts.frame
  const layout = (await rulesFor(db, plan.unitId, on))['paper.layout'].value
  const draft = { ...head({ kind: 'draft' as const, ordinal: null }), on: null }
  return { model: oversightPlanPaper({ ...facts.facts, head: draft }), layout }
}

/** What the papers of a plan draw on, with names. Undefined where the unit did not exist that day. */
export async function planPaperFacts(db: Db | Trx, plan: Plan, on: LocalDate) {
  const frame = await paperFrame(db, plan.unitId, on)
  const header = await unitHeader(db, plan.unitId, on)
  if (!frame || !header) return undefined
  const people = await personNames(db, peopleOf(plan))
  const units = await findUnitNames(
    db,
    plan.items.flatMap(({ subject }) => (subject.kind === 'unit' ? [subject.unitId] : [])),
  )
  const ofCell = await isCell(db, plan.unitId, on)
  const items = plan.items.map(({ id, subject, team, ...item }) => ({
    ...item,
    reference: `item:${id}`,
    subject:
      subject.kind === 'task'
        ? subject.text
        : subject.kind === 'unit'
          ? (units.get(subject.unitId) ?? '')
          : `đồng chí ${people.get(subject.personId) ?? ''}`,
    team: team.map(({ personId, role }) => ({ role, name: people.get(personId) ?? '' })),
  }))
  const facts: Omit<OversightPlanFacts, 'head'> = {
    ...{ isCell: ofCell, year: plan.year, purpose: plan.purpose, method: plan.method, adopted: plan.adopted, items },
    signer: frame.signer,
    recipients: recipientsOf(ofCell, header.superiorBody, frame.name),
  }
  return { isCell: ofCell, frame, facts }
}

export function recipientsOf(ofCell: boolean, superior: string | null, name: string): readonly string[] {
  return [
    ...(superior === null ? [] : [`Ủy ban Kiểm tra ${superior} (để báo cáo)`]),
    ofCell ? 'Đảng viên chi bộ' : 'Các tổ chức đảng trực thuộc',
    `Lưu ${name}`,
  ]
}

export function peopleOf({ items }: Pick<Plan, 'items'>): readonly string[] {
  return items.flatMap(({ subject, team }) => [
    ...team.map(({ personId }) => personId),
    ...(subject.kind === 'member' ? [subject.personId] : []),
  ])
}

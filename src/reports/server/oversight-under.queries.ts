import { sql } from 'kysely'
import { casesOf } from '../rules/fact-kinds.ts'
import { REMINDER_TOPICS } from '../rules/inspection-counts.ts'
import { SHOWN, type Source, type Thing, within } from './things.ts'

/**
 * The cases of the procedure that were concluded in the span, or in which activity was suspended, of those the caller may see: the database shows no other. How each ended is not
 * said here: that stands on its page, where the look is written down for the member concerned.
 */
export const cases: Source = async (trx, _actor, { unitId, indicator, from, to }) => {
  const wanted = casesOf(indicator)
  if (wanted === null) return []
  const { rows } = await sql<Thing>`
    select 'case' as kind, c.id, '' as name, c.procedure as sub, max(f.on_day)::text as "on", c.id as at, count(*)::int as count
    from report_cases_under(${unitId}, ${from}::date, ${to}::date) f join case_file c on c.id = f.case_id
    where f.kind = ${wanted.procedure} and (${wanted.about}::text is null or f.about = ${wanted.about})
    group by c.id, c.procedure order by max(f.on_day), c.id limit ${SHOWN}`.execute(trx)
  return rows
}

/** Reminders of notes the caller may see: his own, or of the cell whose notes he keeps. */
export const reminders: Source = async (trx, _actor, { unitId, indicator, from, to }) => {
  const topic = indicator.startsWith('reminders.') ? indicator.slice('reminders.'.length) : null
  const { rows } = await sql<Thing>`
    select 'reminder' as kind, s.id, '' as name, '' as sub, s.on_day::text as "on", n.id as at, 1 as count
    from oversight_note_step s join oversight_note n on n.id = s.note_id
    where s.unit_id = ${unitId} and s.act = 'remind' and s.on_day between ${from}::date and ${to}::date
      and (${topic}::text is null or n.topic = ${topic} or (${topic} = 'other' and n.topic <> all (${[...REMINDER_TOPICS]})))
    order by s.on_day, s.id limit ${SHOWN}`.execute(trx)
  return rows
}

/** Complaints filed by members of the unit, or settled by it; the database shows those the caller may know of. */
export const complaints: Source = async (trx, _actor, { unitId, indicator, from, to }) => {
  const { rows } =
    indicator === 'complaints.filed'
      ? await sql<Thing>`
          select 'complaint' as kind, f.id, '' as name, '' as sub, f.filed_on::text as "on", f.id as at, 1 as count from complaint_file f
          where f.unit_id = ${unitId} and f.filed_on between ${from}::date and ${to}::date order by f.filed_on, f.id limit ${SHOWN}`.execute(
          trx,
        )
      : await sql<Thing>`
          select 'complaint' as kind, f.id, '' as name, '' as sub, e.on_day::text as "on", f.id as at, 1 as count
          from complaint_file f join complaint_entry e on e.complaint_id = f.id and e.act = 'decide'
          where f.level_unit_id = ${unitId} and e.on_day between ${from}::date and ${to}::date order by e.on_day, f.id limit ${SHOWN}`.execute(
          trx,
        )
  return rows
}

/** What notices to the unit required; nothing of what was asked of one member, which no figure counts. */
export const requirements: Source = async (trx, actor, { unitId, indicator, from, to }) => {
  const { rows } = await sql<Thing>`
    select 'requirement' as kind, r.id, r.what as name, '' as sub, r.due_on::text as "on", n.id as at, 1 as count
    from remediation_requirement r join remediation_notice n on n.id = r.notice_id
      and n.stage in ('issued', 'received', 'heard', 'closed') and n.person_id is null
    where r.unit_id = ${unitId} and ${within(actor, 'r.unit_id', 'remediation.read')} and r.due_on between ${from}::date and ${to}::date
      and (${indicator} = 'remedy.due' or r.state = 'accepted') order by r.due_on, r.id limit ${SHOWN}`.execute(trx)
  return rows
}

/** What plans set for the span; done, as far as the caller may see that it was. */
export const planned: Source = async (trx, actor, { unitId, indicator, from, to }) => {
  const { rows } = await sql<Thing>`
    select 'plan' as kind, i.id, i.content as name, '' as sub, i.month::text as "on", i.plan_id as at, 1 as count
    from oversight_item i join oversight_plan p on p.id = i.plan_id and p.stage in ('issued', 'under_execution', 'closed')
    where i.unit_id = ${unitId} and ${within(actor, 'i.unit_id', 'oversight.read')} and i.month between ${from}::date and ${to}::date
      and i.state in ('planned', 'done_on_paper')
      and (${indicator} in ('programme.planned', 'programme.commission') or i.state = 'done_on_paper' or exists (
        select from case_file c where c.plan_item_id = i.id and c.stage in ('concluded', 'notified', 'archived')))
    order by i.month, i.place, i.id limit ${SHOWN}`.execute(trx)
  return rows
}

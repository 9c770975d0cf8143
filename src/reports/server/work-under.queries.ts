import { sql } from 'kysely'
import { SHOWN, type Source, type Thing, within } from './things.ts'

/** Conferences of a committee; of the figure of delegates, how many came to each. */
export const conferences: Source = async (trx, actor, { unitId, indicator, from, to }) => {
  const count =
    indicator === 'conferences.held'
      ? sql`1`
      : sql`(select count(*) from conference_delegate d where d.conference_id = c.id and d.present)::int`
  const { rows } = await sql<Thing>`
    select 'conference' as kind, c.id, c.topic as name, '' as sub, c.held_on::text as "on", c.id as at, ${count} as count from conference c
    where c.unit_id = ${unitId} and ${within(actor, 'c.unit_id', 'conference.read')} and c.stage = 'concluded'
      and c.held_on between ${from}::date and ${to}::date order by c.held_on, c.id limit ${SHOWN}`.execute(trx)
  return rows
}

export const dialogues: Source = async (trx, actor, { unitId, indicator, from, to }) => {
  const count =
    indicator === 'dialogues.held'
      ? sql`1`
      : sql`(select count(*) from dialogue_question q where q.dialogue_id = d.id and q.state <> 'merged')::int`
  const { rows } = await sql<Thing>`
    select 'dialogue' as kind, d.id, d.theme as name, '' as sub, d.held_on::text as "on", d.id as at, ${count} as count from dialogue d
    where d.unit_id = ${unitId} and ${within(actor, 'd.unit_id', 'dialogue.read')} and d.stage in ('held', 'concluded')
      and d.held_on between ${from}::date and ${to}::date order by d.held_on, d.id limit ${SHOWN}`.execute(trx)
  return rows
}

export const classes: Source = async (trx, actor, { unitId, indicator, from, to }) => {
  const count =
    indicator === 'training.classes'
      ? sql`1`
      : sql`(select count(distinct a.trainee_id) from training_attendance a where a.class_id = c.id and a.present)::int`
  const { rows } = await sql<Thing>`
    select 'class' as kind, c.id, c.title as name, '' as sub, c.closed_on::text as "on", c.id as at, ${count} as count from training_class c
    where c.unit_id = ${unitId} and ${within(actor, 'c.unit_id', 'training.read')} and c.stage = 'closed'
      and c.closed_on between ${from}::date and ${to}::date order by c.closed_on, c.id limit ${SHOWN}`.execute(trx)
  return rows
}

export const papers: Source = async (trx, actor, { unitId, from, to }) => {
  const { rows } = await sql<Thing>`
    select 'paper' as kind, p.id, p.subject as name, '' as sub, p.issued_on::text as "on", p.id as at, 1 as count from paper p
    where p.unit_id = ${unitId} and ${within(actor, 'p.unit_id', 'paper.read')} and p.state = 'issued'
      and p.issued_on between ${from}::date and ${to}::date order by p.issued_on, p.id limit ${SHOWN}`.execute(trx)
  return rows
}

/** The reports of the unit in which it was answered; who may read its figures may read them. */
export const answers: Source = async (trx, actor, { unitId, indicator, first, last }) => {
  const { rows } = await sql<Thing>`
    select 'answer' as kind, p.id, '' as name, p.form as sub, (a.month || '-01') as "on", p.id as at, a.value as count
    from report_answer a join report_period p on p.id = a.period_id
    where a.unit_id = ${unitId} and ${within(actor, 'a.unit_id', 'report.read')} and a.indicator = ${indicator}
      and a.month between ${first} and ${last} order by a.month, p.id limit ${SHOWN}`.execute(trx)
  return rows
}

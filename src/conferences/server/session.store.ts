import { sql } from 'kysely'
import type { CommitmentState } from '#commitments/public.ts'
import type { ActId, CommitmentId, Id } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Conference, ConferenceId } from './conferences.store.ts'

type ProblemId = Id<'conferenceProblem'>
type OfConference = Pick<Conference, 'id' | 'unitId'>

export interface Problem {
  readonly id: ProblemId
  readonly title: string
  readonly opinions: readonly { readonly id: string; readonly speaker: string; readonly text: string }[]
}

/** Groups of problems with what was said to each, in the order in which they were put down. */
export async function listProblems(db: Db | Trx, conferenceId: ConferenceId): Promise<readonly Problem[]> {
  const problems = await db
    .selectFrom('conferenceProblem')
    .select(['id', 'title'])
    .where('conferenceId', '=', conferenceId)
    .orderBy('id')
    .execute()
  const opinions = await db
    .selectFrom('conferenceOpinion')
    .select(['id', 'problemId', 'speaker', 'text'])
    .where('conferenceId', '=', conferenceId)
    .orderBy('id')
    .execute()
  const of = Map.groupBy(opinions, ({ problemId }) => problemId)
  return problems.map(({ id, title }) => ({
    ...{ id: id as ProblemId, title },
    opinions: (of.get(id) ?? []).map(({ id: opinionId, speaker, text }) => ({ id: opinionId, speaker, text })),
  }))
}

interface Noted {
  readonly id: string
  readonly actId: ActId
}

export async function recordProblem(trx: Trx, of: OfConference, problem: Noted & { readonly title: string }) {
  await trx
    .insertInto('conferenceProblem')
    .values({ ...problem, conferenceId: of.id, unitId: of.unitId })
    .execute()
}

export async function recordOpinion(
  trx: Trx,
  of: OfConference,
  opinion: Noted & { readonly problemId: string; readonly speaker: string; readonly text: string },
) {
  await trx
    .insertInto('conferenceOpinion')
    .values({ ...opinion, conferenceId: of.id, unitId: of.unitId })
    .execute()
}

export interface Solution {
  readonly title: string
  readonly commitments: readonly {
    readonly id: CommitmentId
    readonly what: string
    readonly product: string
    readonly owner: string
    readonly dueOn: LocalDate
    readonly state: CommitmentState
  }[]
}

/** Groups of solutions, each with its commitments as they stand. */
export async function listSolutions(db: Db | Trx, conferenceId: ConferenceId): Promise<readonly Solution[]> {
  const { rows } = await sql<Solution['commitments'][number] & { ordinal: number; title: string }>`
    select s.ordinal, s.title, c.id, c.what, c.product, c.due_on, c.state,
      coalesce(p.full_name, (select v.name from unit_version v where v.unit_id = c.owner_unit_id order by v.from_on desc limit 1), '') as owner
    from conference_solution s join conference_solution_commitment k on k.solution_id = s.id
    join commitment c on c.id = k.commitment_id left join person p on p.id = c.owner_person_id
    where s.conference_id = ${conferenceId} order by s.ordinal, c.id`.execute(db)
  const groups = Map.groupBy(rows, ({ ordinal }) => ordinal)
  return [...groups.values()].map((lines) => ({
    title: lines[0]?.title ?? '',
    commitments: lines.map(({ id, what, product, owner, dueOn, state }) => ({
      id,
      what,
      product,
      owner,
      dueOn,
      state,
    })),
  }))
}

/** A group of solutions and the commitments that were recorded for it. */
export async function recordSolution(
  trx: Trx,
  { id: conferenceId, unitId }: OfConference,
  {
    ordinal,
    title,
    commitmentIds,
    at,
  }: {
    readonly ordinal: number
    readonly title: string
    readonly commitmentIds: readonly CommitmentId[]
    readonly at: Date
  },
): Promise<void> {
  const id = newId<'conferenceSolution'>({ now: () => at })
  await trx.insertInto('conferenceSolution').values({ id, conferenceId, unitId, ordinal, title }).execute()
  const rows = commitmentIds.map((commitmentId) => ({ solutionId: id, commitmentId, unitId }))
  await trx.insertInto('conferenceSolutionCommitment').values(rows).execute()
}

export async function recordTopicOf(trx: Trx, { id, unitId }: OfConference, topicId: string): Promise<void> {
  await trx.insertInto('conferenceTopic').values({ conferenceId: id, topicId, unitId }).execute()
}

/** Themes the conference set, as they stand. */
export async function listTopicsOf(db: Db | Trx, conferenceId: ConferenceId) {
  return await db
    .selectFrom('conferenceTopic as k')
    .innerJoin('topic as t', 't.id', 'k.topicId')
    .select(['t.year', 't.quarter', 't.title'])
    .where('k.conferenceId', '=', conferenceId)
    .where('t.withdrawnAt', 'is', null)
    .orderBy('t.year')
    .orderBy('t.quarter')
    .orderBy('t.id')
    .execute()
}

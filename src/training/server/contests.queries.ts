import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ContestPage } from '../contract/contest-shapes.ts'
import {
  CONTEST_ACTS,
  CONTEST_LINES,
  type Contest,
  type ContestAct,
  type ContestId,
  type ContestStage,
} from '../rules/contest.ts'
import { awardsOf, bestOfEach, cellAwardsOf, cellsConsidered } from '../rules/standings.ts'
import { listSheets, listTurnouts, toContest } from './contests.store.ts'
import { listPool } from './questions.store.ts'
import { figureOf } from './rule-figure.ts'
import { findNamesOfUnits } from './unit-names.ts'

const A_PAGE = 50

interface Listed {
  readonly id: ContestId
  readonly title: string
  readonly organiser: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly stage: ContestStage
}

interface ListAsked {
  readonly unitId: UnitId
  readonly after: ContestId | null
  readonly on: LocalDate
}

/** Contests a unit and those below it hold, and those of units above it whose members are invited. The caller has been let to the unit. */
export async function listContests(db: Db, { unitId, after, on }: ListAsked) {
  const { rows } = await sql<Listed>`
    select c.id, c.title, c.opens_at, c.closes_at, c.stage,
      coalesce((select v.name from unit_version v where v.unit_id = c.unit_id and v.from_on <= ${on}::date
        order by v.from_on desc limit 1), '') as organiser
    from training_contest c
    where (exists (select from unit_ancestry a where a.ancestor_id = ${unitId} and a.unit_id = c.unit_id
          and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date))
        or (c.stage <> 'draft' and exists (select from unit_ancestry a where a.unit_id = ${unitId} and a.ancestor_id = c.unit_id
          and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date))))
      and (${after}::uuid is null or c.id < ${after}::uuid)
    order by c.id desc limit ${A_PAGE + 1}`.execute(db)
  const shown = rows.slice(0, A_PAGE).map((row) => ({ ...row, ...times(row) }))
  return { rows: shown, next: rows.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

const times = ({ opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date }) => ({
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
})

/** One contest for those of its organiser; the right answers and single scores stand nowhere in it. */
export async function viewContest(db: Db, actor: Actor, id: ContestId, now: Date): Promise<ContestPage | undefined> {
  const row = await db
    .selectFrom('trainingContest')
    .selectAll()
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(actor.scopeOf('training.read')))
    .executeTakeFirst()
  if (!row) return undefined
  const contest = toContest(row)
  const { unitId, title, basis, parts, prizes, cellPrizes, minutes, points, attempts, stage, version } = contest
  // What a closed contest came to stands by the rules and rolls of its last day, whatever changes later.
  const counted = stage === 'closed' ? contest.closesAt : now
  const rules = await rulesFor(db, unitId, stage === 'closed' ? localDateAt(counted) : actor.today)
  const mayManage = await isVisibleUnit(db, actor.scopeOf('training.manage'), unitId)
  const names = await findNamesOfUnits(db, [unitId], actor.today)
  return {
    ...{ id, title, basis, minutes, points, attempts, stage, version, stageReason: row.stageReason },
    ...{ organiser: names.get(unitId) ?? '', ...times(contest), parts: [...parts], prizes: [...prizes] },
    cellPrizes: [...cellPrizes],
    rules: {
      questions: figureOf(rules['training.contestQuestions']),
      minutes: figureOf(rules['training.contestMinutes']),
      completion: figureOf(rules['training.contestCompletionPercent']),
    },
    topics: mayManage ? await topicsOf(db, contest, actor.today) : [],
    ...(await standingOf(db, contest, rules['training.contestCompletionPercent'].value, counted)),
    ...{ paperId: row.paperId, mayManage },
    can: mayManage ? CONTEST_ACTS.filter((act) => isOffered(act, contest, now)) : [],
  }
}

/** An act of this stage; the close only once the time is over. */
const isOffered = (act: ContestAct, { stage, closesAt }: Contest, now: Date) =>
  CONTEST_LINES[act].in.includes(stage) && (act !== 'close' || now >= closesAt)

async function topicsOf(db: Db, { unitId }: Contest, on: LocalDate) {
  const { usable, stale } = await listPool(db, unitId, on)
  const topics = [...new Set([...usable, ...stale].map(({ topic }) => topic))]
  return topics
    .sort((left, right) => left.localeCompare(right, 'vi'))
    .map((topic) => ({
      ...{ topic, usable: usable.filter((one) => one.topic === topic).length },
      stale: stale.filter((one) => one.topic === topic).length,
    }))
}

async function standingOf(db: Db, contest: Contest, percent: number, now: Date) {
  const turnouts = [...(await listTurnouts(db, contest, now))]
  const took = turnouts.reduce((sum, one) => sum + one.took, 0)
  if (contest.stage !== 'closed') return { took, turnouts, awards: [], considered: [], cellAwards: [] }
  const sheets = await listSheets(db, contest.id, now)
  const considered = [...cellsConsidered(turnouts, percent)]
  return {
    ...{ took: bestOfEach(sheets).length, turnouts, considered },
    ...{ awards: [...awardsOf(sheets, contest.prizes)] },
    cellAwards: [...cellAwardsOf(sheets, considered, contest.cellPrizes)],
  }
}

import { sql } from 'kysely'
import { listCaseFacts } from '#cases/public.ts'
import { listCommitmentFacts } from '#commitments/public.ts'
import { listComplaintFacts } from '#complaints/public.ts'
import { listConferenceFacts } from '#conferences/public.ts'
import { listDialogueFacts } from '#dialogues/public.ts'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import { listMeetingFacts } from '#meetings/public.ts'
import { listChangeFacts, listRollFacts } from '#members/public.ts'
import { listPlanFacts, listReminderFacts } from '#oversight/public.ts'
import { listPaperFacts } from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type FileFact, listFileFacts } from '#records/public.ts'
import { listRemedyFacts } from '#remediation/public.ts'
import { listTrainingFacts } from '#training/public.ts'
import { type MonthFacts, noFacts } from '../../rules/facts.ts'
import { wordsBegunBy, wordsFrom } from '../../rules/roll-bands.ts'
import { tallyBands } from '../../rules/statistics.ts'
import { keyOf } from './own.store.ts'

interface Answered extends UnitMonth {
  readonly indicator: string
  readonly value: number
}

/** The facts of these months of these units, each capability asked once for all of them. */
export async function gatherFacts(
  db: Db | Trx,
  asked: readonly UnitMonth[],
): Promise<readonly (UnitMonth & MonthFacts)[]> {
  const meetings = byUnitMonth(await listMeetingFacts(db, asked))
  const commitments = byUnitMonth(await listCommitmentFacts(db, asked))
  const roll = byUnitMonth(await listRollFacts(db, asked))
  const files = byUnitMonth(await listFiles(db, asked))
  const changes = byUnitMonth(await listChangeFacts(db, asked))
  const cases = byUnitMonth(await listCaseFacts(db, asked))
  const reminders = byUnitMonth(await listReminderFacts(db, asked))
  const papers = byUnitMonth(await listPaperFacts(db, asked))
  const work = byUnitMonth([
    ...(await listComplaintFacts(db, asked)),
    ...(await listPlanFacts(db, asked)),
    ...(await listRemedyFacts(db, asked)),
    ...(await listConferenceFacts(db, asked)),
    ...(await listDialogueFacts(db, asked)),
    ...(await listTrainingFacts(db, asked)),
  ])
  const answers = byUnitMonth(await listAnswers(db, asked))
  return asked.map((one) => ({
    ...noFacts(one.month),
    unitId: one.unitId,
    meetings: meetings(one),
    commitments: commitments(one),
    roll: roll(one),
    bands: tallyBands({ month: one.month, people: roll(one), files: files(one) }),
    changes: changes(one),
    cases: cases(one),
    reminders: reminders(one),
    papers: papers(one),
    work: work(one),
    answers: answers(one),
  }))
}

function byUnitMonth<T extends UnitMonth>(rows: readonly T[]): (asked: UnitMonth) => readonly T[] {
  const grouped = Map.groupBy(rows, keyOf)
  return (asked) => grouped.get(keyOf(asked)) ?? []
}

/** What units said when asked for what no fact tells. */
async function listAnswers(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly Answered[]> {
  const { units, months } = columnsOf(asked)
  const { rows } = await sql<Answered>`
    select a.unit_id, a.month, a.indicator, a.value
    from unnest(${units}::uuid[], ${months}::text[]) as k (unit_id, month)
    join report_answer a on a.unit_id = k.unit_id and a.month = k.month`.execute(db)
  return rows
}

/** What personal files say, by the bands each month is told by. */
async function listFiles(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly FileFact[]> {
  const alike = Map.groupBy(asked, ({ month }) => wordsBegunBy(month))
  const found: FileFact[] = []
  for (const [begun, some] of alike) found.push(...(await listFileFacts(db, some, wordsFrom(begun))))
  return found
}

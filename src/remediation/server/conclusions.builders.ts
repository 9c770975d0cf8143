import { sql } from 'kysely'
import { expect } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { aCommuneWithCases, C2 } from '#cases/server/cases.builders.ts'
import { casesRoutes } from '#cases/server/cases.routes.ts'
import { commitmentsRoutes } from '#commitments/public.ts'
import type { CaseId, Id, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { onDuty } from '#platform/server/access/tell-reader.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { testApp } from '#tests/support/test-app.ts'
import { followConclusion } from './conclusions.ts'
import { remediationRoutes } from './remediation.routes.ts'
import { followCommitment } from './told-by-commitment.ts'

/** Cases, commitments and notices as the program puts them together. */
export async function aWorldOfConclusions(fresh: FreshDb) {
  const cases = await aCommuneWithCases(fresh)
  const { db, clock, files, commune, hoa } = cases
  await seedTerm(db, { personId: hoa, unitId: commune, office: 'committee_secretary' })
  const { call } = await testApp(db, clock, (http) => {
    casesRoutes(http, { db, clock, files, followConclusion })
    commitmentsRoutes(http, { db, clock, files, tellCommitment: followCommitment })
    remediationRoutes(http, { db, clock, files })
  })
  return { ...cases, call }
}

type World = Awaited<ReturnType<typeof aWorldOfConclusions>>

async function does(
  world: World,
  by: PersonId,
  id: CaseId,
  act: keyof World['bodies'],
  on: LocalDate,
  more: object = {},
) {
  const { version } = (await world.call(by, casesApi.show, { params: { caseId: id } })).body
  const body = { act, on, lateReason: null, basedOn: version, body: { ...world.bodies[act], ...more } }
  const done = await world.call(by, casesApi.act, { params: { caseId: id }, body: body as never })
  if (done.status !== 200) throw new Error(`${act}: ${JSON.stringify(done.body)}`)
}

interface Course {
  readonly head: PersonId
  readonly subject: PersonId
  readonly conclusion: 'conclude' | 'conclude_supervision'
  readonly team?: readonly object[]
  readonly keptOut?: PersonId
}

/** A case led from its team to the notice of its conclusion. */
export async function conclude(world: World, id: CaseId, { head, subject, conclusion, team, keptOut }: Course) {
  const { hoa } = world
  if (keptOut) await does(world, head, id, 'keep_out', '2026-10-01', { personId: keptOut })
  await does(world, head, id, 'set_team', '2026-10-01', team ? { team } : {})
  await does(world, head, id, 'issue_plan', '2026-10-02')
  await does(world, head, id, 'deploy', '2026-10-05')
  await does(world, subject, id, 'hand_in_report', '2026-10-12')
  await does(world, hoa, id, 'hold_session', '2026-10-16')
  await does(world, hoa, id, 'record_finding', '2026-10-18')
  await does(world, hoa, id, 'record_finding', '2026-10-18', { contentId: C2 })
  await does(world, head, id, 'draft', '2026-10-20')
  await does(world, hoa, id, 'share_draft', '2026-10-21')
  await does(world, head, id, conclusion, '2026-10-25', { chairId: head })
  await does(world, head, id, 'issue_notice', '2026-10-26')
}

export async function aMemberConcluded(world: World, keptOut?: PersonId): Promise<Id<'remediationNotice'>> {
  const { lan, secretary, cell, call } = world
  const opening = {
    procedure: 'duty_inspection',
    variant: 'team',
    parentId: null,
    reason: '',
    planItemId: null,
  } as const
  const body = { ...opening, subjectId: lan, on: '2026-10-01' }
  const { id } = (await call(secretary, casesApi.open, { params: { unitId: cell }, body: body as never })).body
  const course = { head: secretary, subject: lan, conclusion: 'conclude' } as const
  const team = world.team.map((one) => (one.personId === keptOut ? { ...one, personId: world.khang } : one))
  await conclude(world, id as CaseId, keptOut ? { ...course, keptOut, team } : course)
  return await noticeOf(world, id as CaseId)
}

export async function noticeOf({ db }: World, caseId: CaseId): Promise<Id<'remediationNotice'>> {
  const { rows } = await carriedOn(db, (trx) =>
    sql<{ readonly id: Id<'remediationNotice'> }>`select id from remediation_notice where case_id = ${caseId}`.execute(
      trx,
    ),
  )
  expect(rows).toHaveLength(1)
  return rows[0]?.id as Id<'remediationNotice'>
}

/** As the program carries on what was concluded: the rows themselves, whoever asks. */
export async function carriedOn<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return await db.transaction().execute((trx) => onDuty(trx, () => work(trx)))
}

/** Of which case a notice tells. */
export async function caseOf({ db }: World, id: Id<'remediationNotice'>): Promise<CaseId> {
  const found = await carriedOn(db, (trx) =>
    trx.selectFrom('remediationNotice').select('caseId').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return found.caseId as CaseId
}

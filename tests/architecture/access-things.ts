import { admissionsApi } from '#admissions/contract.ts'
import { casesApi } from '#cases/contract.ts'
import { commitmentsApi } from '#commitments/contract.ts'
import type { PersonId } from '#kernel/id.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { meetingsApi, topicsApi } from '#meetings/contract.ts'
import { TEST_LAYOUT } from '#papers/papers.builders.ts'
import { issuePaper } from '#papers/public.ts'
import { meetingMinutesPaper } from '#papers/rules/templates/meeting-minutes.ts'
import { meetingMinutesFacts } from '#papers/samples.builders.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { reorganisationsApi } from '#reorganisations/contract.ts'
import { aMerge } from '#reorganisations/server/reorganisations.builders.ts'
import { rulebookApi } from '#rulebook/contract.ts'
import { seedMember, seedUnit, testId } from '#tests/support/seed.ts'
import { aCandidate } from './access-samples-admissions.ts'
import { bulkThings } from './access-samples-bulk.ts'
import { bulletinThings } from './access-samples-bulletins.ts'
import { checkupThings } from './access-samples-checkups.ts'
import { conferenceThings } from './access-samples-conferences.ts'
import { denunciationThings } from './access-samples-denunciations.ts'
import { dialogueThings } from './access-samples-dialogues.ts'
import { dutyThings } from './access-samples-duties.ts'
import { handoverThings } from './access-samples-handovers.ts'
import { libraryThings } from './access-samples-library.ts'
import { memberThings } from './access-samples-members.ts'
import { oversightThings } from './access-samples-oversight.ts'
import { recordThings } from './access-samples-records.ts'
import { remediationThings } from './access-samples-remediation.ts'
import { reportThings } from './access-samples-reports.ts'
import { residenceThings } from './access-samples-residence.ts'
import { trainingThings } from './access-samples-training.ts'
import { transferThings } from './access-samples-transfers.ts'
import { aBareTree, DAY, giveAccounts, MONTH, type Sent, type Tree, type World } from './access-world.ts'

/** A tree with one of each thing a path may name, made through the program's own acts. */
export async function aTree(world: World, name: string): Promise<Tree> {
  const bare = await aBareTree(world, name)
  const { holders, cell, committee, person } = bare
  const secretary = holders.cell_secretary
  const officer = holders.office_officer
  const make = (by: PersonId, endpoint: Endpoint, sent: Sent) => replyOf(world, by, endpoint, sent)

  const month = await make(secretary, meetingsApi.openMonth, { params: { unitId: cell }, body: { month: MONTH } })
  const meetings = month['meetings'] as { readonly id: string; readonly kind: string }[]
  const meeting = meetings.find(({ kind }) => kind === 'regular')?.id ?? ''
  const another = await make(secretary, meetingsApi.openMeeting, {
    params: { unitId: cell },
    body: { month: MONTH, kind: 'extraordinary', topic: 'Việc gấp' },
  })
  const topic = await make(officer, topicsApi.set, {
    params: { unitId: committee },
    body: { year: 2026, quarter: 4, title: 'Học và làm theo', guidance: '' },
  })
  const overlay = await make(officer, rulebookApi.set, {
    params: { unitId: committee },
    body: { ...MINUTES, reason: 'Chi bộ ít đảng viên', knowsOfAdopted: true },
  })
  const commitment = await make(secretary, commitmentsApi.make, { body: aCommitment(bare) })
  const aCase = await make(secretary, casesApi.open, {
    params: { unitId: cell },
    body: { procedure: 'duty_inspection', parentId: null, reason: '', variant: 'team', subjectId: person, on: DAY },
  })
  const admission = await make(secretary, admissionsApi.propose, { params: { unitId: cell }, body: aCandidate(name) })
  await giveAccounts(world, [...Object.values(holders), person], withoutMarks(name))
  const made = {
    meeting,
    another: String(another['id']),
    topic: String(topic['id']),
    overlay: String(overlay['overlayId']),
    commitment: String(commitment['id']),
    case: String(aCase['id']),
    admission: String(admission['id']),
    paper: await aPaper(world, bare),
    ...(await aReorganisation(world, bare)),
    user: await userOf(world, person),
    ...(await aProof(world, person, String(commitment['id']))),
    ...(await aTerm(world, bare)),
    ...(await memberThings(world, bare)),
    ...(await bulkThings(world, bare)),
    ...(await recordThings(bare, make)),
    ...(await transferThings(world, bare, make)),
    ...(await residenceThings(world, bare, make)),
    ...(await trainingThings(world, bare, make)),
    ...(await remediationThings(world, bare, make)),
    ...(await checkupThings(world, bare)),
    ...(await reportThings(bare, make)),
    ...(await dutyThings(world, bare, make)),
    ...(await conferenceThings(bare, make)),
    ...(await bulletinThings(bare, make)),
    ...(await handoverThings(world, bare, make)),
    ...(await oversightThings(world, bare, make)),
    ...(await libraryThings(bare, make)),
    ...(await dialogueThings(bare, make)),
    ...(await denunciationThings(world, bare)),
  }
  return { ...bare, made }
}

/** The smallest file its kind is known by. */
export const A_PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

export const MINUTES = { code: 'meeting.minMinutes', value: 60, from: '2026-12-01', to: null }

export function aCommitment({ cell, person }: Pick<Tree, 'cell' | 'person'>) {
  const owner = { kind: 'person', personId: person }
  const what = { what: 'Lắp 6 bóng đèn đường thôn', product: '', partner: '' }
  return { unitId: cell, originKind: 'other', owner, dueOn: '2026-12-30', reportMonth: null, ...what }
}

async function replyOf(world: World, by: PersonId, endpoint: Endpoint, sent: Sent): Promise<Record<string, unknown>> {
  const { status, text } = await world.send(by, endpoint, sent)
  if (status !== 200) throw new Error(`${endpoint.name} while preparing: ${status} ${text}`)
  return JSON.parse(text)
}

async function aPaper({ deps: { db, clock } }: World, { cell }: Pick<Tree, 'cell'>): Promise<string> {
  const id = testId<'paper'>()
  const facts = meetingMinutesFacts()
  const issued = await db.transaction().execute((trx) =>
    issuePaper(trx, {
      id,
      unitId: cell,
      issuer: 'cell',
      type: 'minutes',
      template: 'meetingMinutes',
      issuedOn: DAY,
      subject: 'sinh hoạt chi bộ thường kỳ',
      layout: TEST_LAYOUT,
      origin: { kind: 'meeting', id: testId<'meeting'>() },
      actId: testId<'act'>(),
      at: clock.now(),
      compose: (number) => meetingMinutesPaper({ ...facts, head: { ...facts.head, number } }),
    }),
  )
  if (!issued.ok) throw new Error(`paper while preparing: ${issued.error.code}`)
  return id
}

/** A plan of the committee that touches nothing, and a unit the cell came from with a paper of its own. */
async function aReorganisation(world: World, bare: Pick<Tree, 'holders' | 'committee' | 'cell'>) {
  const { holders, committee, cell } = bare
  const { db } = world.deps
  const body = { title: 'Sắp xếp', plan: aMerge(committee, []) }
  const made = await replyOf(world, holders.office_officer, reorganisationsApi.make, {
    params: { unitId: committee },
    body,
  })
  const reorganisation = String(made['id'])
  const predecessorId = await seedUnit(db, { name: 'Chi bộ cũ' })
  const inheritedPaper = await aPaper(world, { cell: predecessorId })
  const link = { unitId: cell, predecessorId, onDay: '2020-01-01', reorganisationId: reorganisation }
  await db.insertInto('reorganisationLink').values(link).execute()
  return { reorganisation, inheritedPaper }
}

/** A term of the cell that officers of the cell may end, held by someone no sample calls as. */
async function aTerm({ deps: { db } }: World, { cell, name }: Pick<Tree, 'cell' | 'name'>) {
  const personId = await seedMember(db, { unitId: cell, fullName: `Phạm Thị ${name}` })
  const term = testId<'term'>()
  const office = 'cell_committee_member'
  await db
    .insertInto('term')
    .values({ id: term, personId, unitId: cell, office, fromOn: '2020-01-01', toOn: null })
    .execute()
  return { term, termHolder: personId }
}

/** A report of the owner with its file, waiting for nothing. */
async function aProof(world: World, owner: PersonId, id: string) {
  const body = { text: 'Đã mua bóng', percent: 10, done: false }
  await replyOf(world, owner, commitmentsApi.prove, { params: { id }, body, file: A_PDF })
  const { db } = world.deps
  const report = await db
    .selectFrom('commitmentReport')
    .select(['id', 'fileId'])
    .where('commitmentId', '=', id)
    .executeTakeFirstOrThrow()
  return { report: report.id, file: report.fileId ?? '' }
}

async function userOf({ deps: { db } }: World, personId: PersonId): Promise<string> {
  return (await db.selectFrom('authUser').select('id').where('personId', '=', personId).executeTakeFirstOrThrow()).id
}

import { namesOfProcedures } from '#admissions/public.ts'
import { topicsOfInvitations } from '#conferences/public.ts'
import { namesOfDialogues } from '#dialogues/public.ts'
import { namesOfReadings } from '#library/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { subjectsOfNotices } from '#remediation/public.ts'
import { namesOfContacts } from '#residence/public.ts'
import { namesOfClasses } from '#training/public.ts'
import { namesOfTransfers } from '#transfers/public.ts'
import type { Obligation } from '../rules/obligation.ts'

/** Names of the persons that obligations are about; meetings and units are named by their own pages. */
export async function findSubjectNames(db: Db | Trx, due: readonly Obligation[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: Obligation['subject']['kind']) =>
    due.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id)
  const persons = idsOf('person')
  const transfers = idsOf('transfer')
  const rows =
    persons.length === 0
      ? []
      : await db.selectFrom('person').select(['id', 'fullName']).where('id', 'in', persons).execute()
  const moving = transfers.length === 0 ? [] : await namesOfTransfers(db, transfers)
  const procedures = idsOf('admission')
  const underWay = procedures.length === 0 ? [] : await namesOfProcedures(db, procedures)
  const noticeIds = idsOf('notice')
  const notices = noticeIds.length === 0 ? [] : await subjectsOfNotices(db, noticeIds)
  const contacts = idsOf('residence')
  const living = contacts.length === 0 ? [] : await namesOfContacts(db, contacts)
  const conferences = idsOf('conference')
  const invited = conferences.length === 0 ? [] : await topicsOfInvitations(db, conferences)
  const classes = idsOf('training')
  const taught = classes.length === 0 ? [] : await namesOfClasses(db, classes)
  const readings = await namesOfReadings(db, idsOf('reading'))
  const dialogues = await namesOfDialogues(db, idsOf('dialogue'))
  return new Map([
    ...rows.map((row) => [row.id, row.fullName] as const),
    ...moving,
    ...underWay,
    ...notices,
    ...living,
    ...invited,
    ...readings,
    ...dialogues,
    ...taught,
  ])
}

import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { findOwnMember, leaveOn, type Member } from '#members/public.ts'
import { MEMBER_FIELDS } from '#members/rules/member.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findUnitOn } from '#units/public.ts'
import type { RecordFile } from '../contract/shapes.ts'
import type { LookPurpose } from '../rules/look.ts'
import type { Values } from '../rules/record-values.ts'
import { type RecordContents, readContents } from './contents.store.ts'
import { type FileLook, type OpenedFile, openFile } from './open-file.ts'
import { countOpenRequests } from './requests.queries.ts'

/** A whole file as it was opened: contents with the facts of the register, and the member. */
export interface WholeFile {
  readonly opened: OpenedFile
  readonly member: Member
  readonly contents: RecordContents
}

/** Opens a file and reads it; undefined where it is outside the scope. The look is written before anything is read. */
export async function readFile(trx: Trx, actor: Actor, look: FileLook): Promise<WholeFile | undefined> {
  const opened = await openFile(trx, actor, look)
  if (!opened) return undefined
  const member = await findOwnMember(trx, look.personId)
  if (!member) return undefined
  return { opened, member, contents: await readWithFacts(trx, opened, member) }
}

export async function readWithFacts(trx: Trx, opened: OpenedFile, member: Member): Promise<RecordContents> {
  const contents = await readContents(trx, opened.personId, opened.sections)
  return { ...contents, sets: { ...contents.sets, facts: factValues(member) } }
}

function factValues(member: Member): Values {
  return Object.fromEntries(MEMBER_FIELDS.map((field) => [field, member[field]]))
}

export interface FileAsked {
  readonly personId: PersonId
  readonly purpose: LookPurpose
  readonly at: Date
}

/** The file as a page shows it. */
export async function filePage(db: Db, actor: Actor, asked: FileAsked): Promise<RecordFile | undefined> {
  return await db.transaction().execute(async (trx) => {
    const file = await readFile(trx, actor, asked)
    if (!file) return undefined
    const { opened, member, contents } = file
    const { personId, unitId, sections, may } = opened
    const unit = await findUnitOn(trx, unitId, actor.today)
    return {
      personId,
      fullName: member.fullName,
      unitId,
      unitName: unit?.name ?? '',
      sections: [...sections],
      sets: { ...contents.sets },
      rows: Object.fromEntries(Object.entries(contents.rows).map(([section, rows]) => [section, [...rows]])),
      exemptFromOn: exemptSince(member, actor.today),
      openRequests: await countOpenRequests(trx, personId),
      may,
    }
  })
}

/** Item 20: since when he is exempt from work and meetings, where he is today. */
export function exemptSince(member: Member, on: LocalDate): LocalDate | null {
  const leave = leaveOn(member.leaves, on)
  return leave?.kind === 'exempt' ? leave.fromOn : null
}

/** One change of a member's file after the other. */
export async function lockMember(trx: Trx, personId: PersonId): Promise<void> {
  await trx.selectFrom('member').select('id').where('id', '=', personId).forUpdate().execute()
}

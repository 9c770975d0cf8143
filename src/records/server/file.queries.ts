import type { PersonId } from '#kernel/id.ts'
import { findOwnMember, type Member } from '#members/public.ts'
import { MEMBER_FIELDS } from '#members/rules/member.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { Values } from '../rules/record-values.ts'
import { type RecordContents, readContents } from './contents.store.ts'
import { type FileLook, type OpenedFile, openFile } from './open-file.ts'

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

/** One change of a member's file after the other. */
export async function lockMember(trx: Trx, personId: PersonId): Promise<void> {
  await trx.selectFrom('member').select('id').where('id', '=', personId).forUpdate().execute()
}

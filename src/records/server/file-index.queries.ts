import type { PersonId, UnitId } from '#kernel/id.ts'
import { findOwnMember, type Member, standingOn } from '#members/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import type { FileIndex } from '../contract/papers.ts'
import { type ExpectedPaper, type FileFacts, indexOfFile, paperSectionOf } from '../rules/file-index.ts'
import { readContents } from './contents.store.ts'
import { ASKING_SECTIONS, type FileLook, type OpenedFile, openFile } from './open-file.ts'
import { type KeptFilePaper, listPapers } from './papers.store.ts'

export interface IndexedFile {
  readonly opened: OpenedFile
  readonly member: Member
  readonly papers: readonly KeptFilePaper[]
  readonly expected: readonly ExpectedPaper[]
}

/** The list of papers of a file with what is missing; undefined where the file is outside the scope. */
export async function readIndex(trx: Trx, actor: Actor, look: FileLook): Promise<IndexedFile | undefined> {
  const opened = await openFile(trx, actor, look)
  if (!opened) return undefined
  const member = await findOwnMember(trx, look.personId)
  if (!member) return undefined
  const papers = await listPapers(trx, look.personId)
  const facts = await factsOfFile(trx, member, actor)
  const rules = await rulesFor(trx, opened.unitId, actor.today)
  const year = Number(actor.today.slice(0, 4))
  const expected = indexOfFile(facts, papers, rules, year).filter(({ kind }) =>
    opened.paperSections.includes(paperSectionOf(kind)),
  )
  return { opened, member, papers, expected }
}

async function factsOfFile(trx: Trx, member: Member, actor: Actor): Promise<FileFacts> {
  const { rows } = await readContents(trx, member.personId, ASKING_SECTIONS)
  const has = (section: (typeof ASKING_SECTIONS)[number], field: string) =>
    (rows[section] ?? []).filter(({ values }) => (values[field] ?? null) !== null).length
  return {
    isOfficial: standingOn(member, actor.today) === 'official',
    admittedOn: member.admittedOn,
    transfers: Math.max(0, (await countMemberships(trx, member.personId)) - 1),
    rewards: has('rewards', 'what'),
    disciplines: has('discipline', 'form'),
    diplomas: has('training', 'certificate'),
    badges: has('badges', 'years'),
  }
}

async function countMemberships(trx: Trx, personId: PersonId): Promise<number> {
  const row = await trx
    .selectFrom('membership')
    .select((to) => to.fn.countAll<number>().as('n'))
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.n ?? 0
}

/** The list as a page shows it. */
export async function indexPage(db: Db, actor: Actor, look: FileLook): Promise<FileIndex | undefined> {
  return await db.transaction().execute(async (trx) => {
    const index = await readIndex(trx, actor, look)
    if (!index) return undefined
    const { opened, member, papers, expected } = index
    return {
      personId: opened.personId,
      fullName: member.fullName,
      unitName: await unitName(trx, opened.unitId, actor),
      year: Number(actor.today.slice(0, 4)),
      expected: expected.map((one) => ({ ...one, basis: { ...one.basis } })),
      papers: papers.map((paper) => ({
        ...paper,
        addedAt: new Date(paper.addedAt).toISOString(),
        scan:
          paper.contentType === null ? null : { contentType: paper.contentType, sizeBytes: Number(paper.sizeBytes) },
      })),
      hidesPrivate: !opened.paperSections.includes('papers_private'),
      may: { change: opened.may.change },
    }
  })
}

export async function unitName(trx: Trx, unitId: UnitId, actor: Actor): Promise<string> {
  return (await findUnitOn(trx, unitId, actor.today))?.name ?? ''
}

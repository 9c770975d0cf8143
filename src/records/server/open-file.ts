import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { type Permission, RIGHTS } from '#platform/access/rights.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { listUpward } from '#units/public.ts'
import type { LookPurpose } from '../rules/look.ts'
import { type RecordSection, sectionsSeen } from '../rules/record-sections.ts'

/** Parts of the file index, fenced like the file itself. */
export const PAPER_SECTIONS = ['papers', 'papers_private'] as const
export type PaperSection = (typeof PAPER_SECTIONS)[number]

export interface FileLook {
  readonly personId: PersonId
  readonly purpose: LookPurpose
  readonly at: Date
  /** By which permission somebody else is let in; reading where none is named. */
  readonly by?: Permission
}

/** A file open in this transaction, as far as its reader may see it. */
export interface OpenedFile {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly isOwn: boolean
  readonly sections: readonly RecordSection[]
  readonly paperSections: readonly PaperSection[]
  readonly may: { readonly propose: boolean; readonly change: boolean; readonly correctFacts: boolean }
}

/**
 * Opens a file for the rest of this transaction: checks the scope, writes the look into the log its member reads, and lets the
 * database show the parts the look names. The member's own look at his file is not logged. Undefined where it is outside the scope.
 */
export async function openFile(trx: Trx, actor: Actor, look: FileLook): Promise<OpenedFile | undefined> {
  await tellWho(trx, actor)
  const found = await findHolder(trx, actor, look)
  if (!found) return undefined
  const { personId } = look
  const isOwn = personId === actor.personId
  const unitId = found.unitId as UnitId
  const sections = isOwn
    ? sectionsSeen({ file: true, private: true })
    : sectionsSeen({ file: true, private: found.private })
  const paperSections = isOwn || found.private ? PAPER_SECTIONS : (['papers'] as const)
  if (!isOwn)
    await recordLook(trx, actor, { ...look, unitId, sections: sectionsOf(look.purpose, sections, paperSections) })
  return {
    personId,
    unitId,
    isOwn,
    sections,
    paperSections,
    may: {
      propose: isOwn || found.propose,
      change: !isOwn && found.change,
      correctFacts: !isOwn && found.correctFacts,
    },
  }
}

/** Parts of the phiếu that say which papers there should be: a look at the papers opens them with it. */
export const ASKING_SECTIONS = [
  'training',
  'rewards',
  'badges',
  'discipline',
] as const satisfies readonly RecordSection[]

const PAPER_PURPOSES: readonly LookPurpose[] = ['papers', 'scan', 'file_list']

/** What a look opens: the papers where it is about papers, the phiếu otherwise; both where something is changed. */
function sectionsOf(
  purpose: LookPurpose,
  sections: readonly RecordSection[],
  papers: readonly PaperSection[],
): readonly string[] {
  if (PAPER_PURPOSES.includes(purpose)) return [...papers, ...ASKING_SECTIONS]
  return purpose === 'change' ? [...sections, ...papers] : sections
}

/** Who is calling and how far his offices reach: what the policies of the tables ask. Holds until the transaction ends. */
export async function tellWho(trx: Trx, actor: Actor): Promise<void> {
  const file = actor.scopeOf('record.read')
  const family = actor.scopeOf('record.private')
  await sql`select set_config('nennep.person', ${actor.personId}, true), set_config('nennep.look', '', true),
    set_config('nennep.on', ${actor.today}, true),
    set_config('nennep.file_units', ${file.unitIds.join(',')}, true),
    set_config('nennep.file_subtrees', ${file.subtreeIds.join(',')}, true),
    set_config('nennep.private_units', ${family.unitIds.join(',')}, true),
    set_config('nennep.private_subtrees', ${family.subtreeIds.join(',')}, true)`.execute(trx)
}

/** The cell he is in now, or was in last, where the caller's offices reach it or he is the caller. */
async function findHolder(trx: Trx, actor: Actor, { personId, by = 'record.read' }: FileLook) {
  const within = (scope: UnitScope) => sql<boolean>`s.unit_id in ${visibleUnitIds(scope)}`
  return await trx
    .selectFrom('membership as s')
    .select('s.unitId')
    .select(within(actor.scopeOf('record.private')).as('private'))
    .select(within(actor.scopeOf('record.propose')).as('propose'))
    .select(within(actor.scopeOf('record.change')).as('change'))
    .select(within(actor.scopeOf('member.change')).as('correctFacts'))
    .where('s.personId', '=', personId)
    .where('s.fromOn', '=', (where) =>
      where
        .selectFrom('membership as n')
        .select((to) => to.fn.max('n.fromOn').as('last'))
        .where('n.personId', '=', personId),
    )
    .where((where) => where.or([sql<boolean>`${personId === actor.personId}`, within(actor.scopeOf(by))]))
    .executeTakeFirst()
}

interface LookMade extends FileLook {
  readonly unitId: UnitId
  readonly sections: readonly string[]
}

async function recordLook(trx: Trx, actor: Actor, { personId, unitId, purpose, at, sections, by }: LookMade) {
  const id = newId<'recordLook'>({ now: () => at })
  const office = await officeFor(trx, actor, { permission: by ?? 'record.read', unitId })
  await sql`with made as (
    insert into record_look (id, person_id, unit_id, by_person, office, purpose, sections, at)
    values (${id}, ${personId}, ${unitId}, ${actor.personId}, ${office}, ${purpose}, ${[...sections]}, ${at}) returning id)
    select set_config('nennep.look', id::text, true) from made`.execute(trx)
}

interface LetIn {
  readonly permission: Permission
  readonly unitId: UnitId
}

/** The office that let him in: one held in this very cell first, then one above that reaches down to it; never one of another cell. */
async function officeFor(trx: Trx, { terms, today }: Actor, { permission, unitId }: LetIn): Promise<string> {
  const here = terms.find(({ office, unitId: held }) => held === unitId && RIGHTS[office][permission] !== undefined)
  if (here) return here.office
  const above = new Set((await listUpward(trx, unitId, today)).map((unit) => unit.unitId))
  return terms.find((term) => RIGHTS[term.office][permission] === 'subtree' && above.has(term.unitId))?.office ?? ''
}

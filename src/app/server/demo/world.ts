import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok } from '#kernel/result.ts'
import { confirmImport, findRoster, previewImport } from '#members/public.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { performAct } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { type CellType, foundUnit, recordTerm, type UnitKind } from '#units/public.ts'
import { newKey } from './caller.ts'

/** The program itself, for what nobody has the right to do before the first office is held. */
const PROGRAM = { userId: null, personId: null } as const

export interface DemoUnit {
  readonly name: string
  readonly kind: UnitKind
  readonly cellType?: CellType
  readonly symbol: string
  readonly place: string
  readonly foundedOn: LocalDate
  readonly parentId: UnitId | null
}

/** Founds a unit, recorded in its superior's ledger, or in its own where it is the first. */
export async function found(deps: ServerDeps, unit: DemoUnit): Promise<UnitId> {
  const id = newId<'unit'>(deps.clock)
  const { parentId, cellType = null, ...names } = unit
  const input = { ...names, id, cellType, basis: 'Số liệu trình diễn', decision: null, code: null }
  const call = { key: newKey(deps.clock), name: 'units.found', by: PROGRAM, request: { ...input, id: null, parentId } }
  const done = await performAct(deps, call, async ({ trx, actId }) => {
    const founded = await foundUnit(trx, input, { parentId, today: today(deps.clock), actId })
    if (!founded.ok) return founded
    return ok({ reply: { id }, unitId: parentId ?? id, subject: { kind: 'unit', id }, content: input })
  })
  if (!done.ok) throw new Error(`demonstration: unit refused: ${done.error.code}`)
  return id
}

/** A person of a roster as the story needs him. */
export interface DemoPerson {
  readonly id: PersonId
  readonly name: string
  readonly isOfficial: boolean
  /** On no leave: expected at meetings. */
  readonly isActive: boolean
  readonly isExempt: boolean
  readonly bornOn: string
}

/** Loads a shipped Excel roster through the import people use: preview, then confirm. Oldest first. */
export async function importRoster(
  deps: ServerDeps,
  unitId: UnitId,
  rosterFile: string,
  asOfOn: LocalDate,
): Promise<readonly DemoPerson[]> {
  const bytes = await readFile(rosterFile)
  const scope: UnitScope = { unitIds: [unitId], subtreeIds: [], on: today(deps.clock) }
  const importer = { ...PROGRAM, scopeOf: () => scope }
  const file = { unitId, bytes, asOfOn }
  const preview = await previewImport(deps, importer, file)
  if (!preview.ok) throw new Error(`demonstration: ${path.basename(rosterFile)}: ${preview.error.code}`)
  const doubtful = preview.value.rows.filter((row) => row.verdict === 'doubtful').map((row) => row.row)
  const confirmed = await confirmImport(deps, importer, {
    ...file,
    key: newKey(deps.clock),
    seen: preview.value.seen,
    acceptedRows: doubtful,
  })
  if (!confirmed.ok) throw new Error(`demonstration: ${path.basename(rosterFile)}: ${confirmed.error.code}`)
  const rows = (await findRoster(deps.pool, { unitId, on: asOfOn, scope })) ?? []
  return rows
    .map((row) => ({
      id: row.personId,
      name: row.fullName,
      isOfficial: row.standing === 'official',
      isActive: row.leave === null,
      isExempt: row.leave?.kind === 'exempt',
      bornOn: row.bornOn ?? '9999',
    }))
    .toSorted((left, right) => (left.bornOn < right.bornOn ? -1 : 1))
}

export type DemoOffice = Parameters<typeof recordTerm>[2]['office']

/** Gives an office from a day on; the first offices can be given by nobody else. */
export async function giveOffice(
  deps: ServerDeps,
  unitId: UnitId,
  person: DemoPerson,
  office: DemoOffice,
  fromOn: LocalDate,
): Promise<void> {
  const term = {
    id: newId<'term'>(deps.clock),
    personId: person.id,
    office,
    fromOn,
    toOn: null,
    dueOn: null,
    basisKind: office.startsWith('cell_') && office !== 'cell_follower' ? 'election' : 'appointment',
    basis: 'Số liệu trình diễn',
  } as const
  const call = { key: newKey(deps.clock), name: 'units.beginTerm', by: PROGRAM, request: { unitId, ...term } }
  await performAct(deps, call, async ({ trx, actId }) => {
    await recordTerm(trx, unitId, term, actId)
    return ok({ reply: { id: term.id }, unitId, subject: { kind: 'term', id: term.id }, content: term })
  })
}

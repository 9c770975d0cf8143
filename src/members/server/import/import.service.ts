import type { ActId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { digestOf } from '#platform/server/acts/canonical.ts'
import { type ActDeps, type Performer, performAct } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell } from '#units/public.ts'
import { headerWords } from '../../rules/import/columns.ts'
import { decideImport } from '../../rules/import/confirm.ts'
import { findHeader, type HeaderRefusal, type KnownHeaders } from '../../rules/import/find-header.ts'
import { columnLetter } from '../../rules/import/grid.ts'
import {
  type ColumnChoice,
  type ColumnRefusal,
  type ColumnShown,
  columnsShown,
  mapColumns,
  rememberedOf,
} from '../../rules/import/mapping.ts'
import { type Preview, previewRoster } from '../../rules/import/preview.ts'
import { type ReadOptions, type ReadRoster, readRoster } from '../../rules/import/read-roster.ts'
import { findHoldersOfNumbers, loadMembersOf, lockCell } from '../members.store.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import type { WorkbookRefusal } from '../workbook/workbook-refusal.ts'
import { findKnownHeaders, recordHeaders } from './header.store.ts'
import { recordImport, writeImport } from './import.store.ts'

/** Who imports: the caller of a request, or the program itself when it loads the demonstration. */
export type Importer = Performer & Pick<Actor, 'scopeOf'>

export interface RosterFile {
  readonly unitId: UnitId
  readonly bytes: Uint8Array
  /** The day the roster tells of. */
  readonly asOfOn: LocalDate
  /** What the person says of columns; the others are read as found or as remembered. */
  readonly columns?: readonly ColumnChoice[]
}

export type FileRefusal = WorkbookRefusal | HeaderRefusal | ColumnRefusal | { readonly code: 'roster_day_in_future' }
type PlaceRefusal = { readonly code: 'not_found' | 'unit_keeps_no_members' | 'roster_before_cell' }

export type SeenPreview = Preview & {
  readonly seen: string
  readonly asOfOn: LocalDate
  /** Every column of the file, also those that are not read. */
  readonly layout: readonly ColumnShown[]
  /** How many headers are read as people of the unit said earlier. */
  readonly remembered: number
}

interface ReadFile {
  readonly roster: ReadRoster
  readonly shown: readonly ColumnShown[]
  readonly remembered: number
  /** What is to be remembered when the file is confirmed. */
  readonly toRemember: KnownHeaders
}

/** Says what confirming would do. Runs in a transaction that is only read from: nothing is written. */
export async function previewImport(
  deps: ActDeps,
  actor: Importer,
  file: RosterFile,
): Promise<Result<SeenPreview, FileRefusal | PlaceRefusal>> {
  const read = await readFile(deps, actor, file)
  if (!read.ok) return read
  return deps.db.transaction().execute((trx) => compare(deps, actor, trx, file, read.value))
}

export interface ConfirmCall extends RosterFile {
  readonly key: ActId
  readonly seen: string
  readonly acceptedRows: readonly number[]
}

export interface ImportReply {
  readonly created: number
  readonly changed: number
  readonly left: number
  readonly leftOutRows: number[]
}

/** Does what the preview said, in one act: the same file again, compared anew under the cell's lock. */
export async function confirmImport(deps: ActDeps, actor: Importer, call: ConfirmCall) {
  const { key, unitId, asOfOn, seen, acceptedRows } = call
  const read = await readFile(deps, actor, call)
  if (!read.ok) return read
  const act = { key, name: 'members.confirmImport', by: actor, request: { unitId, asOfOn, seen, acceptedRows } }
  return performAct<
    ImportReply,
    PlaceRefusal | { readonly code: 'register_moved' | 'row_not_doubtful' | 'nothing_to_import' }
  >(deps, act, async ({ trx, actId, at }) => {
    const preview = await compare(deps, actor, trx, call, read.value)
    if (!preview.ok) return preview
    const decided = decideImport(preview.value, { seen, now: preview.value.seen, acceptedRows })
    if (!decided.ok) return decided
    const { effects, leftOut } = decided.value
    const writing = { trx, actId, unitId, newId: () => newId(deps.clock) }
    const rows = await writeImport(writing, effects)
    const count = (kind: string) => effects.filter(({ effect }) => effect.kind === kind).length
    const counts = { created: count('create'), changed: count('change'), left: count('leave') }
    await recordImport(writing, { at, byPerson: actor.personId, asOfOn, ...counts }, rows)
    await recordHeaders(trx, unitId, read.value.toRemember, actId)
    const reply = { ...counts, leftOutRows: [...leftOut] }
    return ok({ reply, unitId, subject: { kind: 'roster', id: actId }, content: decided.value })
  })
}

/** Nobody's file is opened for a unit he may not import into. */
async function readFile(
  deps: ActDeps,
  actor: Importer,
  { unitId, bytes, asOfOn, columns = [] }: RosterFile,
): Promise<Result<ReadFile, FileRefusal | PlaceRefusal>> {
  if (!(await isVisibleUnit(deps.db, actor.scopeOf('member.import'), unitId))) return err({ code: 'not_found' })
  const day = today(deps.clock)
  if (asOfOn > day) return err({ code: 'roster_day_in_future' })
  const grids = await readWorkbook(bytes)
  if (!grids.ok) return grids
  const known = await findKnownHeaders(deps.db, unitId)
  const header = findHeader(grids.value, known)
  if (!header.ok) return header
  const { grid, layout: found } = header.value
  const layout = mapColumns(found, columns)
  if (!layout.ok) return layout
  const rules = await rulesFor(deps.db, unitId, day)
  const options: ReadOptions = {
    today: day,
    asOfOn,
    citizenDigits: rules['member.citizenDigits'].value,
    cardDigits: rules['member.cardDigits'].value,
  }
  return ok({
    roster: readRoster(grid, layout.value, options),
    shown: columnsShown(grid, layout.value),
    remembered: found.headers.filter(({ header }) => known.has(headerWords(header))).length,
    toRemember: rememberedOf(found, columns),
  })
}

async function compare(
  deps: ActDeps,
  actor: Importer,
  trx: Trx,
  { unitId, asOfOn }: RosterFile,
  { roster, shown, remembered }: ReadFile,
): Promise<Result<SeenPreview, PlaceRefusal>> {
  if (!(await lockCell(trx, unitId, actor.scopeOf('member.import')))) return err({ code: 'not_found' })
  const day = today(deps.clock)
  if (!(await isCell(trx, unitId, day))) return err({ code: 'unit_keeps_no_members' })
  if (!(await isCell(trx, unitId, asOfOn))) return err({ code: 'roster_before_cell' })
  const members = await loadMembersOf(trx, unitId, day)
  const own = new Set<string>(members.map(({ personId }) => personId))
  const holders = await findHoldersOfNumbers(
    trx,
    roster.rows.map(({ facts: { citizenNumber = null, cardNumber = null } }) => ({ citizenNumber, cardNumber })),
  )
  const elsewhere = holders.filter(({ personId }) => !own.has(personId)).map(({ number }) => number)
  const columns = [...roster.layout.columns].map(([field, index]) => ({ column: columnLetter(index), field }))
  const context = { members, takenNumbers: new Set(elsewhere), asOfOn, today: day }
  const preview = previewRoster(roster, context, columns)
  return ok({ ...preview, asOfOn, layout: shown, remembered, seen: digestOf({ unitId, asOfOn, rows: preview.rows }) })
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ActId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { performAct } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type ConfirmBulkRefusal, decideBulk } from '../../rules/bulk/confirm.ts'
import type { ColumnChoice } from '../../rules/import/mapping.ts'
import { decideUndoImport, type UndoRefusal } from '../../rules/import/undo.ts'
import { findKnownHeaders, recordHeaders } from '../import/header.store.ts'
import type { Importer } from '../import/import.service.ts'
import { recordUndone } from '../import/undo.store.ts'
import { lockBulk } from './bulk.queries.ts'
import { type ChosenCell, listCellsBelow, recordChosenCells, recordStart } from './bulk.store.ts'
import {
  countEntering,
  countMovedCells,
  type Entering,
  enterRows,
  findStrayRow,
  isNumberTaken,
  recordBulkImport,
  waitLonger,
} from './enter.store.ts'
import type { BulkRunner, RunnerDeps } from './runner.ts'
import { findBulkUses, loadBulkImport, undoBulkRows } from './undo-bulk.store.ts'

export type BulkDeps = RunnerDeps & { readonly runner: BulkRunner }

export interface StartCall {
  readonly unitId: UnitId
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly asOfOn: LocalDate
  readonly columns: readonly ColumnChoice[]
  readonly cellColumn: string | null
}

/** Takes a committee's list and begins to read it aside; what came of it is asked for afterwards. */
export async function startBulk(deps: BulkDeps, actor: Importer, call: StartCall) {
  const { db, clock, runner } = deps
  const { unitId, bytes, fileName, asOfOn, columns, cellColumn } = call
  const scope = actor.scopeOf('member.import')
  if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' as const })
  const on = today(clock)
  if (asOfOn > on) return err({ code: 'roster_day_in_future' as const })
  if (bytes.length === 0) return err({ code: 'workbook_empty' as const })
  if (runner.isBusy()) return err({ code: 'bulk_busy' as const })
  const rules = await rulesFor(db, unitId, on)
  const options = {
    today: on,
    asOfOn,
    citizenDigits: rules['member.citizenDigits'].value,
    cardDigits: rules['member.cardDigits'].value,
  }
  const known = [...(await findKnownHeaders(db, unitId))]
  const id: string = newId(clock)
  const fileDigest = createHash('sha256').update(bytes).digest('hex')
  const start = { id, unitId, byPerson: actor.personId, at: clock.now(), asOfOn, fileName, fileDigest }
  if (!(await recordStart(db, start))) return err({ code: 'bulk_running' as const })
  const order = { bytes, options, columns, cellColumn, known }
  // Somebody else's list may have begun meanwhile.
  if (runner.isBusy()) {
    await db.deleteFrom('membersBulk').where('id', '=', id).execute()
    return err({ code: 'bulk_busy' as const })
  }
  runner.start({ bulkId: id, unitId, scope, today: on, asOfOn, order })
  return ok({ id })
}

export interface BulkCall {
  readonly unitId: UnitId
  readonly bulkId: string
}

/** Takes what a person says of names of cells, and compares anew. */
export async function chooseCells(
  deps: BulkDeps,
  actor: Importer,
  { unitId, bulkId, chosen }: BulkCall & { readonly chosen: readonly ChosenCell[] },
) {
  const { db, clock, runner } = deps
  const scope = actor.scopeOf('member.import')
  if (runner.isBusy()) return err({ code: 'bulk_busy' as const })
  const below = new Set<string>((await listCellsBelow(db, unitId, scope)).map(({ id }) => id))
  const taken = await db.transaction().execute(async (trx) => {
    const bulk = await lockBulk(trx, unitId, bulkId, scope)
    if (!bulk) return err({ code: 'not_found' as const })
    if (bulk.phase !== 'ready') return err({ code: 'bulk_not_ready' as const })
    if (!(await recordChosenCells(trx, bulkId, chosen, below))) return err({ code: 'bulk_cell_unknown' as const })
    const again = { phase: 'comparing', beatAt: clock.now(), seen: null, counts: null, doneRows: 0 } as const
    await trx.updateTable('membersBulk').set(again).where('id', '=', bulkId).execute()
    return ok(bulk)
  })
  if (!taken.ok) return taken
  runner.start({ bulkId, unitId, scope, today: today(clock), asOfOn: taken.value.asOfOn, order: null })
  return ok({ id: bulkId })
}

export interface ConfirmBulkCall extends BulkCall {
  readonly key: ActId
  readonly seen: string
  readonly acceptedDoubts: readonly string[]
  readonly acceptedRows: readonly number[]
}

type NotFound = { readonly code: 'not_found' }
type Entered = { readonly created: number; readonly changed: number; readonly left: number }

/** Enters the whole list in one act, recorded with the committee, or nothing of it. */
export async function confirmBulk(deps: BulkDeps, actor: Importer, { key, ...request }: ConfirmBulkCall) {
  const { unitId, bulkId, seen, acceptedDoubts, acceptedRows } = request
  const scope = actor.scopeOf('member.import')
  const act = { key, name: 'members.bulkConfirm', by: actor, request }
  return performAct<Entered, NotFound | ConfirmBulkRefusal>(deps, act, async ({ trx, actId, at }) => {
    await waitLonger(trx)
    const bulk = await lockBulk(trx, unitId, bulkId, scope)
    if (!bulk) return err({ code: 'not_found' })
    const entering = { trx, bulkId, actId, accepted: { doubts: acceptedDoubts, rows: acceptedRows } }
    const isReady = bulk.phase === 'ready' && bulk.seen === seen
    const counts = await countEntering(entering)
    const movedCells = isReady ? await countMovedCells(trx, bulkId, scope) : 0
    const strayRow = await findStrayRow(entering)
    const decided = decideBulk({ phase: bulk.phase, now: bulk.seen, seen, movedCells, strayRow, rows: counts })
    if (!decided.ok) return decided
    await enterRows(entering)
    await recordBulkImport(entering, { unitId, at, byPerson: actor.personId, asOfOn: bulk.asOfOn, counts })
    if (await isNumberTaken(entering)) return err({ code: 'register_moved' })
    await recordHeaders(trx, unitId, new Map(bulk.toRemember), actId)
    const reply = { created: counts.create, changed: counts.change, left: counts.leave }
    const content = { ...decided.value, ...reply, fileDigest: bulk.fileDigest, rows: await digestOfRows(entering) }
    return ok({ reply, unitId, subject: { kind: 'roster', id: actId }, content })
  })
}

/** Every row that went in, in one word: what the ledger holds of it. */
async function digestOfRows({ trx, actId }: Entering): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select encode(sha256(convert_to(string_agg(r.person_id || ' ' || r.unit_id || ' ' || r.kind || ' ' || r.left_as, ',' order by r.row_number),
      'UTF8')), 'hex') as digest from members_import_row r where r.import_id = ${actId}`.execute(trx)
  return rows[0]?.digest ?? ''
}

/** Takes a whole list back in one act, or says what was built on it. */
export async function undoBulk(deps: BulkDeps, actor: Importer, { key, unitId, bulkId }: BulkCall & { key: ActId }) {
  const scope = actor.scopeOf('member.import')
  const act = { key, name: 'members.bulkUndo', by: actor, request: { unitId, bulkId } }
  return performAct<{ undone: number }, UndoRefusal | NotFound>(deps, act, async ({ trx, actId, at }) => {
    await waitLonger(trx)
    const made = await loadBulkImport(trx, unitId, bulkId, scope)
    if (!made) return err({ code: 'not_found' })
    const uses = made.isUndone ? new Set<never>() : await findBulkUses(trx, made)
    const decided = decideUndoImport({ isUndone: made.isUndone, uses })
    if (!decided.ok) return decided
    const undone = await undoBulkRows(trx, made)
    await recordUndone(trx, { id: made.importId }, { at, byPerson: actor.personId, actId })
    await trx.updateTable('membersBulk').set({ phase: 'undone' }).where('id', '=', bulkId).execute()
    const content = { ...decided.value, importId: made.importId, undone }
    return ok({ reply: { undone }, unitId, subject: { kind: 'roster', id: made.importId }, content })
  })
}

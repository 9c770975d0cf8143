import type { ActId, UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { decideUndoImport, type UndoRefusal } from '../../rules/import/undo.ts'
import { lockCell } from '../members.store.ts'
import type { Importer } from './import.service.ts'
import { findUses, loadImport, recordUndone, undoRows } from './undo.store.ts'

export interface UndoCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly importId: string
}

/** Takes a confirmed import back as a whole, in one act, or says what was built on it. */
export async function undoImport(deps: ActDeps, actor: Importer, { key, unitId, importId }: UndoCall) {
  const act = { key, name: 'members.undoImport', by: actor, request: { unitId, importId } }
  const scope = actor.scopeOf('member.import')
  return performAct<{ undone: number }, UndoRefusal | { readonly code: 'not_found' }>(
    deps,
    act,
    async ({ trx, actId, at }) => {
      if (!(await lockCell(trx, unitId, scope))) return err({ code: 'not_found' })
      const record = await loadImport(trx, importId, scope)
      if (record?.unitId !== unitId) return err({ code: 'not_found' })
      const uses = record.isUndone ? new Set<never>() : await findUses(trx, record)
      const decided = decideUndoImport({ isUndone: record.isUndone, uses })
      if (!decided.ok) return decided
      await undoRows(trx, record)
      await recordUndone(trx, record, { at, byPerson: actor.personId, actId })
      const content = { ...decided.value, importId, people: record.rows.map(({ personId }) => personId) }
      return ok({ reply: { undone: record.rows.length }, unitId, subject: { kind: 'roster', id: importId }, content })
    },
  )
}

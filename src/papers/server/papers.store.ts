import { sql } from 'kysely'
import type { ActId, PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import type { NumberTermState, PaperState } from '../rules/issue.ts'
import type { PaperSeries } from '../rules/issuing-authority.ts'
import type { NumberSeries } from '../rules/number-series.ts'
import type { PaperModel } from '../rules/paper-model.ts'
import type { PaperType } from '../rules/paper-type.ts'

/**
 * The series a paper of this day belongs to, its row locked until the caller's transaction ends: whoever issues next waits,
 * so a number is taken once, and a transaction that fails gives it back.
 */
export async function lockSeries(
  trx: Trx,
  unitId: UnitId,
  { type, issuedOn, series }: { readonly type: PaperType; readonly issuedOn: LocalDate; readonly series: PaperSeries },
): Promise<NumberSeries> {
  // Shared with other issues, but not with the beginning of a term: the term read next is the one that holds.
  await trx.selectFrom('unit').select('id').where('id', '=', unitId).forShare().executeTakeFirst()
  const { termFrom } = await trx
    .selectFrom('unit as u')
    .select(
      sql<LocalDate>`coalesce((select max(t.from_on) from number_term t where t.unit_id = u.id and t.from_on <= ${issuedOn}), u.founded_on)`.as(
        'termFrom',
      ),
    )
    .where('u.id', '=', unitId)
    .executeTakeFirstOrThrow()
  const { lastNumber } = await trx
    .insertInto('numberSeries')
    .values({ unitId, paperType: type, termFrom, series })
    // An update, though it changes nothing, locks the row and sees what was committed while waiting for it.
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'paperType', 'termFrom', 'series'])
        .doUpdateSet((set) => ({ lastNumber: set.ref('numberSeries.lastNumber') })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return { termFrom, lastNumber }
}

/** The unit's symbol on a day, as printed after the type: `CB`. */
export async function symbolOn(trx: Trx, unitId: UnitId, on: LocalDate): Promise<string | undefined> {
  const version = await trx
    .selectFrom('unitVersion')
    .select('symbol')
    .where('unitId', '=', unitId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .executeTakeFirst()
  return version?.symbol
}

export interface NewPaper {
  readonly id: PaperId
  readonly unitId: UnitId
  readonly type: PaperType
  readonly template: string
  readonly series: PaperSeries
  readonly termFrom: LocalDate
  readonly number: number
  readonly symbol: string
  readonly issuedOn: LocalDate
  readonly subject: string
  readonly model: PaperModel
  readonly layout: PaperLayout
  readonly originKind: string
  readonly originId: string
  readonly actId: ActId
  readonly issuedAt: Date
}

export async function recordPaper(trx: Trx, { type, model, layout, ...paper }: NewPaper): Promise<void> {
  await trx
    .insertInto('paper')
    .values({
      ...paper,
      paperType: type,
      model: sql`${JSON.stringify(model)}::jsonb`,
      layout: sql`${JSON.stringify(layout)}::jsonb`,
    })
    .execute()
  await trx
    .updateTable('numberSeries')
    .set({ lastNumber: paper.number })
    .where('unitId', '=', paper.unitId)
    .where('paperType', '=', type)
    .where('termFrom', '=', paper.termFrom)
    .where('series', '=', paper.series)
    .execute()
}

export async function loadPaper(trx: Trx, scope: UnitScope, id: PaperId) {
  const row = await trx
    .selectFrom('paper as p')
    .select(['p.id', 'p.unitId', 'p.state'])
    .where('p.id', '=', id)
    .where('p.unitId', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, unitId: row.unitId as UnitId, state: row.state as PaperState }
}

export async function recordVoid(
  trx: Trx,
  id: PaperId,
  { reason, actId, at }: { readonly reason: string; readonly actId: ActId; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('paper')
    .set({ state: 'void', voidReason: reason, voidedAt: at, voidActId: actId })
    .where('id', '=', id)
    .execute()
}

/** What decides a new term, with the unit's row locked: two terms cannot begin at once, nor a paper slip between. */
export async function loadNumberTermState(
  trx: Trx,
  scope: UnitScope,
  unitId: UnitId,
): Promise<NumberTermState | undefined> {
  return await trx
    .selectFrom('unit as u')
    .select([
      sql<LocalDate>`u.founded_on`.as('foundedOn'),
      sql<LocalDate | null>`(select max(t.from_on) from number_term t where t.unit_id = u.id)`.as('lastTermFrom'),
      sql<LocalDate | null>`(select max(p.issued_on) from paper p where p.unit_id = u.id)`.as('lastIssuedOn'),
    ])
    .where('u.id', '=', unitId)
    .where('u.id', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
}

export async function recordNumberTerm(
  trx: Trx,
  term: { readonly unitId: UnitId; readonly fromOn: LocalDate; readonly basis: string; readonly actId: ActId },
): Promise<void> {
  await trx.insertInto('numberTerm').values(term).execute()
}

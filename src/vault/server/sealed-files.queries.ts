import { sql } from 'kysely'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { SealedKind } from '../rules/vocabulary.ts'

/** One item as it lies there, with its key for each pair that can open it. Nothing of it is readable by who holds this. */
export interface SealedFile {
  readonly id: string
  readonly code: string
  readonly kind: SealedKind
  readonly ciphertext: Buffer
  readonly keys: readonly SealedKey[]
}

export interface SealedKey {
  readonly itemId: string
  /** Who takes the outer seal off, and who then opens: a person, or a person's recovery sheet. */
  readonly secondName: string
  readonly secondIsSheet: boolean
  readonly readerName: string
  readonly readerIsSheet: boolean
  readonly blob: Buffer
}

/** Items to be taken out as they are sealed. The caller has checked who asks. */
export async function sealedFiles(db: Db | Trx, itemIds: readonly string[]): Promise<readonly SealedFile[]> {
  if (itemIds.length === 0) return []
  const { rows: items } = await sql<Omit<SealedFile, 'keys'>>`
    select id, 'NTC-' || year || '-' || lpad(seq::text, greatest(3, length(seq::text)), '0') as code, kind, ciphertext
    from vault_item where id = any(${[...itemIds]}::uuid[]) order by year, seq`.execute(db)
  const { rows: keys } = await sql<SealedKey>`
    with locks as (
      select k.id, p.full_name as name, false as is_sheet from vault_key k join person p on p.id = k.person_id
      union all select s.id, p.full_name, true from vault_sheet s join person p on p.id = s.keeper_id)
    select w.item_id, s.name as second_name, s.is_sheet as second_is_sheet, r.name as reader_name, r.is_sheet as reader_is_sheet, w.blob
    from vault_wrap w join locks r on r.id = w.reader join locks s on s.id = w.second
    where w.item_id = any(${[...itemIds]}::uuid[]) order by r.is_sheet, r.name, s.name, r.id, s.id`.execute(db)
  return items.map((item) => ({ ...item, keys: keys.filter(({ itemId }) => itemId === item.id) }))
}

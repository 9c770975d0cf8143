import type { z } from 'zod'
import type { UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { listQuery } from '#members/contract/lists.ts'
import { listToPrint } from '#members/public.ts'
import { memberListPaper, type PaperFormat, paperFrame, renderedDownload } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import { LIST_PRINTED } from '../contract/papers.ts'

interface AskedPaper {
  readonly unitId: UnitId
  readonly asked: z.output<typeof listQuery>
  readonly title: string
  readonly format: PaperFormat
}

type Refusal =
  | { readonly code: 'not_found' }
  | { readonly code: 'list_too_wide' }
  | { readonly code: 'list_too_long'; readonly most: number }

/** A list of members, every line of it, as a paper of the unit that asks. */
export async function listDownload(
  db: Db,
  actor: Actor,
  { unitId, asked, title, format }: AskedPaper,
): Promise<Result<Download, Refusal>> {
  const list = await listToPrint(db, actor, { unitId, asked, most: LIST_PRINTED })
  if (!list.ok) return list
  const frame = await paperFrame(db, unitId, actor.today)
  const unit = await findUnitOn(db, unitId, actor.today)
  if (!frame || !unit) return err({ code: 'not_found' })
  const model = memberListPaper({
    ...{ head: frame.head({ kind: 'unnumbered' }), signer: frame.signer, title, on: actor.today },
    ...{ ...list.value, withUnit: unit.kind !== 'cell' && unit.kind !== 'party_group' },
  })
  const layout = (await rulesFor(db, unitId, actor.today))['paper.layout'].value
  return ok(
    await renderedDownload(
      { model, layout },
      `${title.length > 80 || title === '' ? 'Danh sách đảng viên' : title} ${unit.name}`,
      format,
    ),
  )
}

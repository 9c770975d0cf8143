import type { CaseId } from '#kernel/id.ts'
import { type Dossier, dossierDownload, dossierOf } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import { rolesIn } from '../rules/case.ts'
import { paperKey } from '../rules/held-paper.ts'
import { papersOf } from '../rules/papers.ts'
import { seesPaper } from '../rules/transparency.ts'
import { actorOn } from './actor-on.ts'
import { listLinked } from './cases.queries.ts'
import { loadCase } from './cases.store.ts'
import { FAMILY_OF } from './families.ts'
import { figuresOf } from './figures.ts'
import { openCaseFile, tellCases } from './open-case.ts'

/**
 * Every paper of a case that is for the caller, in the order of its index; the look is in the log. Undefined where there is none,
 * or the case is not for him.
 */
export async function readDossier(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  actor: Actor,
  caseId: CaseId,
): Promise<{ readonly dossier: Dossier; readonly layout: PaperLayout } | undefined> {
  return await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    if (!head || !state) return undefined
    const roles = rolesIn(state, await actorOn(trx, actor, head.unitId))
    const held = papersOf(state).filter((each) => seesPaper(state, each, roles))
    const on = state.entries[0]?.on ?? actor.today
    const figures = await figuresOf(trx, { pin: head.rulesPin, unitId: head.unitId, on })
    const papers = []
    const keys = []
    for (const each of held) {
      const model = await FAMILY_OF[state.procedure].paper(trx, state, head.unitId, each, figures)
      if (!model) continue
      papers.push(model)
      keys.push(paperKey(each))
    }
    if (papers.length === 0) return undefined
    const layout = (await rulesFor(trx, head.unitId, actor.today))['paper.layout'].value
    const { subject } = FAMILY_OF[state.procedure].registered(state, 'plan', 'issue_plan')
    return { dossier: dossierOf(`Hồ sơ ${subject}`, papers, keys), layout }
  })
}

/** The same as one file. */
export async function drawnDossier(
  deps: Pick<ActDeps, 'db' | 'clock'>,
  actor: Actor,
  caseId: CaseId,
): Promise<Download | undefined> {
  const found = await readDossier(deps, actor, caseId)
  return found && (await dossierDownload(found.dossier, found.layout, 'ho-so'))
}

/** The dossier of a case and, behind it, those of the cases it led to, as far as they are for the caller: they lie beside it. */
export async function drawnDossiers(
  deps: Pick<ActDeps, 'db' | 'clock'>,
  actor: Actor,
  caseId: CaseId,
): Promise<readonly Download[]> {
  const ledTo = await deps.db.transaction().execute(async (trx) => {
    await tellCases(trx, actor)
    return (await listLinked(trx, actor, caseId, null)).map(({ id }) => id).toReversed()
  })
  const drawn: Download[] = []
  for (const id of [caseId, ...ledTo]) drawn.push(...optional(await drawnDossier(deps, actor, id)))
  return drawn
}

function optional(file: Download | undefined): readonly Download[] {
  return file ? [file] : []
}

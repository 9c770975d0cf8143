import type { UnitId } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import {
  denunciationAnswerPaper,
  denunciationExtensionPaper,
  denunciationProtectionPaper,
  type PaperModel,
} from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CaseState } from '../../rules/case.ts'
import type { CaseFigures } from '../../rules/figures.ts'
import type { HeldPaper } from '../../rules/held-paper.ts'
import type { CaseFamily } from '../case-family.ts'
import { inspectionFacts } from '../inspection/facts.ts'
import { inspectionPaper } from '../inspection/papers.ts'
import { recordRequirements } from '../remedies.ts'
import { denunciationFacts, denunciationIndexRows } from './facts.ts'

const OWN = {
  tc_extension: denunciationExtensionPaper,
  tc_sender: denunciationAnswerPaper,
  tc_protection: denunciationProtectionPaper,
} as const

async function paperOf(
  trx: Trx,
  state: CaseState,
  unitId: UnitId,
  held: HeldPaper,
  figures: CaseFigures,
): Promise<PaperModel | undefined> {
  const { paper } = held
  if (paper === 'tc_extension' || paper === 'tc_sender' || paper === 'tc_protection') {
    const own = await denunciationFacts(trx, state, unitId)
    return own && OWN[paper](own)
  }
  const facts = await inspectionFacts(trx, state, unitId, figures)
  return facts && inspectionPaper(state, facts, held, denunciationIndexRows(state, facts.unitName))
}

export const DENUNCIATION_FAMILY: CaseFamily = {
  // The register says which procedure it is, nothing of whom and of what.
  registered: (_state, type) =>
    type === 'plan'
      ? { typeName: 'KẾ HOẠCH', subject: 'giải quyết tố cáo', template: 'denunciationPlan' }
      : { typeName: 'THÔNG BÁO', subject: 'kết luận giải quyết tố cáo', template: 'denunciationNotice' },
  paper: paperOf,
  complete: async (_trx, { asked }) => asked,
  effects: async (trx, facts) => (facts.asked.act === 'issue_notice' ? recordRequirements(trx, facts) : ok(null)),
}

import { ok } from '#kernel/result.ts'
import { INSPECTION_WORDS } from '#papers/public.ts'
import type { CaseState } from '../../rules/case.ts'
import { INSPECTION_PROCEDURES } from '../../rules/inspection/acts.ts'
import type { NumberedPaper } from '../../rules/vocabulary.ts'
import type { CaseFamily } from '../case-family.ts'
import type { Registered } from '../number-paper.ts'
import { recordRequirements } from '../remedies.ts'
import { inspectionFacts } from './facts.ts'
import { inspectionPaper } from './papers.ts'

/** What the register says: which procedure it is, nothing of whom and of what. */
function registeredAs({ procedure }: CaseState, type: NumberedPaper): Registered {
  const { matter, planMatter } =
    INSPECTION_WORDS[INSPECTION_PROCEDURES.find((one) => one === procedure) ?? 'duty_inspection']
  return type === 'plan'
    ? { typeName: 'KẾ HOẠCH', subject: planMatter, template: 'inspectionPlan' }
    : { typeName: 'THÔNG BÁO', subject: `kết luận ${matter}`, template: 'inspectionNotice' }
}

export const INSPECTION_FAMILY: CaseFamily = {
  registered: registeredAs,
  paper: async (trx, state, unitId, held, figures) => {
    const facts = await inspectionFacts(trx, state, unitId, figures)
    return facts && inspectionPaper(state, facts, held)
  },
  complete: async (_trx, { asked }) => asked,
  effects: async (trx, facts) => (facts.asked.act === 'issue_notice' ? recordRequirements(trx, facts) : ok(null)),
}

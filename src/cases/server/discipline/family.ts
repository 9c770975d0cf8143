import { ok } from '#kernel/result.ts'
import type { NumberedPaper } from '../../rules/vocabulary.ts'
import type { CaseFamily } from '../case-family.ts'
import type { Registered } from '../number-paper.ts'
import { completeDiscipline } from './complete.ts'
import { disciplineFacts } from './facts.ts'
import { disciplinePaper } from './papers.ts'
import { recordDiscipline } from './record.ts'
import { tellTheFile } from './to-file.ts'

/** What the register says of the numbered papers: no name, no form. */
const REGISTERED: Readonly<Record<NumberedPaper, Registered>> = {
  plan: { typeName: 'KẾ HOẠCH', subject: 'xem xét kỷ luật đảng viên', template: 'disciplinePlan' },
  notice: { typeName: 'THÔNG BÁO', subject: 'kết luận xem xét kỷ luật đảng viên', template: 'disciplineNotice' },
  decision: { typeName: 'QUYẾT ĐỊNH', subject: 'kỷ luật đảng viên', template: 'disciplineDecision' },
  submission: { typeName: 'TỜ TRÌNH', subject: 'đề nghị xem xét kỷ luật đảng viên', template: 'disciplineSubmission' },
  letter: { typeName: 'CÔNG VĂN', subject: 'thông báo kỷ luật đảng viên', template: 'organisationLetter' },
}

const SUSPENSION: Registered = {
  ...{ typeName: 'TỜ TRÌNH', subject: 'đề nghị đình chỉ đối với đảng viên', template: 'suspensionProposal' },
}

export const DISCIPLINE_FAMILY: CaseFamily = {
  registered: (_state, type, act) => (act === 'propose_activity_suspension' ? SUSPENSION : REGISTERED[type]),
  paper: async (trx, state, unitId, held, figures) => {
    const facts = await disciplineFacts(trx, state, unitId, figures)
    return facts && disciplinePaper(state, facts, held)
  },
  complete: completeDiscipline,
  effects: async (trx, facts) => {
    await recordDiscipline(trx, facts)
    await tellTheFile(trx, facts)
    return ok(null)
  },
}

import { makePaper } from '../make-paper.ts'
import { type PaperModel, paragraph } from '../paper-model.ts'
import type { InspectionFacts } from './inspection-facts.ts'
import { attachedLines, chapters, labelled, named, planCited, told } from './inspection-parts.ts'
import { INSPECTION_WORDS } from './inspection-words.ts'
import { addressed, paperHeader } from './paper-parts.ts'

/** KT5, the explanation of DH, GS5. The member's own report, in his words, for his signature. */
export function inspectionOwnReport(facts: InspectionFacts): PaperModel {
  const { ownHead, subject, report, biography, subjectUnit } = facts
  const { ownReport } = INSPECTION_WORDS[facts.kind]
  const attached = report?.attached ?? []
  return makePaper({
    header: paperHeader({ ...ownHead, number: { kind: 'unnumbered' }, on: report?.on ?? null }),
    typeName: ownReport.toLocaleUpperCase('vi'),
    subject: [`của ${named(facts)}`],
    body: [
      addressed(facts.unitName),
      paragraph(`Thực hiện ${planCited(facts)}, ${subjectUnit ?? 'tôi'} ${ownReport} như sau:`),
      ...chapters(
        biography.length === 0
          ? []
          : [
              {
                title: 'SƠ YẾU LÝ LỊCH',
                blocks: biography.map(({ label, text }) => labelled(label, 'case.biography', text)),
              },
              { title: 'NỘI DUNG GIẢI TRÌNH', blocks: told('case.report', report?.text ?? null) },
            ],
      ),
      ...(biography.length === 0 ? told('case.report', report?.text ?? null) : []),
      ...(attached.length === 0 ? [] : [paragraph('Tài liệu kèm theo:'), ...attachedLines('case.report', attached)]),
    ],
    signatures: [{ authority: null, post: 'NGƯỜI BÁO CÁO', name: subject.name }],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

/** What the register of outgoing papers keeps of a paper whose content lies in a case: that it is there. */
export function fencedPaper(
  facts: Pick<InspectionFacts, 'head' | 'signer'>,
  typeName: string,
  subject: string,
  keptIn = 'hồ sơ cuộc kiểm tra',
): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName,
    subject: [subject],
    body: told('case', `Nội dung văn bản được giữ trong ${keptIn}.`),
    signatures: [facts.signer],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

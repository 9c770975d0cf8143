import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import { makePaper } from '../../make-paper.ts'
import { type Block, fact, line, type PaperModel, paragraph, type Runs } from '../../paper-model.ts'
import type { TakingFacts } from '../inspection-facts.ts'
import { labelled, TEAM_POSTS } from '../inspection-parts.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from '../paper-parts.ts'
import type { DisciplineFacts, FormOnPaper, ViolationFacts } from './facts.ts'

export const FORM_NAMES: Readonly<Record<DisciplineForm, string>> = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  removal_from_post: 'cách chức',
  expulsion: 'khai trừ',
}

/** The form the member takes upon himself; where he named none, no word is put into his mouth. */
export function ownFormName(form: FormOnPaper): string {
  return form === null ? 'chưa nêu hình thức' : formName(form)
}

export function formName(form: FormOnPaper): string {
  return form === null ? 'không thi hành kỷ luật' : FORM_NAMES[form]
}

export const aboutMember = ({ subject }: DisciplineFacts) => `đối với đồng chí ${subject.name}`

/** Who found and proposes, in a sentence. */
export const teamName = ({ isSecretaryAlone }: Pick<DisciplineFacts, 'isSecretaryAlone'>) =>
  isSecretaryAlone ? 'Bí thư chi bộ' : 'Tổ kiểm tra'

export const readBack = paragraph('Biên bản đã được đọc lại cho những người có mặt cùng nghe.')

/** What was found, as each paper tells it; what is not known is left out. */
export function violationBlocks(reference: string, found: ViolationFacts): Block[] {
  const parts: readonly (readonly [string, string])[] = [
    ['Nội dung vi phạm', found.content],
    ['Tính chất, mức độ', found.nature],
    ['Tác hại', found.harm],
    ['Nguyên nhân', found.cause],
    ['Điều quy định bị vi phạm', found.ruleBroken],
  ]
  return parts.filter(([, text]) => text.trim() !== '').map(([label, text]) => labelled(label, reference, text))
}

export function people(reference: string, team: DisciplineFacts['team']): Block[] {
  return team.map(({ name, role }, index) =>
    paragraph(`${index + 1}. Đồng chí `, fact(reference, name), `, ${TEAM_POSTS[role]}.`),
  )
}

const TAKEN = {
  accepted: 'Đồng chí nhất trí, không có ý kiến khác.',
  refused: 'Đồng chí từ chối ký, từ chối nhận; biên bản và văn bản vẫn có giá trị.',
} as const

export function takenRuns(taking: TakingFacts): Runs {
  if (taking.kind === 'other_opinion') return line('Ý kiến khác của đồng chí: ', fact('case.taking', taking.opinion))
  return line(fact('case.taking', TAKEN[taking.kind]))
}

interface OwnPaper {
  readonly facts: DisciplineFacts
  readonly on: PaperHeadFacts['on']
  readonly typeName: string
  readonly subject: readonly string[]
  readonly body: readonly Block[]
  readonly signatures: readonly SignerFacts[]
}

/** A paper of the team that considers the case; a cell without a team has it under its own name. */
export function teamPaperOf({ facts, on, typeName, subject, body, signatures }: OwnPaper): PaperModel {
  const head: PaperHeadFacts = facts.isSecretaryAlone
    ? { ...facts.head, number: { kind: 'unnumbered' }, on }
    : { ...facts.head, superiorName: facts.unitName, unitName: 'Tổ kiểm tra', number: { kind: 'unnumbered' }, on }
  return makePaper({
    ...{ header: paperHeader(head), typeName, subject, body, signatures },
    ...{ recipients: [], annex: [], typeSize: 'official' },
  })
}

/** Minutes and sheets of the cell itself, without a number. */
export function cellPaperOf({ facts, on, typeName, subject, body, signatures }: OwnPaper): PaperModel {
  const head: PaperHeadFacts = { ...facts.head, number: { kind: 'unnumbered' }, on }
  return makePaper({
    ...{ header: paperHeader(head), typeName, subject, body, signatures },
    ...{ recipients: [], annex: [], typeSize: 'official' },
  })
}

export function teamHead({ isSecretaryAlone, signer, team }: DisciplineFacts): SignerFacts {
  if (isSecretaryAlone) return signer
  const head = team.find(({ role }) => role === 'head')
  return { authority: 'T/M TỔ KIỂM TRA', post: 'TỔ TRƯỞNG', name: head?.name ?? null }
}

export function memberSigner({ subject }: DisciplineFacts): SignerFacts {
  return { authority: null, post: 'ĐẢNG VIÊN', name: subject.name }
}

export { sessionOpening } from '../inspection-parts.ts'

import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, bold, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInWords, inCapitals, paddedNumber, unclosed } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'
import { bases } from './resolution-parts.ts'

export interface ReorganisationDecisionFacts {
  readonly head: PaperHeadFacts
  readonly kind: 'merge' | 'split' | 'move' | 'close'
  /** As its committee named it: `Sáp nhập Chi bộ thôn A vào Chi bộ thôn B`. */
  readonly title: string
  /** Units it is about, by their names: `Chi bộ thôn A`. */
  readonly sources: readonly string[]
  readonly effectiveOn: LocalDate
  /** Legal bases, each without its dash. */
  readonly bases: readonly string[]
  readonly founded: readonly {
    readonly name: string
    readonly parentName: string
    /** Null: numbered from 01; else whose numbers go on. */
    readonly seriesFrom: string | null
  }[]
  readonly ending: readonly string[]
  readonly members: readonly { readonly from: string; readonly to: string; readonly names: readonly string[] }[]
  readonly commitments: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  readonly units: readonly { readonly name: string; readonly to: string }[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Decision of a committee on merging, splitting, re-parenting or ending units (quyết định về sắp xếp tổ chức đảng). */
export function reorganisationDecisionPaper(facts: ReorganisationDecisionFacts): PaperModel {
  const articles = [mainArticle(facts), peopleArticle(facts), workArticle(facts), closingArticle(facts)]
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'QUYẾT ĐỊNH',
    subject: [reorganisationSubject(facts.title)],
    body: [
      ...bases(facts.bases),
      centred(inCapitals(`${facts.head.unitName} quyết định`)),
      ...articles.filter((lines) => lines.length > 0).flatMap(articleBlocks),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: rollAnnex(facts),
    typeSize: 'official',
  })
}

function centred(text: string): Block {
  return { kind: 'paragraph', align: 'center', runs: [bold(text)] }
}

function articleBlocks(lines: readonly string[], index: number): Block[] {
  const [first = '', ...rest] = lines
  return [
    paragraph(bold(`Điều ${index + 1}. `), fact('reorganisation.plan', first)),
    ...rest.map((line) => paragraph(fact('reorganisation.plan', line))),
  ]
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`
}

/** Subject as the decision prints it and the register keeps it: the title typed, made to follow `về việc`. */
export function reorganisationSubject(title: string): string {
  const bare = unclosed(title.trim()).replace(/^(?:về việc|v\/v)\s+/iu, '')
  const [first = '', second = ''] = bare
  const isAbbreviation = second !== second.toLocaleLowerCase('vi')
  return `về việc ${isAbbreviation ? bare : first.toLocaleLowerCase('vi') + bare.slice(first.length)}`
}

function mainArticle(facts: ReorganisationDecisionFacts): readonly string[] {
  const { sources, founded, units, ending, effectiveOn } = facts
  const from = `kể từ ${dateInWords(effectiveOn)}`
  return [
    ...founded.map(({ name, parentName }) =>
      facts.kind === 'close' || facts.kind === 'move'
        ? `Thành lập ${name}, trực thuộc ${parentName}, ${from}.`
        : `Thành lập ${name}, trực thuộc ${parentName}, trên cơ sở ${listed(sources)}, ${from}.`,
    ),
    ...units.map(({ name, to }) => `Chuyển ${name} về trực thuộc ${to}, ${from}.`),
    ...(ending.length === 0 ? [] : [`${listed(ending)} kết thúc hoạt động ${from}.`]),
  ]
}

function peopleArticle({ members }: ReorganisationDecisionFacts): readonly string[] {
  return members.map(
    ({ from, to, names }) =>
      `Chuyển ${paddedNumber(names.length)} đảng viên của ${from} về sinh hoạt tại ${to} (danh sách kèm theo).`,
  )
}

function workArticle({ commitments, founded }: ReorganisationDecisionFacts): readonly string[] {
  return [
    ...commitments.map(
      ({ from, to, count }) => `${to} tiếp tục thực hiện ${paddedNumber(count)} nhiệm vụ chưa hoàn thành của ${from}.`,
    ),
    ...founded.map(({ name, seriesFrom }) =>
      seriesFrom === null
        ? `Văn bản của ${name} được đánh số từ 01 theo từng thể loại.`
        : `Văn bản của ${name} được đánh số tiếp theo số văn bản của ${seriesFrom}.`,
    ),
  ]
}

function closingArticle({ head, sources, founded, members, units }: ReorganisationDecisionFacts): readonly string[] {
  const receiving = [...members, ...units].map(({ to }) => to)
  const all = listed([...new Set([...sources, ...founded.map(({ name }) => name), ...receiving])])
  return [
    `Văn phòng và các cơ quan tham mưu, giúp việc của ${unclosed(head.unitName)}, ${all} và các đảng viên có tên chịu trách nhiệm thi hành Quyết định này.`,
  ]
}

function rollAnnex({ members }: ReorganisationDecisionFacts): Block[] {
  if (members.length === 0) return []
  const columns = [column('TT', 12, 'center'), column('Họ và tên', 48), column('Nơi đi', 55), column('Nơi đến', 55)]
  const rows = members.flatMap(({ from, to, names }) => names.map((name) => ({ name, from, to })))
  return [
    { kind: 'pageBreak' },
    { kind: 'partTitle', title: 'DANH SÁCH', subject: 'Đảng viên chuyển nơi sinh hoạt (kèm theo Quyết định)' },
    table(
      columns,
      rows.map(({ name, from, to }, index) => [String(index + 1), fact('reorganisation.member', name), from, to]),
    ),
  ]
}

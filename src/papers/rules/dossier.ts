import type { LocalDate } from '#kernel/local-date.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import type { PaperModel } from './paper-model.ts'
import { printForm } from './print-form.ts'
import type { PrintForm } from './print-parts.ts'
import { citedNumber, dateInFigures, inCapitals, unclosed } from './vietnamese-forms.ts'

/** Papers bound into one file. Glossary: dossier (hồ sơ vụ việc). */
export interface Dossier {
  /** `Hồ sơ kiểm tra việc chấp hành đối với đồng chí ...`. */
  readonly title: string
  readonly unitName: string
  /** The day of the last paper: the same papers give the same file. */
  readonly on: LocalDate | null
  readonly papers: readonly PaperModel[]
  /** By what the index of the case names each of them; none where it names none. */
  readonly keys: readonly string[]
}

/** A dossier of papers in the order of its index. */
export function dossierOf(title: string, papers: readonly PaperModel[], keys: readonly string[] = []): Dossier {
  const days = papers.flatMap(({ header }) => (header.on === null ? [] : [header.on])).sort()
  return { title, unitName: papers[0]?.header.issuer ?? '', on: days.at(-1) ?? null, papers, keys }
}

export interface DossierForm {
  readonly title: string
  /** Head of the index, centred. */
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[]
  readonly columns: readonly string[]
  readonly papers: readonly {
    readonly number: string
    readonly on: string
    readonly title: string
    readonly key: string | null
    readonly form: PrintForm
  }[]
}

/** A dossier as it is set: a row of the index for each paper, the page it begins at found when it is set. */
export function dossierForm({ title, unitName, papers, keys }: Dossier, layout: PaperLayout): DossierForm {
  return {
    title,
    lines: [
      { text: inCapitals(unitName), bold: false },
      { text: 'MỤC LỤC HỒ SƠ', bold: true },
      { text: title, bold: true },
    ],
    columns: ['TT', 'Số, ký hiệu', 'Ngày', 'Tên loại và trích yếu văn bản', 'Trang số'],
    papers: papers.map((model, place) => ({
      number: numberOf(model),
      on: model.header.on === null ? '' : dateInFigures(model.header.on),
      title: titleOf(model),
      key: keys[place] ?? null,
      form: printForm(model, layout),
    })),
  }
}

/** What a paper is called; a sheet of ballots has its name above each of them and none of its own. */
function titleOf({ typeName, subject, body }: PaperModel): string {
  const own = [typeName, ...subject.map(unclosed)]
  const parts = body.flatMap((block) => (block.kind === 'partTitle' ? [[block.title, block.subject]] : []))
  return [own, ...parts].map((words) => words.filter(Boolean).join(' ')).find((title) => title !== '') ?? ''
}

function numberOf({ header: { number } }: PaperModel): string {
  return number.kind === 'numbered' ? citedNumber(number) : ''
}

import type { Block, PaperModel, Run, Runs, Signature, TableRow } from './paper-model.ts'

/** A template made a paper that cannot be set. The message names the place, never the text: it may reach a log. */
export class PaperFault extends Error {
  override readonly name = 'PaperFault'
}

/**
 * The only way to a paper that is rendered or stored: text is brought to composed Unicode without control characters
 * and without double spaces, and what cannot be set is refused.
 */
export function makePaper(draft: PaperModel): PaperModel {
  const paper: PaperModel = {
    ...draft,
    header: {
      ...draft.header,
      superior: draft.header.superior === null ? null : tidy(draft.header.superior),
      issuer: tidy(draft.header.issuer),
      place: tidy(draft.header.place),
    },
    typeName: draft.typeName === null ? null : tidy(draft.typeName),
    subject: draft.subject.map(tidy).filter((each) => each !== ''),
    body: draft.body.map(tidyBlock),
    signatures: draft.signatures.map(tidySignature),
    recipients: draft.recipients.map(tidy),
    annex: draft.annex.map(tidyBlock),
  }
  check(paper)
  return paper
}

function check(paper: PaperModel): void {
  if (paper.header.issuer === '') throw new PaperFault('paper without issuer')
  if (paper.header.place === '') throw new PaperFault('paper without place')
  if (paper.header.superior === '') throw new PaperFault('paper with an empty superior body')
  if (paper.signatures.length > 2) throw new PaperFault(`paper with ${paper.signatures.length} signatures`)
  if (paper.signatures.some((each) => each.post === '')) throw new PaperFault('signature without post')
  if (paper.recipients.includes('')) throw new PaperFault('empty recipient line')
  checkNumber(paper)
  for (const [index, block] of [...paper.body, ...paper.annex].entries()) checkBlock(block, index + 1)
}

function checkNumber({ header: { number, on } }: PaperModel): void {
  if (number.kind !== 'numbered') return
  if (!Number.isInteger(number.number) || number.number < 1) throw new PaperFault('number of a paper starts at 1')
  if (number.symbol.trim() === '') throw new PaperFault('numbered paper without symbol')
  if (on === null) throw new PaperFault('numbered paper without date')
}

function checkBlock(block: Block, place: number): void {
  if (block.kind === 'writingLines' && block.count < 1) throw new PaperFault(`block ${place}: no writing lines`)
  if (block.kind !== 'table') return
  if (block.columns.length === 0) throw new PaperFault(`block ${place}: table without columns`)
  if (block.columns.some((each) => !(each.share > 0))) throw new PaperFault(`block ${place}: column without width`)
  for (const [index, row] of block.rows.entries())
    if (row.cells.length !== block.columns.length)
      throw new PaperFault(
        `block ${place}, row ${index + 1}: ${row.cells.length} cells for ${block.columns.length} columns`,
      )
}

function tidyBlock(block: Block): Block {
  switch (block.kind) {
    case 'basis':
    case 'paragraph':
      return { ...block, runs: tidyRuns(block.runs) }
    case 'heading':
      return { ...block, marker: tidy(block.marker), runs: tidyRuns(block.runs) }
    case 'list':
      return {
        ...block,
        items: block.items.map(({ marker, runs }) => ({ marker: tidy(marker), runs: tidyRuns(runs) })),
      }
    case 'keyValues':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label: tidy(label), value: tidyRuns(value) })) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((each) => ({ ...each, title: tidy(each.title) })),
        rows: block.rows.map(tidyRow),
      }
    case 'partTitle':
      return { ...block, title: tidy(block.title), subject: block.subject === null ? null : tidy(block.subject) }
    case 'writingLines':
    case 'pageBreak':
      return block
  }
}

function tidyRow(row: TableRow): TableRow {
  return { ...row, cells: row.cells.map(tidyRuns) }
}

function tidySignature(signature: Signature): Signature {
  return {
    authority: signature.authority === null ? null : tidy(signature.authority),
    post: tidy(signature.post),
    name: signature.name === null ? null : tidy(signature.name),
  }
}

/** Spaces between runs stay single, the line has none at its ends, and runs without text fall out, save what binding fills in. */
function tidyRuns(runs: Runs): Runs {
  const tidied: Run[] = []
  for (const run of runs) {
    const text = fold(run.text)
    const last = tidied.at(-1)
    const touching = last === undefined || last.text.endsWith(' ') ? text.trimStart() : text
    if (touching !== '' || run.pageOf !== undefined) tidied.push({ ...run, text: touching })
  }
  return trimEnd(tidied)
}

function trimEnd(runs: readonly Run[]): Runs {
  const last = runs.at(-1)
  if (last === undefined || last.pageOf !== undefined) return runs
  const text = last.text.trimEnd()
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }]
}

function tidy(text: string): string {
  return fold(text).trim()
}

function fold(text: string): string {
  return text.replace(/\p{C}/gu, ' ').normalize('NFC').replace(/\s+/gu, ' ')
}

import type { Dossier } from '#papers/rules/dossier.ts'
import type { Download } from '#platform/server/http/serve.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import { type NamedPaper, type PaperFormat, paperFileName } from '../rules/paper-file-name.ts'
import type { PaperModel } from '../rules/paper-model.ts'
import { makeDrawing } from './drawing/drawing.ts'

const CONTENT_TYPES: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export interface RenderedFrom {
  readonly model: PaperModel
  readonly layout: PaperLayout
}

const drawing = makeDrawing()

/** When the server stops: the process that draws goes too. */
export const stopDrawing = drawing.rest

/** A paper or a draft as a file under a given name, without its ending. */
export async function renderedDownload(
  { model, layout }: RenderedFrom,
  name: string,
  format: PaperFormat,
): Promise<Download> {
  const body = await drawing.draw({ model, layout, format })
  return { fileName: `${name}.${format}`, contentType: CONTENT_TYPES[format], body }
}

/** An issued paper as a file, named by its type, number and date. */
export async function paperDownload(paper: NamedPaper & RenderedFrom, format: PaperFormat): Promise<Download> {
  return { ...(await renderedDownload(paper, '', format)), fileName: paperFileName(paper, format) }
}

/** Every paper of a dossier in one PDF. */
export async function dossierDownload(dossier: Dossier, layout: PaperLayout, name: string): Promise<Download> {
  const body = await drawing.draw({ dossier, layout })
  return { fileName: `${name}.pdf`, contentType: CONTENT_TYPES.pdf, body }
}

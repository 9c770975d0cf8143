import { bold, fact, type PaperModel, paragraph } from './paper-model.ts'

/** A paper declared void as it is read and printed after: its number and text stay, and it says itself that it holds no more. */
export function markedVoid(model: PaperModel, reason: string): PaperModel {
  const mark = paragraph(bold('VĂN BẢN NÀY ĐÃ HỦY, KHÔNG CÒN GIÁ TRỊ.'), ' Lý do: ', fact('paper.void', reason))
  return { ...model, body: [mark, ...model.body] }
}

import { err, ok, type Result } from '#kernel/result.ts'
import { LETTER_LIMITS } from './vocabulary.ts'

export interface Piece {
  readonly starts: number
  readonly length: number
}

export type PieceRefusal =
  | { readonly code: 'piece_out_of_place'; readonly received: number }
  | { readonly code: 'piece_too_long' }

/** A piece goes where the last one ended. One that lies wholly in what is there already was sent before: `again`. */
export function decidePiece(
  { size, received }: { readonly size: number; readonly received: number },
  { starts, length }: Piece,
): Result<'new' | 'again', PieceRefusal> {
  if (length < 1 || length > LETTER_LIMITS.pieceBytes || starts + length > size) return err({ code: 'piece_too_long' })
  if (starts === received) return ok('new')
  return starts + length <= received ? ok('again') : err({ code: 'piece_out_of_place', received })
}

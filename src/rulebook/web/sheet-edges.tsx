import { t } from '#platform/web/i18n/translate.ts'
import type { Fields } from './typed-lists.ts'
import { numberOf } from './typed-number.ts'

/** A4, in millimetres. */
const SHEET = { width: 210, height: 297 } as const
/** One typographic point in millimetres. */
const POINT_MM = 0.3528
const LINES_DRAWN = 22

/** The sheet with its edges and the lines of its text, to scale. Figures that cannot be read are drawn as nothing. */
export function SheetEdges({ fields }: { readonly fields: Fields }) {
  const mm = (name: string) => numberOf(fields[name] ?? '') ?? 0
  const edge = { top: mm('marginsMm.top'), bottom: mm('marginsMm.bottom') }
  const [left, right] = [mm('marginsMm.left'), mm('marginsMm.right')]
  const width = Math.max(0, SHEET.width - left - right)
  const height = Math.max(0, SHEET.height - edge.top - edge.bottom)
  const words = { ...edge, left, right, width, height }
  return (
    <figure className="nn-sheet">
      <svg viewBox={`-1 -1 ${SHEET.width + 2} ${SHEET.height + 2}`} role="img" aria-label={t('ruleform.sheet', words)}>
        <rect className="nn-sheet-paper" width={SHEET.width} height={SHEET.height} />
        <rect className="nn-sheet-edges" x={left} y={edge.top} width={width} height={height} />
        <TextLines fields={fields} x={left} top={edge.top} width={width} height={height} />
      </svg>
      <figcaption className="nn-help">{t('ruleform.sheet.room', { width, height })}</figcaption>
    </figure>
  )
}

interface TextLinesProps {
  readonly fields: Fields
  readonly x: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Paragraphs of three lines at the line height typed, the first of each drawn in by the indent. */
function TextLines({ fields, x, top, width, height }: TextLinesProps) {
  const points = (name: string) => (numberOf(fields[name] ?? '') ?? 0) * POINT_MM
  const lineHeight = Math.max(points('lineExactPt'), 2)
  const indent = Math.min(numberOf(fields['firstLineIndentMm'] ?? '') ?? 0, width)
  const space = points('paragraphSpacePt')
  const rows = Array.from({ length: LINES_DRAWN }, (_, line) => ({
    line,
    y: 60 + line * lineHeight + Math.floor(line / 3) * space,
  })).filter(({ y }) => y < height)
  return rows.map(({ line, y }) => {
    const isFirst = line % 3 === 0
    const end = line % 3 === 2 ? width * 0.6 : width
    return (
      <line
        key={line}
        className="nn-sheet-line"
        x1={x + (isFirst ? indent : 0)}
        x2={x + Math.max(end, isFirst ? indent : 0)}
        y1={top + y}
        y2={top + y}
      />
    )
  })
}

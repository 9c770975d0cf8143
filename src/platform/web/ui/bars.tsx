import './bars.css'
import { useId } from 'react'
import { formatNumber } from '../i18n/format.ts'

/** How a part of a bar is drawn, so that parts are told apart without colour: full, hatched, or an empty frame. */
export const BAR_FILLS = ['full', 'hatched', 'open'] as const
export type BarFill = (typeof BAR_FILLS)[number]

export interface BarPart {
  readonly fill: BarFill
  readonly count: number
}

export interface Bar {
  readonly label: string
  readonly parts: readonly BarPart[]
  /** Said in place of the count, where there is none. */
  readonly said?: string
}

export interface BarsProps {
  readonly caption: string
  readonly bars: readonly Bar[]
  /** What each way of drawing stands for, where a bar has more than one part. */
  readonly legend?: readonly { readonly fill: BarFill; readonly label: string }[]
}

const sumOf = ({ parts }: Bar) => parts.reduce((sum, { count }) => sum + count, 0)

/** Counts side by side: a label, a bar as long as the count, the count itself. The text alone says all that the bars show. */
export function Bars({ caption, bars, legend = [] }: BarsProps) {
  const hatch = useId()
  const longest = Math.max(1, ...bars.map(sumOf))
  return (
    <figure className="nn-bars">
      <figcaption>{caption}</figcaption>
      {legend.length === 0 ? null : (
        <ul className="nn-bars-key">
          {legend.map(({ fill, label }) => (
            <li key={fill}>
              <Drawn hatch={`${hatch}-${fill}`} parts={[{ fill, count: 1 }]} of={1} width={KEY_WIDTH} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <ol>
        {bars.map((bar, index) => (
          <li key={bar.label}>
            <span>{bar.label}</span>
            <Drawn hatch={`${hatch}-${index}`} parts={bar.parts} of={longest} />
            <span>{bar.said ?? formatNumber(sumOf(bar))}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** A bar's room, and that of a key: so many units that hatching is as wide in the one as in the other. */
const WIDTH = 1000
const KEY_WIDTH = 160

function Drawn({
  hatch,
  parts,
  of,
  width = WIDTH,
}: {
  readonly hatch: string
  readonly parts: readonly BarPart[]
  readonly of: number
  readonly width?: number
}) {
  const drawn = parts.filter(({ count }) => count > 0)
  const before = (index: number) => drawn.slice(0, index).reduce((sum, { count }) => sum + count, 0)
  return (
    <svg viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="24" height="24" patternUnits="userSpaceOnUse">
          <path d="M0 0h8v24H0z" fill="currentColor" />
        </pattern>
      </defs>
      {drawn.map(({ fill, count }, index) => (
        <rect
          key={fill}
          x={(before(index) / of) * width}
          y="2"
          width={Math.max(2, (count / of) * width)}
          height="20"
          fill={fill === 'full' ? 'currentColor' : fill === 'hatched' ? `url(#${hatch})` : 'none'}
          stroke="currentColor"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

import type { PaperViewModel } from '../../contract/paper-view.ts'
import { FactRuns } from './fact-runs.tsx'
import { useWideScreen } from './use-wide-screen.ts'

type PaperBlock = PaperViewModel['body'][number]
type TableBlock = Extract<PaperBlock, { kind: 'table' }>

/** The blocks of a paper, reflowing: no page edges, a table that becomes a list of rows where the screen is narrow. */
export function PaperBlocks({ blocks }: { readonly blocks: readonly PaperBlock[] }) {
  return blocks
    .map((block, place) => ({ key: `${place}`, block }))
    .map(({ key, block }) => <PaperBlockPart key={key} block={block} />)
}

function PaperBlockPart({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'basis':
      return (
        <p>
          <FactRuns runs={block.runs} />
        </p>
      )
    case 'paragraph':
      return (
        <p data-align={block.align}>
          <FactRuns runs={block.runs} />
        </p>
      )
    case 'heading':
      return <Heading block={block} />
    case 'list':
      return (
        <ul className="nn-reading-list">
          {block.items
            .map(({ marker, runs }, place) => ({ key: `${place}`, marker, runs }))
            .map((item) => (
              <li key={item.key}>
                {item.marker} <FactRuns runs={item.runs} />
              </li>
            ))}
        </ul>
      )
    case 'keyValues':
      return block.rows.map(({ label, value }) => (
        <p key={label}>
          {label}: <FactRuns runs={value} />
        </p>
      ))
    case 'table':
      return <Table block={block} />
    case 'partTitle':
      return (
        <h3 className="nn-reading-part">
          {block.title}
          {block.subject === null ? null : <span>{block.subject}</span>}
        </h3>
      )
    case 'writingLines':
      return <WritingLines count={block.count} />
    case 'pageBreak':
      return <hr />
  }
}

/** One on a screen, all of them on paper. */
function WritingLines({ count }: { readonly count: number }) {
  const places = Array.from({ length: count }, (_, place) => `${place}`)
  return (
    <div className="nn-reading-lines" aria-hidden>
      {places.map((place) => (
        <div key={place} />
      ))}
    </div>
  )
}

function Heading({ block }: { readonly block: Extract<PaperBlock, { kind: 'heading' }> }) {
  const Level = block.level === 1 ? 'h3' : block.level === 2 ? 'h4' : 'h5'
  return (
    <Level>
      {block.marker} <FactRuns runs={block.runs} />
    </Level>
  )
}

function Table({ block: { columns, rows } }: { readonly block: TableBlock }) {
  const isWide = useWideScreen()
  const heads = columns.map((column, place) => ({ ...column, key: `${place}` }))
  const lines = rows.map(({ cells }, place) => ({ key: `${place}`, cells }))
  if (!isWide)
    return (
      <ul className="nn-reading-rows">
        {lines.map(({ key, cells }) => (
          <li key={key}>
            <StackedRow cells={cells} heads={heads} />
          </li>
        ))}
      </ul>
    )
  return (
    <table className="nn-reading-table">
      <thead>
        <tr>
          {heads.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, cells }) => (
          <Row key={key} cells={cells} heads={heads} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly cells: TableBlock['rows'][number]['cells']
  readonly heads: readonly { readonly key: string; readonly title: string; readonly align: string }[]
}

function Row({ cells, heads }: RowProps) {
  const opened = new Set<string>()
  return (
    <tr>
      {heads.map(({ key, align }, place) => (
        <td key={key} data-align={align}>
          <FactRuns runs={cells[place] ?? []} opened={opened} />
        </td>
      ))}
    </tr>
  )
}

/** On a phone: each cell that says something on a line of its own, behind the title of its column. */
function StackedRow({ cells, heads }: RowProps) {
  const opened = new Set<string>()
  return heads.map(({ key, title }, place) => {
    const runs = cells[place] ?? []
    if (runs.length === 0) return null
    return (
      <p key={key}>
        <span className="nn-soft">{title}:</span> <FactRuns runs={runs} opened={opened} />
      </p>
    )
  })
}

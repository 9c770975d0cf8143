import type pg from 'pg'

/** The part of the driver's connection that COPY needs and its types leave out. */
interface CopyConnection {
  readonly query: (text: string) => void
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
}

/** One `COPY table (columns) FROM STDIN`: the rows are lines of the text format, ended by a line end each. */
class CopyIn {
  readonly #text: string
  readonly #rows: Buffer
  readonly #settle: { readonly done: () => void; readonly failed: (fault: Error) => void }
  #fault: Error | null = null

  constructor(text: string, rows: Buffer, settle: { done: () => void; failed: (fault: Error) => void }) {
    this.#text = text
    this.#rows = rows
    this.#settle = settle
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#rows)
    connection.endCopyFrom()
  }

  handleCommandComplete(): void {}

  handleError(fault: Error): void {
    this.#fault = fault
    this.#settle.failed(fault)
  }

  handleReadyForQuery(): void {
    if (this.#fault === null) this.#settle.done()
  }
}

export interface CopyRows {
  readonly table: string
  readonly columns: readonly string[]
  readonly lines: readonly string[]
}

/** Nothing is sent for no lines. */
export async function copyIn(client: pg.Client, { table, columns, lines }: CopyRows): Promise<void> {
  if (lines.length === 0) return
  const text = `copy ${table} (${columns.join(', ')}) from stdin`
  const rows = Buffer.from(`${lines.join('\n')}\n`)
  await new Promise<void>((done, failed) => {
    client.query(new CopyIn(text, rows, { done, failed }))
  })
}

/** Fields of one line; null is what COPY calls it. What stands in them has neither tab nor backslash. */
export function line(...fields: readonly (string | number | null)[]): string {
  let text = ''
  for (let index = 0; index < fields.length; index += 1) text += (index === 0 ? '' : '\t') + (fields[index] ?? '\\N')
  return text
}

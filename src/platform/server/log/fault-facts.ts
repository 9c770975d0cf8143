/** What a log may say of a fault: what kind it was and where in the program it arose, never the words of its message. */
export interface FaultFacts {
  readonly kind: string
  /** Code of the database or of the system. */
  readonly code: string | undefined
  /** Constraint of the database that was hurt. */
  readonly constraint: string | undefined
  readonly frames: readonly string[]
}

const FRAME = /^ {4}at .+/

/** Messages quote contents: a value the database could not read, the text a parser stopped at. So the stack is kept without its head. */
export function factsOfFault(fault: Error): FaultFacts {
  const own = new Map<string, unknown>(Object.entries(fault))
  const textOf = (name: string) => {
    const value = own.get(name)
    return typeof value === 'string' ? value : undefined
  }
  return { kind: fault.name, code: textOf('code'), constraint: textOf('constraint'), frames: framesOf(fault) }
}

function framesOf({ stack = '', message }: Error): readonly string[] {
  const headEnd = stack.indexOf(message)
  // A message changed since is still in the stack as it was: nothing tells where it ends.
  if (headEnd < 0) return []
  const lines = stack.slice(headEnd + message.length).split('\n')
  return lines.filter((line) => FRAME.test(line)).map((line) => line.trim())
}

import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { CallFailed } from '../call/call-failed.ts'
import type { Problems } from './problems.ts'

interface Marks {
  readonly problems: Problems | null
  /** True where a field of the part says itself what is wrong with it. */
  readonly isMarked: boolean
  readonly tell: (problems: Problems | null) => void
  /** Where the fields stand in what is sent, ending in a dot: `groups.0.`; empty at the top. */
  readonly at: string
}

const MarksContext = createContext<Marks>({ problems: null, isMarked: false, tell: () => undefined, at: '' })

const WRONG = '[aria-invalid="true"], [data-wrong] :is(input, button)'

function goToFirst(part: HTMLElement | null): boolean {
  const first = part?.querySelector<HTMLElement>(WRONG)
  if (first == null) return false
  for (let folded = first.closest('details'); folded != null; folded = folded.parentElement?.closest('details') ?? null)
    folded.open = true
  first.focus({ preventScroll: true })
  // However long what was typed, the field is seen from its top: its label and what is wrong with it.
  const field = first.closest('.nn-field') ?? first
  for (const one of [field, field.firstElementChild ?? field]) one.scrollIntoView({ block: 'nearest' })
  return true
}

/**
 * A part whose fields mark themselves: what a `Refusal` in it tells of places is found by each field under its `name`, and the
 * first of them takes the focus.
 */
export function Marked({
  part,
  children,
}: {
  readonly part: RefObject<HTMLElement | null>
  readonly children: ReactNode
}) {
  const [problems, tell] = useState<Problems | null>(null)
  const [isMarked, setMarked] = useState(false)
  useLayoutEffect(() => setMarked(problems !== null && goToFirst(part.current)), [problems, part])
  const marks = useMemo(() => ({ problems, isMarked, tell, at: '' }), [problems, isMarked])
  return <MarksContext value={marks}>{children}</MarksContext>
}

/** Fields with their refusal that are neither a form nor a question. */
export function MarkedPart({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  return (
    <div ref={part} className={className}>
      <Marked part={part}>{children}</Marked>
    </div>
  )
}

/** Fields of one thing among several that are sent: `<FieldPlace at="groups.0">`. */
export function FieldPlace({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  const marks = useContext(MarksContext)
  const here = useMemo(() => ({ ...marks, at: `${marks.at}${at}.` }), [marks, at])
  return <MarksContext value={here}>{children}</MarksContext>
}

/** What the server found wrong with the field of this name, in words. */
export function useMark(name: string | null): string | undefined {
  const { problems, at } = useContext(MarksContext)
  return name === null ? undefined : problems?.at((at + name).replace(/\.$/, ''))
}

export const isBadInput = (error: unknown): error is CallFailed =>
  error instanceof CallFailed && error.code === 'invalid_input'

/** Tells the fields around what was refused. Answers whether they say it, and all of it in words for where they do not. */
export function useTellMarks(error: unknown): { readonly isMarked: boolean; readonly words: readonly string[] } {
  const { tell, isMarked } = useContext(MarksContext)
  const [words, setWords] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isBadInput(error)) return
    let isPast = false
    const read = async () => {
      const { readProblems } = await import('./problems.ts')
      if (isPast) return
      const problems = readProblems(error)
      setWords(problems.words)
      tell(problems)
    }
    read().catch(() => undefined)
    return () => {
      isPast = true
      setWords([])
      tell(null)
    }
  }, [error, tell])
  return { isMarked, words }
}

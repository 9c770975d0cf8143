import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { SHORT_WRITE } from '../db/pipelined-pool.ts'
import { digestOf } from './canonical.ts'
import type { ActCall, Recorded } from './perform.ts'
import { type PlainCondition, type PlainWrite, renumbered } from './plain-write.ts'

/** What an act decided on an unlocked reading leaves. */
export interface Guarded<R> extends Recorded<R> {
  /** Touches one row if what was read is still so, else none; answers the unit the act is recorded in. */
  readonly guard: PlainWrite
  /** All go with the guard in one statement, so no two may touch one row. */
  readonly writes: readonly PlainWrite[]
  /** Called when the statement is done; not where an earlier act of the same key answers instead. */
  readonly afterWriting?: () => void
}

export interface GuardedEntry {
  readonly requestDigest: string
  readonly at: Date
  /** Of the caller, where he was merely remembered. */
  readonly proof: PlainCondition | null
}

/** One act's share of a statement. */
export interface GuardedPart {
  /** The same object for acts written by the same text. */
  readonly shape: Shape
  readonly values: readonly unknown[]
}

/** Of an act: its guard, its writes, and the values its entry is made of. */
export function guardedPart<R>(call: ActCall, entry: GuardedEntry, guarded: Guarded<R>): GuardedPart {
  const { key, name, by } = call
  const { guard, writes, subject, content, reply } = guarded
  const values: unknown[] = [key, name, by.userId, by.personId, entry.at, entry.requestDigest]
  values.push(JSON.stringify(reply ?? null), subject.kind, subject.id, digestOf(content))
  for (const { values: own } of [guard, ...writes, ...(entry.proof ? [entry.proof] : [])]) values.push(...own)
  return { shape: shapeOf([guard, ...writes], entry.proof), values }
}

/** Guards, writes, acts and ledger entries of acts of one shape, as one statement. */
export function guardedStatement(parts: readonly GuardedPart[]): CompiledQuery<unknown> {
  const text = parts[0]?.shape.textFor(parts.length) ?? ''
  return CompiledQuery.raw(
    text,
    parts.flatMap(({ values }) => values),
  )
}

/** What acts of one kind are written by: made of constants of the program, so there are few, and each text is prepared once. */
interface Shape {
  readonly textFor: (acts: number) => string
}

/** What is known after each text: texts are constants, found again without being read through or put together. */
interface Known {
  readonly after: Map<string | null, Known>
  shape?: Shape
}

const known: Known = { after: new Map() }

function shapeOf(changes: readonly PlainWrite[], proof: PlainCondition | null): Shape {
  let place = known
  for (const { text } of changes) place = placeAfter(place, text)
  place = placeAfter(place, proof?.text ?? null)
  place.shape ??= makeShape(changes, proof)
  return place.shape
}

function placeAfter({ after }: Known, text: string | null): Known {
  const found = after.get(text)
  if (found) return found
  const made: Known = { after: new Map() }
  after.set(text, made)
  return made
}

function makeShape(changes: readonly PlainWrite[], proof: PlainCondition | null): Shape {
  const texts = new Map<number, string>()
  const textFor = (acts: number) => {
    const text = texts.get(acts) ?? shapedText(changes, proof, acts)
    texts.set(acts, text)
    return text
  }
  return { textFor }
}

/** The places of an act: what its entry is made of, then those of its changes and of its proof, one act after the other. */
function shapedText(changes: readonly PlainWrite[], proof: PlainCondition | null, acts: number): string {
  const writes: string[] = []
  const entries: string[] = []
  let before = 0
  for (let act = 0; act < acts; act += 1) {
    const places = Array.from({ length: ENTRY_VALUES }, (_, index) => `$${before + index + 1}`)
    before += ENTRY_VALUES
    const placed = ({ text, values }: PlainWrite) => {
      const moved = renumbered(text, before)
      before += values.length
      return moved
    }
    writes.push(...changes.map((change, index) => `w${act}_${index} as (${placed(change)})`))
    const unit = `(select unit_id from w${act}_0${proof ? ` where ${placed(proof)}` : ''})`
    const [key, name, ...rest] = places
    entries.push(`record_act(${key}, ${name}, ${unit}, ${rest.join(', ')})`)
  }
  return `${SHORT_WRITE}with ${writes.join(', ')} select ${entries.join(', ')}`
}

/** Key, name, user, person, moment, digest of the request, reply, kind and id of the subject, digest of the content. */
const ENTRY_VALUES = 10

/** `record_act` was given no unit, because the guard found nothing or the proof failed. */
export function isStale(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === 'NN001'
}

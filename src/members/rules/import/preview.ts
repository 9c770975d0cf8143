import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { checkFacts, cleanFacts } from '../facts.ts'
import { leavesOverlap } from '../leave.ts'
import { emptyFacts, type Member } from '../member.ts'
import { isMemberOn } from '../roster.ts'
import { changesOf } from './changes.ts'
import type { RosterLayout } from './find-header.ts'
import { indexMembers, type MemberIndex, matchRow } from './match.ts'
import { type CellNote, NOTE_CODES, type NoteCode } from './notes.ts'
import type { ReadRoster, RosterRow } from './read-roster.ts'
import type { RowEffect } from './row-effect.ts'

/**
 * What a row will do. `create` a new member · `change` what differs · `unchanged` nothing · `leave` ends the membership ·
 * `doubtful` nothing unless a person accepts what is proposed · `refused` nothing.
 */
export const ROW_VERDICTS = ['create', 'change', 'unchanged', 'leave', 'doubtful', 'refused'] as const
export type RowVerdict = (typeof ROW_VERDICTS)[number]

export interface PreviewRow {
  readonly row: number
  readonly name: string
  readonly verdict: RowVerdict
  readonly effect: RowEffect
  readonly notes: readonly CellNote[]
}

export interface Preview {
  readonly sheet: string
  readonly headerRow: number
  readonly columns: readonly { readonly column: string; readonly field: string }[]
  readonly ignoredColumns: RosterLayout['ignored']
  readonly skippedRows: readonly number[]
  readonly rows: readonly PreviewRow[]
  /** Members of the cell whom the file does not name; they stay as they are. */
  readonly notInFile: readonly { readonly personId: PersonId; readonly fullName: string }[]
}

export interface PreviewContext {
  readonly members: readonly Member[]
  /** Identity and card numbers of the file that belong to people outside this cell's roster. */
  readonly takenNumbers: ReadonlySet<string>
  readonly asOfOn: LocalDate
  readonly today: LocalDate
}

/** Compares the file with the register. Writes nothing; the same file and register always give the same preview. */
export function previewRoster(roster: ReadRoster, context: PreviewContext, columns: Preview['columns']): Preview {
  const current = context.members.filter((member) => isMemberOn(member, context.today))
  const rows = previewRows(roster.rows, context)
  const named = new Set(
    rows.flatMap(({ effect }) => ('personId' in effect && effect.personId ? [effect.personId] : [])),
  )
  return {
    sheet: roster.layout.sheet,
    headerRow: roster.layout.headerRow,
    columns,
    ignoredColumns: roster.layout.ignored,
    skippedRows: roster.skippedRows,
    rows,
    notInFile: current
      .filter((member) => !named.has(member.personId))
      .map(({ personId, fullName }) => ({ personId, fullName })),
  }
}

/** What each of these rows will do to the members of one cell. */
export function previewRows(rows: readonly RosterRow[], context: PreviewContext): readonly PreviewRow[] {
  const members = indexMembers(context.members.filter((member) => isMemberOn(member, context.today)))
  const rowByPerson = new Map<string, number>()
  return rows.map((row) => previewRow(row, members, context, rowByPerson))
}

function previewRow(
  row: RosterRow,
  members: MemberIndex,
  context: PreviewContext,
  rowByPerson: Map<string, number>,
): PreviewRow {
  const match = matchRow(row, members)
  const notes: CellNote[] = [...row.notes, ...match.notes]
  const say = (code: NoteCode, proposed: string | null = null) => notes.push(rowNote(row, code, proposed))

  const repeated = rowByPerson.get(keyOf(row, match.member))
  if (repeated !== undefined) say('repeated_row', String(repeated))
  rowByPerson.set(keyOf(row, match.member), repeated ?? row.row)
  const numbers = [row.facts.citizenNumber, row.facts.cardNumber]
  if (numbers.some((number) => number && context.takenNumbers.has(number))) say('number_in_use')
  if (row.leaving && !match.member) say('leaving_unknown_member')

  const effect = effectOf(row, match.member, context)
  if (effect.kind === 'create' && !row.leaving) {
    if (effect.facts.admittedOn === null) say('admission_missing')
    else if (effect.facts.officialOn === null) say('official_missing')
  }
  const clash =
    match.member && effect.kind === 'change' && effect.leave
      ? overlapping(effect.leave.fromOn, match.member)
      : undefined
  if (clash) say('leave_overlaps_register', clash.fromOn)
  if (match.member && effect.kind === 'leave' && effect.on < match.member.joinedOn) {
    say('leaving_before_joining', match.member.joinedOn)
  }
  const open = match.member?.leaves.find((leave) => leave.toOn === null)
  if (open && row.emptyLeaves.includes(open.kind)) say('leave_still_open', open.fromOn)
  sayIfImpossible(row, match.member, context.today, notes)
  return { row: row.row, name: row.facts.fullName, verdict: verdictOf(effect, notes), effect, notes }
}

/** A leave of the register that one from this day, open at its end, would overlap. */
function overlapping(fromOn: LocalDate, member: Member) {
  return member.leaves.find((leave) => leavesOverlap(leave, { fromOn, toOn: null }))
}

/** The dates of the file must fit those the register already has, too. */
function sayIfImpossible(row: RosterRow, member: Member | null, today: LocalDate, notes: CellNote[]) {
  if (notes.some(({ level }) => level === 'refusal')) return
  const checked = checkFacts(cleanFacts({ ...(member ?? emptyFacts('')), ...row.facts }), today)
  if (checked.ok) return
  const { code } = checked.error
  const known = code === 'admitted_before_birth' || code === 'official_before_admission' || code === 'name_unfit'
  notes.push(rowNote(row, known ? code : 'number_unfit', null, known ? 'refusal' : undefined))
}

function rowNote(row: RosterRow, code: NoteCode, proposed: string | null, level = NOTE_CODES[code]): CellNote {
  return { row: row.row, column: null, field: null, code, level, found: '', proposed }
}

function keyOf(row: RosterRow, member: Member | null): string {
  if (member) return member.personId
  const { fullName, bornOn, citizenNumber } = row.facts
  return citizenNumber ?? `${fullName} ${bornOn ?? ''}`
}

function effectOf(row: RosterRow, member: Member | null, context: PreviewContext): RowEffect {
  if (member && row.leaving) return { kind: 'leave', personId: member.personId, ...row.leaving }
  if (member) return changesOf(row, member)
  const facts = cleanFacts({ ...emptyFacts(row.facts.fullName), ...row.facts })
  const joinedOn = row.joinedOn ?? context.asOfOn
  return {
    kind: 'create',
    facts,
    joinedOn: facts.admittedOn !== null && facts.admittedOn > joinedOn ? facts.admittedOn : joinedOn,
    tags: [...row.tags].filter(([, carries]) => carries).map(([tag]) => tag),
    leave: row.leave,
  }
}

function verdictOf(effect: RowEffect, notes: readonly CellNote[]): RowVerdict {
  if (notes.some(({ level }) => level === 'refusal')) return 'refused'
  if (effect.kind === 'none') return 'unchanged'
  return notes.some(({ level }) => level === 'doubt') ? 'doubtful' : effect.kind
}

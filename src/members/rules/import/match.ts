import { withoutMarks } from '#kernel/vietnamese.ts'
import type { Member } from '../member.ts'
import { type CellNote, NOTE_CODES, type NoteCode } from './notes.ts'
import type { RosterRow } from './read-roster.ts'

export interface RowMatch {
  readonly member: Member | null
  readonly notes: readonly CellNote[]
}

/** Members by what a row may name them by, so that a long list is not gone through for every row. */
export interface MemberIndex {
  readonly byCitizen: ReadonlyMap<string, Member>
  readonly byCard: ReadonlyMap<string, Member>
  readonly byName: ReadonlyMap<string, readonly Member[]>
}

export function indexMembers(members: readonly Member[]): MemberIndex {
  // Of two with one number the first counts, so later ones are entered first.
  const by = (number: 'citizenNumber' | 'cardNumber') =>
    new Map(members.toReversed().flatMap((member) => (member[number] ? [[member[number], member] as const] : [])))
  const byName = Map.groupBy(members, ({ fullName }) => withoutMarks(fullName))
  return { byCitizen: by('citizenNumber'), byCard: by('cardNumber'), byName }
}

/**
 * Who of the cell a row is about: by identity number, by card number, then by name and birth. A name alone settles it only
 * where one member has it and nothing known of the births contradicts.
 */
export function matchRow(row: RosterRow, members: MemberIndex): RowMatch {
  const { citizenNumber, cardNumber } = row.facts
  const byCitizen = citizenNumber ? members.byCitizen.get(citizenNumber) : undefined
  const byCard = cardNumber ? members.byCard.get(cardNumber) : undefined
  if (byCitizen && byCard && byCitizen !== byCard)
    return { member: byCitizen, notes: [note(row, 'number_of_other_member', byCard)] }
  const byNumber = byCitizen ?? byCard
  if (byNumber) {
    const other = withoutMarks(byNumber.fullName) !== withoutMarks(row.facts.fullName) && !sameBirth(row, byNumber)
    return { member: byNumber, notes: other ? [note(row, 'number_of_other_member', byNumber)] : [] }
  }
  return matchName(row, members)
}

function matchName(row: RosterRow, members: MemberIndex): RowMatch {
  const named = members.byName.get(withoutMarks(row.facts.fullName)) ?? []
  const sameName = named.filter((member) => !numbersDiffer(row, member))
  const sameBoth = sameName.filter((member) => sameBirth(row, member))
  const [only] = sameBoth
  if (sameBoth.length === 1 && only) return { member: only, notes: [] }
  if (sameBoth.length > 1) return { member: null, notes: [note(row, 'several_with_name', null)] }
  const [namesake] = sameName
  if (!namesake) return { member: null, notes: [] }
  if (sameName.length === 1 && (!row.facts.bornOn || !namesake.bornOn)) return { member: namesake, notes: [] }
  return { member: null, notes: [note(row, 'same_name_other_birth', namesake)] }
}

/** Two people may share a name; different identity numbers say that they are two. */
function numbersDiffer(row: RosterRow, member: Member): boolean {
  const { citizenNumber } = row.facts
  return Boolean(citizenNumber && member.citizenNumber && citizenNumber !== member.citizenNumber)
}

function sameBirth({ facts }: RosterRow, member: Member): boolean {
  if (!facts.bornOn || !member.bornOn) return false
  const bothDays = facts.bornPrecision === 'day' && member.bornPrecision === 'day'
  return bothDays ? facts.bornOn === member.bornOn : facts.bornOn.slice(0, 4) === member.bornOn.slice(0, 4)
}

function note(row: RosterRow, code: NoteCode, other: Member | null): CellNote {
  return {
    row: row.row,
    column: null,
    field: null,
    code,
    level: NOTE_CODES[code],
    found: row.facts.fullName,
    proposed: other && [other.fullName, bornText(other)].filter(Boolean).join(', '),
  }
}

function bornText({ bornOn, bornPrecision }: Member): string | null {
  return bornPrecision === 'day' ? bornOn : (bornOn?.slice(0, 4) ?? null)
}

import { cleanLine, withoutMarks } from '#kernel/vietnamese.ts'
import { MEMBER_TEXT_LIMITS, PERSON_NAME } from '../facts.ts'
import type { Sex } from '../member.ts'
import { type Cell, cellText, cutText } from './grid.ts'
import type { NoteCode } from './notes.ts'

/** Letters that appear in a name only when a TCVN3 or VNI font's bytes were read as Unicode: "NguyÔn V¨n". */
const LEGACY_FONT = /[¨©ª«¬®¯°±µ¶·¸¹»¼½¾¿×÷§¦¥¤£¢¡†‡•…‰]|\p{Ll}\p{Lu}\p{Ll}/u

const NAME_MAX = MEMBER_TEXT_LIMITS.fullName

export interface ReadText {
  readonly text: string
  readonly notes: readonly NoteCode[]
}

/** A person's name as it will stand in the register: composed letters, single spaces, capitals only at the start of words. */
export function readName(found: string): ReadText {
  const text = cleanLine(found)
  if (LEGACY_FONT.test(text)) return { text, notes: ['legacy_font'] }
  if (!PERSON_NAME.test(text) || text.length > NAME_MAX) return { text: cutText(text, NAME_MAX), notes: ['name_unfit'] }
  const notes: NoteCode[] = []
  if (found.normalize('NFC') !== found) notes.push('decomposed_unicode')
  const oneCase = text === text.toLocaleUpperCase('vi') || text === text.toLocaleLowerCase('vi')
  if (!oneCase) return { text, notes }
  return { text: inTitleCase(text), notes: [...notes, 'name_recased'] }
}

function inTitleCase(name: string): string {
  return name.toLocaleLowerCase('vi').replace(/(^|[\s'’.-])(\p{L})/gu, (_all, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase('vi')
  })
}

export interface ReadNumber {
  readonly text: string | null
  readonly note: NoteCode | null
}

/** Digits a number may have, from the papers in use; a number one or two short of them has probably lost its zeros. */
export type DigitCounts = readonly number[]

/** An identity or card number. Excel keeps numbers to 15 digits and drops leading zeros; both are told, never mended in silence. */
export function readNumberText(cell: Cell, digitCounts: DigitCounts): ReadNumber {
  if (cell.kind === 'number' && (!Number.isSafeInteger(cell.number) || cell.number >= 1e15)) {
    return { text: null, note: 'number_rounded' }
  }
  const text = cleanLine(cellText(cell)).replace(/^['’]/, '')
  const compact = text.replace(/[\s.-]/g, '')
  if (/^\d+(,\d+)?e\+?\d+$/i.test(compact)) return { text: null, note: 'number_rounded' }
  if (!/^[0-9A-Za-z/]+$/.test(compact)) return { text: null, note: 'number_unfit' }
  if (!/^\d+$/.test(compact) || digitCounts.length === 0 || digitCounts.includes(compact.length)) {
    return { text: compact, note: null }
  }
  const full = digitCounts.find((count) => compact.length < count && compact.length >= count - 2)
  if (full === undefined) return { text: compact, note: 'number_unfit' }
  return { text: compact.padStart(full, '0'), note: 'number_zero_lost' }
}

/** A telephone number with its leading zero; nine digits have lost it. */
export function readPhone(cell: Cell): ReadNumber {
  const text = cleanLine(cellText(cell))
  const compact = text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9}$)/, '0')
  if (/^[1-9]\d{8}$/.test(compact)) return { text: `0${compact}`, note: 'phone_zero_restored' }
  return /^0\d{8,10}$/.test(compact) ? { text: compact, note: null } : { text: null, note: 'number_unfit' }
}

const YES = new Set(['x', 'co', '1', 'v', 'true', 'dung', 'yes', '✓', '✔', '☑', '+'])
const NO = new Set(['', '0', 'khong', 'false', '-', 'o', 'no', '☐'])

/** Whether a cell is ticked; undefined where it says something else. */
export function readMark(cell: Cell): boolean | undefined {
  if (cell.kind === 'flag') return cell.flag
  const text = withoutMarks(cellText(cell))
  if (YES.has(text)) return true
  return NO.has(text) ? false : undefined
}

export function readSex(text: string): Sex | undefined {
  const words = withoutMarks(text)
  if (words === 'nam') return 'male'
  return words === 'nu' ? 'female' : undefined
}

import type { LocalDate } from '#kernel/local-date.ts'
import { cleanLine } from '#kernel/vietnamese.ts'
import type { BirthPrecision, MemberFacts, Sex } from '../member.ts'
import type { RosterColumn } from './columns.ts'
import { cellText } from './grid.ts'
import { type ReadDate, readDate } from './read-date.ts'
import { readMark, readName, readNumberText, readPhone, readSex } from './read-text.ts'
import type { RowReader } from './row-reader.ts'

export interface ReadContext {
  readonly today: LocalDate
  readonly from1904: boolean
}

type Identity = Partial<MemberFacts> & { readonly fullName: string }

/** Who the row is about: name, sex, birth, numbers, how to reach him. */
export function readIdentity(
  reader: RowReader,
  context: ReadContext,
  digits: { readonly citizenDigits: readonly number[]; readonly cardDigits: readonly number[] },
): Identity {
  const sex = readSexOf(reader)
  const birth = readBirth(reader, context)
  const entries = {
    cardNumber: readNumber(reader, 'cardNumber', digits.cardDigits),
    fileNumber: readNumber(reader, 'fileNumber', []),
    citizenNumber: readNumber(reader, 'citizenNumber', digits.citizenDigits),
    phone: readPhoneOf(reader),
    email: readEmail(reader),
    homeAddress: reader.text('homeAddress'),
    occupation: reader.text('occupation'),
    ethnicity: reader.text('ethnicity'),
  }
  const given = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null))
  return { fullName: readFullName(reader), ...(sex ? { sex } : {}), ...birth, ...given }
}

function readFullName(reader: RowReader): string {
  const column: RosterColumn = reader.has('fullName') ? 'fullName' : 'familyName'
  const first = reader.cell(column)
  const given = column === 'familyName' ? reader.cell('givenName') : null
  const rest = column === 'familyName' ? cellText(given) : reader.beside('fullName')
  const found = `${cellText(first)} ${rest}`.trim()
  if (found === '') {
    reader.note(column, 'name_missing', null)
    return ''
  }
  const { text, notes } = readName(found)
  for (const code of notes) reader.note(column, code, code === 'legacy_font' || code === 'name_unfit' ? null : text)
  return text
}

function readSexOf(reader: RowReader): Sex | undefined {
  if (reader.found('male').trim() !== '') return 'male'
  if (reader.found('female').trim() !== '') return 'female'
  const cell = reader.cell('sex')
  if (!cell) return undefined
  const text = cellText(cell)
  const ticked = readSex(text)
  if (!ticked) reader.note('sex', 'sex_unclear', null)
  return ticked
}

/** Birth stands in one column, or in two headed Nam and Nữ, where the filled one also tells the sex. */
function readBirth(
  reader: RowReader,
  context: ReadContext,
): { bornOn: LocalDate; bornPrecision: BirthPrecision } | undefined {
  const column = (['bornOn', 'male', 'female'] as const).find((name) => reader.found(name).trim() !== '')
  if (column === undefined) return undefined
  const cell = reader.cell(column)
  if (!cell || (column !== 'bornOn' && readMark(cell) !== undefined)) return undefined
  const birth = readDateOf(reader, column, context, 'birth')
  return birth && { bornOn: birth.on, bornPrecision: birth.precision }
}

export function readDateOf(
  reader: RowReader,
  column: RosterColumn,
  { today, from1904 }: ReadContext,
  use: 'birth' | 'event',
): ReadDate | undefined {
  const cell = reader.cell(column)
  if (!cell) return undefined
  const date = readDate(cell, today, from1904)
  if (!date) reader.note(column, 'date_unreadable', null)
  else if (date.on > today) reader.note(column, 'date_in_future', null)
  else if (date.note) reader.note(column, date.note, date.on)
  else if (use === 'event' && date.precision !== 'day') reader.note(column, 'date_incomplete', date.on)
  return date && date.on <= today ? date : undefined
}

const DATE_COLUMNS = ['admittedOn', 'probationFromOn', 'officialOn', 'joinedOn'] as const

/** Days of the Party life, and whether they can follow one another. */
export function readPartyDates(
  reader: RowReader,
  context: ReadContext,
): { -readonly [K in 'admittedOn' | 'probationFromOn' | 'officialOn']?: LocalDate } & { joinedOn: LocalDate | null } {
  const read = new Map<(typeof DATE_COLUMNS)[number], LocalDate>()
  for (const column of DATE_COLUMNS) {
    const date = readDateOf(reader, column, context, 'event')
    if (date) read.set(column, date.on)
  }
  const [admittedOn, probationFromOn, officialOn] = [
    read.get('admittedOn'),
    read.get('probationFromOn'),
    read.get('officialOn'),
  ]
  if (admittedOn && officialOn && officialOn < admittedOn) reader.note('officialOn', 'official_before_admission', null)
  return {
    ...(admittedOn ? { admittedOn } : {}),
    ...(probationFromOn ? { probationFromOn } : {}),
    ...(officialOn ? { officialOn } : {}),
    joinedOn: read.get('joinedOn') ?? null,
  }
}

function readNumber(
  reader: RowReader,
  column: 'cardNumber' | 'fileNumber' | 'citizenNumber',
  digits: readonly number[],
): string | null {
  const cell = reader.cell(column)
  if (!cell) return null
  const { text, note } = readNumberText(cell, digits)
  if (note) reader.note(column, note, text)
  return text
}

function readPhoneOf(reader: RowReader): string | null {
  const cell = reader.cell('phone')
  if (!cell) return null
  const { text, note } = readPhone(cell)
  if (note) reader.note('phone', note, text)
  return text
}

function readEmail(reader: RowReader): string | null {
  const cell = reader.cell('email')
  if (!cell) return null
  const text = cleanLine(cellText(cell)).toLowerCase()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254) return text
  reader.note('email', 'email_unfit', null)
  return null
}

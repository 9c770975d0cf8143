/** Text without marks and in lower case, for searching: "Đặng Thị Ỵ" gives "dang thi y". Same result as `f_unmarked` in SQL. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Text as it is stored: NFC, no control characters but line ends, spaces folded, ends trimmed. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim()
}

/** Like `cleanLine`, but keeps line ends; never more than one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The given name is the last word of a Vietnamese full name; lists sort by it, then by the words before it. */
export function givenNameOf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(' ') + 1)
}

export function familyAndMiddleNameOf(fullName: string): string {
  const cut = fullName.lastIndexOf(' ')
  return cut < 0 ? '' : fullName.slice(0, cut)
}

const collator = new Intl.Collator('vi')

/** Order of a Vietnamese roster: given name, then family and middle name (Vietnamese collation). */
export function compareNames(left: string, right: string): number {
  return (
    collator.compare(givenNameOf(left), givenNameOf(right)) ||
    collator.compare(familyAndMiddleNameOf(left), familyAndMiddleNameOf(right))
  )
}

const PLACES = 'ABCD'

export const LETTERS_HELP = 'ABCDA BC-DA'

/** `ABCD-A`, with or without spaces: one letter a question in their order, a hyphen where none was chosen. What is no such letter counts as none of four and is refused. */
export function readLetters(typed: string): readonly (number | null)[] {
  const letters = [
    ...typed
      .normalize('NFC')
      .toLocaleUpperCase('vi')
      .replace(/[\s,.;]+/g, ''),
  ]
  return letters.map((letter) => (letter === '-' || letter === '_' ? null : PLACES.indexOf(letter)))
}

/**
 * The secret word of a receipt: twelve syllables of one consonant and one vowel, so that it is read out and copied by hand without doubt,
 * six bits each. Made in the sender's browser; the server is never told it.
 */
const CONSONANTS = 'bcdghklmnprstvxz'
const VOWELS = 'aeiu'
const SYLLABLES = 12

/** From random bytes, one a syllable: `bamo kitu ...` without `o`, which looks like a zero. */
export function secretWordFrom(random: Uint8Array): string {
  const syllables = Array.from(random.slice(0, SYLLABLES), (byte) => {
    const place = byte & 63
    return `${CONSONANTS[place >> 2] ?? ''}${VOWELS[place & 3] ?? ''}`
  })
  return Array.from({ length: SYLLABLES / 2 }, (_, pair) => syllables.slice(pair * 2, pair * 2 + 2).join('')).join(' ')
}

/** As typed by hand, in whatever case and with whatever between the words. Undefined: it is no secret word. */
export function readSecretWord(typed: string): string | undefined {
  const letters = typed.toLowerCase().replace(/[^a-z]/g, '')
  if (!new RegExp(`^([${CONSONANTS}][${VOWELS}]){${SYLLABLES}}$`).test(letters)) return undefined
  return (letters.match(/.{4}/g) ?? []).join(' ')
}

/** `1234567890` as people read it: `1234 567 890`. */
export function writeReceiptNumber(number: string): string {
  return `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`
}

/** What the sender's browser shows the server in the place of the word: a digest of this. */
export function proofText(number: string, word: string): string {
  return `nen-nep receipt ${number} ${word}`
}

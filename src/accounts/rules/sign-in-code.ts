/** Letters and digits nobody confuses on paper: no 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
const ALPHABET = 'ACDEFGHJKMNPQRTWXY34679'
const GROUPS = 3
const GROUP_LENGTH = 4

/** How long a printed code stays good. */
export const CODE_DAYS = 14

/** How many random bytes `makeSignInCode` asks for: enough that each letter is equally likely. */
export const CODE_RANDOM_BYTES = 96

/** Three groups of four: `K4TM-9XQA-7RWD`, about 54 bits. */
export function makeSignInCode(random: Uint8Array): string {
  const fair = Math.floor(256 / ALPHABET.length) * ALPHABET.length
  const letters = [...random].filter((byte) => byte < fair).map((byte) => ALPHABET[byte % ALPHABET.length])
  if (letters.length < GROUPS * GROUP_LENGTH) throw new Error('too few random bytes for a code')
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-')
}

/** A code as typed, in one form: capitals, no spaces or dashes. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

import { err, ok, type Result } from '#kernel/result.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/** Parts that make a long password guessable at the first tries, without marks and spaces. */
const COMMON_PARTS = [
  '0123456789',
  '1234567890',
  '9876543210',
  'abcdefghij',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'password',
  'passw0rd',
  'matkhau',
  'anhyeuem',
  'emyeuanh',
  'iloveyou',
  'vietnam',
  'admin',
  'dangvien',
  'chibo',
  'dangbo',
  'bithu',
  '123456',
  '654321',
  '112233',
  '123123',
  'abc123',
  'qwerty',
]
/** How many characters must remain when a common part is taken away. */
const BEYOND_COMMON = 6

export type PasswordRefusal =
  | { readonly code: 'password_too_short'; readonly minimum: number }
  | { readonly code: 'password_common' }

/** Whether a password may be chosen: long enough, and not one that is guessed first. No rule about kinds of characters. */
export function decidePassword(password: string, username: string): Result<string, PasswordRefusal> {
  if ([...password].length < PASSWORD_MIN) return err({ code: 'password_too_short', minimum: PASSWORD_MIN })
  const plain = withoutMarks(password).replace(/[\s._-]+/g, '')
  const own = username.replaceAll('.', '')
  const rest = [...COMMON_PARTS, ...(own.length >= 5 ? [own] : [])].reduce(
    (text, part) => text.replaceAll(part, ''),
    plain,
  )
  const fewCharacters = new Set(plain).size < 5
  if (fewCharacters || (rest !== plain && rest.length < BEYOND_COMMON)) return err({ code: 'password_common' })
  return ok(password)
}

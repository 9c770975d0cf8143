import { withoutMarks } from '#kernel/vietnamese.ts'

export const USERNAME_PATTERN = /^[a-z0-9]+(\.[a-z0-9]+)*$/
export const USERNAME_MAX = 60

/** The name a person signs in with, made from the full name: "Nguyễn Văn An" gives "nguyen.van.an". */
export function proposeUsername(fullName: string): string {
  const dotted = withoutMarks(fullName)
    .replace(/[^a-z0-9]+/g, '.')
    .slice(0, USERNAME_MAX - 6)
    .replace(/^\.+|\.+$/g, '')
  return dotted.length < 3 ? `dang.vien${dotted === '' ? '' : '.'}${dotted}` : dotted
}

/** The first of `base`, `base2`, `base3`, ... that nobody has. */
export function firstFreeUsername(base: string, taken: ReadonlySet<string>): string {
  let username = base
  for (let number = 2; taken.has(username); number += 1) username = `${base}${number}`
  return username
}

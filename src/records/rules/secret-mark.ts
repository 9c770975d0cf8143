/** Marks of state secrets, gravest first, as they are stamped on a paper. Source: Law on protection of state secrets. */
export const SECRET_MARKS = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'] as const
export type SecretMark = (typeof SECRET_MARKS)[number]

/** Ways a name of a file says it, gravest first; the words are in lower case with single spaces between and around. */
const IN_NAMES: readonly (readonly [SecretMark, RegExp])[] = [
  ['TUYỆT MẬT', / (tuyệt mật|tuyet mat) /],
  ['TỐI MẬT', / (tối mật|toi mat) /],
  ['MẬT', / do mat /],
  // Alone, not as a part of other words: bí mật, bảo mật, mật độ, mật khẩu, mổ túi mật.
  ['MẬT', /(?<! (bí|bảo|cơ|thân|túi|sỏi|ống|đường)) mật (?!(độ|khẩu|thiết|thư|ong|mã|vụ|danh) )/],
]

/** A mark in the name of a file: `Quyết định (Mật).pdf`, `toi_mat.pdf`; not `mật độ`, `bảo mật`. */
export function secretMarkInName(fileName: string): SecretMark | null {
  const words = fileName
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  const spaced = ` ${words.filter((word) => word !== '').join(' ')} `
  return IN_NAMES.find(([, said]) => said.test(spaced))?.[0] ?? null
}

/** A stamp in the lines of a page: it stands alone on its line, in capitals, or behind `Độ mật:`. */
export function secretMarkInLines(lines: readonly string[]): SecretMark | null {
  const tidy = lines.map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
  for (const mark of SECRET_MARKS) {
    const isStamped = tidy.some((line) => {
      const bare = line.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
      return bare.replace(/^(độ mật|mức độ mật)\s*:?\s*/i, '').toUpperCase() === mark && isCapitalOrLabelled(bare)
    })
    if (isStamped) return mark
  }
  return null
}

function isCapitalOrLabelled(line: string): boolean {
  return line === line.toUpperCase() || /^(độ mật|mức độ mật)/i.test(line)
}

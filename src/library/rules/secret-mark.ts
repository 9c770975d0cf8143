const MARK = /^(?:độ mật\s*:\s*)?(mật|tối mật|tuyệt mật)[.!]?$/iu
const IN_TITLE = /[([](mật|tối mật|tuyệt mật)[)\]]/iu

/**
 * The marking word of a paper of secrecy: alone in its line and in capitals, as it is stamped, or named after "Độ mật:". What is only
 * spoken of in a sentence is no mark; what stands on a picture or inside a PDF cannot be read here, and nobody should believe it was.
 */
export function findSecretMark(text: string): string | null {
  for (const raw of text.split('\n')) {
    const line = raw.normalize('NFC').trim()
    const found = MARK.exec(line)
    if (found && (line === line.toLocaleUpperCase('vi') || /^độ mật/iu.test(line))) return line
  }
  return null
}

/** The same in a title, where the word stands in brackets. */
export function findMarkInTitle(title: string): string | null {
  const found = IN_TITLE.exec(title.normalize('NFC'))
  return found?.[0] ?? findSecretMark(title)
}

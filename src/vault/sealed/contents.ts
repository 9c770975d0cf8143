import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What one item holds once it is open: words and the files that came with them. */
export interface Contents {
  readonly words: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const WORDS = 'noi-dung.txt'

/** One archive any program can unpack, not packed smaller: what is sealed does not shrink by what it says. */
export function packed({ words, files }: Contents): Uint8Array {
  const entries = files.map(({ name, bytes }, index) => [`${index + 1}-${name.replaceAll('/', '-')}`, bytes] as const)
  return zipSync({ [WORDS]: strToU8(words), ...Object.fromEntries(entries) }, { level: 0 })
}

export function unpacked(bytes: Uint8Array): Contents {
  const { [WORDS]: words, ...rest } = unzipSync(bytes)
  const files = Object.entries(rest).map(([name, content]) => ({ name: name.replace(/^\d+-/, ''), bytes: content }))
  return { words: words ? strFromU8(words) : '', files }
}

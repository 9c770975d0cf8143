const vietnamese = new Map<string, string>()
let chosen: ReadonlyMap<string, string> = vietnamese

/** Makes the words of a file known. Called by the build for each file of words a module needs. */
export function addWords(words: Readonly<Record<string, string>>): void {
  for (const [key, sentence] of Object.entries(words)) vietnamese.set(key, sentence)
}

/** Uses other words than the Vietnamese ones; undefined goes back to them. */
export function chooseWords(words: Readonly<Record<string, string>> | undefined): void {
  chosen = words === undefined ? vietnamese : new Map(Object.entries(words))
}

/** The sentence of a key in the chosen language. */
export function findSentence(key: string): string | undefined {
  return chosen.get(key)
}

import { readConsoleLanguage, readSettings, type Settings } from '#platform/server/config/settings.ts'
import { complain, consoleSentence, say } from './console.ts'
import { sentenceOfFault } from './say-fault.ts'

/** A key of the console's words with its facts. */
export interface Sentence {
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** A command that cannot be carried out, for a reason the operator understands. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault'
  readonly sentence: Sentence

  constructor(sentence: Sentence) {
    super(sentence.key)
    this.sentence = sentence
  }
}

/** Runs a command beside the program: one sentence at the end, exit code 0 only when it is done. */
export async function runCommand(work: (settings: Settings) => Promise<Sentence>): Promise<void> {
  const language = readConsoleLanguage()
  try {
    const { key, facts } = await work(readSettings())
    say(consoleSentence(language, key, facts))
    process.exit(0)
  } catch (fault) {
    const isKnown = fault instanceof CommandFault
    const { key, facts } = isKnown ? fault.sentence : { key: '', facts: {} }
    complain(isKnown ? consoleSentence(language, key, facts) : sentenceOfFault(fault, language))
    process.exit(1)
  }
}

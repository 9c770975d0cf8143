import { type Environment, readConsoleLanguage, readSettings } from '#platform/server/config/settings.ts'
import { complain, consoleSentence, say } from './console.ts'
import { sentenceOfFault } from './say-fault.ts'
import { type BuildProgram, type Running, startUp } from './start-up.ts'

/** Runs until told to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the script that started us. */
export async function runProgram(build: BuildProgram, environment?: Environment): Promise<void> {
  const language = readConsoleLanguage(environment)
  const asked = askedToStop()
  try {
    const settings = readSettings(environment)
    const running = await startUp(settings, build)
    await asked
    await stopAloud(running, language)
    process.exit(0)
  } catch (fault) {
    complain(sentenceOfFault(fault, language))
    process.exit(1)
  }
}

/** Listens from the first moment, so that a signal during a long start is obeyed as soon as it has ended. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}

async function stopAloud(running: Running, language: 'vi' | 'en'): Promise<void> {
  say(consoleSentence(language, 'stopping'))
  await running.stop()
  say(consoleSentence(language, 'stopped'))
}

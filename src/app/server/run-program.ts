import { type Environment, readConsoleLanguage, readSettings } from '#platform/server/config/settings.ts'
import { complain, consoleSentence, say } from './console.ts'
import { sentenceOfFault } from './say-fault.ts'
import { type BuildProgram, startUp } from './start-up.ts'

/** Runs until told to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the script that started us. */
export async function runProgram(build: BuildProgram, environment?: Environment): Promise<void> {
  const language = readConsoleLanguage(environment)
  const asked = askedToStop(() => say(consoleSentence(language, 'stopping')))
  try {
    const settings = readSettings(environment)
    const running = await startUp(settings, build, asked)
    await whenAborted(asked)
    await running.stop()
  } catch (fault) {
    if (fault !== asked.reason) {
      complain(sentenceOfFault(fault, language))
      process.exit(1)
    }
  }
  say(consoleSentence(language, 'stopped'))
  process.exit(0)
}

/** Listens from the first moment: a signal is answered at once, and a start is broken off where it can be. */
function askedToStop(answer: () => void): AbortSignal {
  const asked = new AbortController()
  const stop = () => {
    if (!asked.signal.aborted) answer()
    asked.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.once('disconnect', stop)
  return asked.signal
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

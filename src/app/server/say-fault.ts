import { StartFault } from '#platform/server/config/start-fault.ts'
import { consoleSentence } from './console.ts'

/** The one sentence an operator gets when the program cannot start. */
export function sentenceOfFault(fault: unknown, language: 'vi' | 'en'): string {
  if (fault instanceof StartFault) {
    const key = fault.code === 'bad_setting' ? `fault.bad_setting.${fault.facts['name']}` : `fault.${fault.code}`
    return consoleSentence(language, key, fault.facts)
  }
  const said = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  return consoleSentence(language, 'fault.unexpected', { said })
}

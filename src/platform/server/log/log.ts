import { type Logger, pino } from 'pino'

export type Log = Logger

/** Events with ids, never contents: no name, no text of a meeting or a case reaches the log. */
export function makeLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

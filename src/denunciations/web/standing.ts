import { stageText } from '#cases/web/public.ts'
import { wordOf } from '#platform/web/i18n/translate.ts'
import type { LetterRow } from './letter-shapes.ts'

/** Where a letter stands: as its cases do once there are, each way of standing once. */
export function standing({ state, stages }: Pick<LetterRow, 'state' | 'stages'>): string {
  if (stages.length === 0) return wordOf('denunciations.state', state)
  const told = stages.map((stage) => stageText({ procedure: 'denunciation', stage, suspended: false }))
  return [...new Set(told)].join('; ')
}

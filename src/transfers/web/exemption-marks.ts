import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { ExemptionStage } from '../rules/exemption.ts'

export const EXEMPTION_MARKS: Readonly<Record<ExemptionStage, Mark>> = {
  asked: 'due',
  resolved: 'due',
  in_force: 'done',
  refused: 'late',
  withdrawn: 'waiting',
  ended: 'waiting',
}

import type { RuleCode } from '#rulebook/rules/rule.ts'

/** Values of the rule book denunciations read. */
export const DENUNCIATION_RULES = {
  settleDays: 'denunciation.settleDays',
  extensionWorkingDays: 'denunciation.extensionWorkingDays',
  settleFromReceiptDays: 'denunciation.settleFromReceiptDays',
  senderRepresentatives: 'denunciation.representatives',
  protectionMeasures: 'denunciation.protectionMeasures',
} as const satisfies Readonly<Record<string, RuleCode>>

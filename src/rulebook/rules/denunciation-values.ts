/** What may be ordered for a sender who suffers for his letter. Source: Luật Tố cáo 2018, chương VI; domain notes 5.4. */
export const PROTECTION_MEASURES = ['secrecy', 'work_and_post', 'life_health', 'property', 'honour'] as const
export type ProtectionMeasure = (typeof PROTECTION_MEASURES)[number]

/** Values about the handling of a denunciation. */
export interface DenunciationValues {
  /** Days from the signature of the plan within which it is settled. */
  'denunciation.settleDays': number
  /** Working days by which that may be put off, once. */
  'denunciation.extensionWorkingDays': number
  /** Days from the receipt of the letter within which it is settled, as the older regulation counts. */
  'denunciation.settleFromReceiptDays': number
  /** How many persons who are not involved meet the sender. */
  'denunciation.representatives': number
  'denunciation.protectionMeasures': readonly ProtectionMeasure[]
}

export const DENUNCIATION_CODES = [
  'denunciation.settleDays',
  'denunciation.extensionWorkingDays',
  'denunciation.settleFromReceiptDays',
  'denunciation.representatives',
  'denunciation.protectionMeasures',
] as const satisfies readonly (keyof DenunciationValues)[]

/** Why a member's work stands in the list: the giver's own goes on with somebody else, one left, one has none. */
export const DUTY_OPEN_WHYS = ['of_giver', 'of_gone', 'without'] as const
export type DutyOpenWhy = (typeof DUTY_OPEN_WHYS)[number]

export interface LineFact {
  readonly personId: string
  readonly name: string
  readonly what: string
  readonly isOnRoll: boolean
}

export interface OpenDuty {
  readonly name: string
  readonly what: string
  readonly why: DutyOpenWhy
}

/** Of a cell's assignment of work what the receiver has to see to; the rest stands in the decision itself. */
export function openDuties(lines: readonly LineFact[], giverId: string): readonly OpenDuty[] {
  return lines.flatMap(({ personId, name, what, isOnRoll }): readonly OpenDuty[] => {
    if (what === '') return [{ name, what, why: 'without' }]
    if (!isOnRoll) return [{ name, what, why: 'of_gone' }]
    return personId === giverId ? [{ name, what, why: 'of_giver' }] : []
  })
}

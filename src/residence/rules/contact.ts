import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ResidenceException } from '#rulebook/rules/introduction-levels.ts'

export type ContactId = Id<'residenceContact'>

export const RESIDENCE_STAGES = ['requested', 'asked', 'introduced', 'received', 'ended', 'withdrawn'] as const
export type ResidenceStage = (typeof RESIDENCE_STAGES)[number]

/** A member has one of these at a time. */
export const OPEN_RESIDENCE_STAGES = ['requested', 'asked', 'introduced', 'received'] as const

/** Why a contact ends: another home, no longer at work, on the roll of the cell he lives with, no longer a member. */
export const RESIDENCE_END_CAUSES = ['moved_home', 'left_work', 'joined_here', 'left_party', 'other'] as const
export type ResidenceEndCause = (typeof RESIDENCE_END_CAUSES)[number]

/** Longest texts, in characters. */
export const RESIDENCE_TEXT_LIMITS = {
  name: 200,
  address: 300,
  workplace: 200,
  number: 40,
  phone: 30,
  reason: 500,
  activities: 2000,
  remark: 4000,
} as const

/**
 * A member at work keeps contact with the Party where he lives (giữ mối liên hệ với tổ chức đảng nơi cư trú). He stays on the
 * roll of his own cell and has no vote in the other. Source: QĐ 213-QĐ/TW, HD 33-HD/BTCTW.
 */
export interface ResidenceContact {
  readonly id: ContactId
  /** Null for a member of an organisation outside the installation. */
  readonly personId: PersonId | null
  /** The cell he works in; null where it is outside. */
  readonly fromUnitId: UnitId | null
  /** The cell he lives with; null where it is outside. */
  readonly toUnitId: UnitId | null
  readonly introducerId: UnitId | null
  readonly stage: ResidenceStage
  readonly exception: ResidenceException | null
  readonly askedOn: LocalDate
  readonly introducedOn: LocalDate | null
  readonly receivedOn: LocalDate | null
  readonly endedOn: LocalDate | null
  readonly paperBackOn: LocalDate | null
}

/** What an accepted act changes of it. */
export type ContactChange = Partial<
  Pick<ResidenceContact, 'stage' | 'introducedOn' | 'receivedOn' | 'endedOn' | 'paperBackOn'>
> & {
  readonly endCause?: ResidenceEndCause
  readonly closeReason?: string
}

import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { DENUNCIATION_PROCEDURES } from './denunciation/acts.ts'
import { leadsToDiscipline } from './discipline/opening.ts'
import { INSPECTION_PROCEDURES } from './inspection/acts.ts'
import { concludedIn, foundSigns } from './inspection/conclusion.ts'
import { fitsThematicSupervision } from './inspection/opening.ts'
import {
  type AskedOpening,
  comesFrom,
  type OpenCondition,
  type OpenFacts,
  type OpenRefusal,
  type OriginCondition,
  type ParentCase,
} from './opening.ts'
import { type CaseProcedure, OPENED_BY_HAND } from './vocabulary.ts'

/** From which cases each procedure may come; a family brings its own. */
const CONDITIONS: Readonly<Record<CaseProcedure, OriginCondition>> = {
  duty_inspection: comesFrom(() => false),
  sign_inspection: comesFrom(foundSigns),
  thematic_supervision: comesFrom(() => false),
  discipline: comesFrom(leadsToDiscipline),
  denunciation: comesFrom(() => false),
}

/** What a procedure asks of its opening besides. */
const MORE_CONDITIONS: Readonly<Partial<Record<CaseProcedure, OpenCondition>>> = {
  thematic_supervision: fitsThematicSupervision,
}

/** Procedures that may be opened out of a case now, by who leads it. */
export function followUpsOf(parent: ParentCase): readonly (typeof OPENED_BY_HAND)[number][] {
  const { unitId, state } = parent
  return OPENED_BY_HAND.filter(
    (one) =>
      (!state.byCommission || OF_A_COMMISSION.includes(one)) && CONDITIONS[one](state, { parent, unitId }) === null,
  )
}

/** What the commission of a committee leads itself; the rest it decides on what a cell sends up. Why: decision 41. */
const OF_A_COMMISSION: readonly CaseProcedure[] = [...INSPECTION_PROCEDURES, ...DENUNCIATION_PROCEDURES]

/** Whether team or secretary: only a cell may have nobody to form a team of. A unit is spoken for by one of its own. */
function misfit(
  asked: AskedOpening,
  { isCell, members, hasCellCommittee, figures, ofSubjectUnit }: OpenFacts,
): OpenRefusal | null {
  const { variant, procedure, subjectId, subjectUnitId = null } = asked
  if (!isCell && !OF_A_COMMISSION.includes(procedure)) return { code: 'procedure_of_a_cell' }
  if (subjectUnitId !== null && (isCell || !ofSubjectUnit.has(subjectId))) return { code: 'subject_unit_does_not_fit' }
  const canFormTeam = !isCell || members.size - 1 >= figures.teamMinMembers
  if (variant === 'team' && !canFormTeam) return { code: 'variant_does_not_fit' }
  const needsTeam = canFormTeam && (!isCell || hasCellCommittee)
  return variant === 'secretary_alone' && needsTeam ? { code: 'variant_does_not_fit' } : null
}

/** What follows from a conclusion is not opened before the day it was reached. */
function beforeParent(on: LocalDate, { parent }: OpenFacts): OpenRefusal | null {
  const earliest = parent ? concludedIn(parent.state)?.on : undefined
  return earliest !== undefined && on < earliest ? { code: 'before_parent_concluded', earliest } : null
}

/**
 * Opens a case about a member of the cell, or, for the commission of a committee, about a member or a unit below it. Only a cell without a committee, or with too few others to form a team, leaves the
 * work to the secretary alone. Nobody opens a case about himself: the deputy or the level above does.
 */
export function decideOpen(asked: AskedOpening, on: LocalDate, facts: OpenFacts): Result<AskedOpening, OpenRefusal> {
  const { openedBy, members, today, isCell } = facts
  if (on > today) return err({ code: 'day_in_the_future' })
  if (asked.subjectId === openedBy) return err({ code: 'own_case' })
  if (!members.has(asked.subjectId)) return err({ code: 'subject_not_of_the_cell' })
  const unfit = misfit(asked, facts)
  if (unfit) return err(unfit)
  const refusal =
    CONDITIONS[asked.procedure](asked, facts) ??
    beforeParent(on, facts) ??
    MORE_CONDITIONS[asked.procedure]?.(asked, facts) ??
    null
  return refusal ? err(refusal) : ok({ ...asked, byCommission: !isCell })
}

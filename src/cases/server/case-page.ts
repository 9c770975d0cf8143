import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type CaseActor, type CaseState, type RunningClock, rolesIn } from '../rules/case.ts'
import { actsOffered } from '../rules/decide.ts'
import { isUnmentioned } from '../rules/denunciation/transparency.ts'
import type { CaseEntry } from '../rules/entries.ts'
import type { CaseFigures } from '../rules/figures.ts'
import { followUpsOf } from '../rules/open.ts'
import { papersOf } from '../rules/papers.ts'
import { replacedRules } from '../rules/replaced.ts'
import { seesContent, seesPaper } from '../rules/transparency.ts'
import { type CaseClock, type CaseRole, ENDED_STAGES, SUBJECT_CLOCKS } from '../rules/vocabulary.ts'
import { viewDiscipline } from './discipline/view.ts'
import type { CaseHead } from './open-case.ts'

type ShownEntry = Omit<CaseEntry, 'body'> & { readonly body: CaseEntry['body'] | null }

/** A case as one reader may see it: what is not for him is not in it. No roles: nothing of it is for him. */
export interface SeenCase {
  readonly state: CaseState
  readonly actor: CaseActor
  readonly roles: ReadonlySet<CaseRole>
  readonly shown: readonly ShownEntry[]
}

/** What of a case is for a reader; undefined where nothing is. Every page and the page of rights of a case ask this. */
export function seenCase(state: CaseState, actor: CaseActor): SeenCase | undefined {
  const roles = rolesIn(state, actor)
  return roles.size === 0 ? undefined : { state, actor, roles, shown: shownTo(state, roles) }
}

/** Every entry says that it was done; its content only to whom the matrix gives it. A conflict is not even mentioned to others. */
function shownTo(state: CaseState, roles: ReadonlySet<CaseRole>): readonly ShownEntry[] {
  return state.entries
    .map((entry) => ({ ...entry, body: seesContent(state, entry, roles) ? entry.body : null }))
    .filter((entry) => entry.body !== null || !isUnmentioned(entry))
}

/** Whose names the page needs. */
export function peopleOf({ state, shown }: SeenCase): ReadonlySet<string> {
  const by = shown.flatMap((entry) => (entry.by === null ? [] : [entry.by]))
  const told = shown.flatMap(({ act, body }) => (body === null ? [] : namedIn(act, body)))
  return new Set<string>([state.subjectId, ...state.team.map(({ personId }) => personId), ...by, ...told])
}

/** Whom an entry names, besides the team. */
function namedIn(act: CaseEntry['act'], body: CaseEntry['body']): readonly string[] {
  const lists = [
    'rows' in body ? body.rows : [],
    'opinions' in body ? body.opinions : [],
    'counters' in body ? body.counters : [],
  ]
  return [
    ...(act === 'keep_out' && 'personId' in body ? [body.personId] : []),
    ...('chairId' in body ? [body.chairId] : []),
    ...('byPersonId' in body ? [body.byPersonId] : []),
    ...('recorderId' in body && body.recorderId ? [body.recorderId] : []),
    ...('assessorId' in body ? [body.assessorId] : []),
    ...('representatives' in body ? body.representatives : []),
    ...lists.flat().map(({ personId }) => personId),
  ]
}

/** Whoever names the meeting that decided is shown those that were held. */
export const choosesMeetings = (roles: ReadonlySet<CaseRole>) => roles.has('lead') || roles.has('head')

/** The log of looks: for the member concerned and for who leads the case. Unbreakable guard 11. */
export const readsLooks = (roles: ReadonlySet<CaseRole>) => roles.has('subject') || roles.has('lead')

export interface PageFacts {
  readonly head: Pick<CaseHead, 'id' | 'unitId' | 'version' | 'rulesPin'>
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly unitName: string
  /** Name of the unit it is about; null: it is about the person. */
  readonly subjectUnit: string | null
  /** The day a case of discipline was opened out of it; null: none was, as far as the reader may know. */
  readonly disciplineOn: LocalDate | null
  readonly figures: CaseFigures
  readonly today: LocalDate
}

/** A case of discipline of the cell's own stands in the place of a dossier that goes up: what waited for either is done with it. */
function clocksOf(
  { clocks }: CaseState,
  disciplineOn: LocalDate | null,
): readonly (readonly [CaseClock, RunningClock])[] {
  return [...clocks].map(([clock, running]) =>
    clock === 'send_up' && running.doneOn === null ? [clock, { ...running, doneOn: disciplineOn }] : [clock, running],
  )
}

/** The page of a case, from what is for its reader. */
export function casePageOf(
  seen: SeenCase,
  { head, people, unitName, subjectUnit, disciplineOn, figures, today }: PageFacts,
) {
  const { state, actor, roles, shown } = seen
  const named = (id: PersonId | string) => ({ id, name: people.find((one) => one.id === id)?.name ?? '' })
  const ended = ENDED_STAGES.some((stage) => stage === state.stage)
  const isHis = (clock: string) => SUBJECT_CLOCKS.some((one) => one === clock)
  const clocks = clocksOf(state, disciplineOn)
  const running = clocks
    .filter(([clock, { doneOn }]) => doneOn === null && (roles.has('subject') ? isHis(clock) : clock !== 'complaint'))
    .map(([, { dueOn }]) => dueOn)
  return {
    ...{ id: head.id, unitId: head.unitId, unitName, version: head.version },
    ...{ procedure: state.procedure, variant: state.variant, stage: state.stage, suspended: state.suspended },
    ...{ subject: named(state.subjectId), subjectUnit, subjectUnitId: state.subjectUnitId },
    byCommission: state.byCommission,
    openedOn: state.entries[0]?.on ?? '',
    dueOn: ended ? null : (running.sort()[0] ?? null),
    roles: [...roles],
    team: state.team.map(({ personId, role }) => ({ ...named(personId), role })),
    clocks: clocks.map(([clock, { from, ...rest }]) => ({ clock, fromOn: from, ...rest })),
    entries: shown.map(({ by, at, body, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      by: by === null ? null : named(by),
      body: body === null ? null : { ...body },
    })),
    papers: papersOf(state)
      .filter((held) => seesPaper(state, held, roles))
      .map(({ paper, place }) => ({ paper, place })),
    may: [...actsOffered(state, actor)],
    people: [...people],
    followUps: roles.has('lead') ? [...followUpsOf({ unitId: head.unitId, state })] : [],
    replaced: [...replacedRules(state, head.rulesPin as Parameters<typeof replacedRules>[1], today)],
    discipline: viewDiscipline({ state, figures, pin: head.rulesPin, today }),
  }
}
